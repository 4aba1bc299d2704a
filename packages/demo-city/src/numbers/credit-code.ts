import { unifiedSocialCreditCodeCheckCharacter } from '@yilian/governance'
import { neverExistingDivision } from './never-issued.ts'

/** Who registered the unit and as what: the first two characters of GB 32100. */
export const registrations = {
  agency: '11',
  institution: '12',
  socialGroup: '51',
  privateNonEnterprise: '52',
  enterprise: '91',
  soleProprietor: '92',
} as const

/** How a unit was registered. */
export type Registration = keyof typeof registrations

// The organization code of the unit (GB 11714) starts with a letter block of our own on top of the never-existing division: two locks on one door.
const organizationBlock = 'YL'

/**
 * The unified social credit code of the nth synthetic unit: all check characters are right (GB 32100 and, inside it, GB 11714), and it
 * belongs to nobody, because its registering division never existed.
 */
export function syntheticCreditCode(registration: Registration, sequence: number): string {
  if (sequence < 0 || sequence > 999_999) throw new RangeError(`Expected a sequence from 0 to 999999, got ${sequence}.`)
  const base = `${organizationBlock}${String(sequence).padStart(6, '0')}`
  const first17 = `${registrations[registration]}${neverExistingDivision}${base}${organizationCodeCheckCharacter(base)}`
  return first17 + unifiedSocialCreditCodeCheckCharacter(first17)
}

/** Whether a code is of the range that only the demo city uses. */
export function isSyntheticCreditCode(code: string): boolean {
  return code.slice(2, 8) === neverExistingDivision && code.slice(8, 10) === organizationBlock
}

const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

// GB 11714-1997: letters count from A = 10, the remainder of 11 is X for 10 and 0 for 11.
function organizationCodeCheckCharacter(base: string): string {
  const sum = organizationWeights.reduce(
    (all, weight, index) => all + weight * Number.parseInt(base.charAt(index), 36),
    0,
  )
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}
