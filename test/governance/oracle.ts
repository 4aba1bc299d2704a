import { type Classification, type DivisionCode, parseDivisionCode, type Viewer } from '@yilian/governance'

/** Who asks, in all the ways that can matter to a record of Huancui district. */
export const viewers: readonly [title: string, viewer: Viewer][] = [
  ['the public', { kind: 'PUBLIC' }],
  ['a department system', { kind: 'DEPARTMENT_SYSTEM', subject: 'd', department: 'WH-GAJ', grant: null }],
  ['an auditor', { kind: 'AUDITOR', subject: 'a' }],
  ['an officer of the city', officerOf('371000000000')],
  ['an officer of the district', officerOf('371002000000')],
  ['an officer of the community', officerOf('371002002001')],
  ['an officer of the neighbouring community', officerOf('371002002002')],
  ['an officer of another district', officerOf('371072000000')],
  ['an officer of another city', officerOf('370600000000')],
]
/** The rule as an official would say it, written without a look at the one that is tested. */
export function oracle(viewer: Viewer, classification: Classification, region: string | null): boolean {
  switch (wordsOf(classification)) {
    case 'UNCONDITIONAL OPEN':
      return true
    case 'UNCONDITIONAL INTERNAL':
      return viewer.kind !== 'PUBLIC'
    case 'CONDITIONAL INTERNAL':
      return viewer.kind === 'AUDITOR' || isOfficerThere(viewer, region)
    case 'CONDITIONAL PERSONAL':
    case 'CONDITIONAL SENSITIVE':
      return isOfficerThere(viewer, region)
    default:
      // Not shared, or a contradiction: nobody.
      return false
  }
}

function isOfficerThere(viewer: Viewer, region: string | null): boolean {
  if (viewer.kind !== 'OFFICER') return false
  const own = String(viewer.region)
  const isWholeCity = own.endsWith('00000000')
  if (region === null) return isWholeCity
  if (isWholeCity) return region.slice(0, 4) === own.slice(0, 4)
  return own.endsWith('000000') ? region.slice(0, 6) === own.slice(0, 6) : region.slice(0, 12) === own
}

/** Class and sensitivity, as the rule speaks of them. */
export function wordsOf(classification: Classification): string {
  return `${classification.class} ${classification.sensitivity}`
}

function officerOf(region: string): Viewer {
  return { kind: 'OFFICER', subject: `officer-${region}`, region: parseDivisionCode(region) as DivisionCode } // a literal above
}
