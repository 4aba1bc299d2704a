import { addDays, latest, workdayBetween } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { OrganizationKind, OrganizationLevel, OrganizationLine, OrganizationRow } from './rows.ts'

/** What a line decides of an organization; the rest of the row has a plain default. */
export interface OrganizationDraft
  extends Partial<Pick<OrganizationRow, 'unitUscc' | 'areaKind' | 'industry' | 'coversTwoNew'>> {
  name: string
  kind: OrganizationKind
  line: OrganizationLine
  level: OrganizationLevel
  parent: OrganizationRow | null
  regionCode: string
  /** First and last day of the founding. A child is founded at least ten days after its parent, even if that passes the last day. */
  founded: readonly [from: string, to: string]
}

/** Collects organizations, parents before children. */
export interface OrganizationBook {
  readonly rows: readonly OrganizationRow[]
  add(draft: OrganizationDraft): OrganizationRow
  childrenOf(organization: OrganizationRow): readonly OrganizationRow[]
}

/** Starts an empty book; ids and founding days come from the source given. */
export function createOrganizationBook(random: Random): OrganizationBook {
  const nextId = opaqueIds(random.stream('ids'), 'org')
  const rows: OrganizationRow[] = []
  const children = new Map<string, OrganizationRow[]>()
  const add = (draft: OrganizationDraft): OrganizationRow => {
    const row = rowOf(draft, nextId(), foundingDay(draft, random))
    rows.push(row)
    children.set(row.id, [])
    if (draft.parent !== null) children.get(draft.parent.id)?.push(row)
    return row
  }
  return { rows, add, childrenOf: (organization) => children.get(organization.id) ?? [] }
}

/** The first branch in the organization or below it, of its own level if it has one: where its members are registered. */
export function registeringBranch(book: OrganizationBook, organization: OrganizationRow): OrganizationRow {
  if (organization.kind === 'BRANCH') return organization
  const children = book.childrenOf(organization)
  const own = children.find(({ kind, level }) => kind === 'BRANCH' && level === organization.level)
  const child = own ?? children.find(({ kind }) => kind === 'BRANCH' || kind === 'GENERAL_BRANCH')
  return child === undefined ? organization : registeringBranch(book, child)
}

function rowOf(draft: OrganizationDraft, id: string, establishedOn: string): OrganizationRow {
  return {
    id,
    name: draft.name,
    kind: draft.kind,
    line: draft.line,
    level: draft.level,
    parentId: draft.parent?.id ?? null,
    regionCode: draft.regionCode,
    unitUscc: draft.unitUscc ?? null,
    areaKind: draft.areaKind ?? null,
    industry: draft.industry ?? null,
    coversTwoNew: draft.coversTwoNew ?? false,
    establishedOn,
    dissolvedOn: null,
  }
}

function foundingDay({ parent, founded: [from, to] }: OrganizationDraft, random: Random): string {
  const earliest = parent === null ? from : latest(from, addDays(parent.establishedOn, 10))
  return workdayBetween(random, earliest, latest(to, addDays(earliest, 40)))
}
