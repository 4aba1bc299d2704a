import { addDays, caseDay, dateBetween, earliest, latest } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { Grid } from '../regions/grids.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import { type OrganizationBook, registeringBranch } from './organization-book.ts'
import type { PeoplePlan, PlannedRole } from './people-plan.ts'
import type { CommitteeSeatRow, GridRow, GridTeamPostRow, OrganizationRow } from './rows.ts'

/** The rows of the grids: each with its Party branch, or the community's where that is itself a branch, or none yet. */
export function gridRows(grids: readonly Grid[], line: CommunityLine): GridRow[] {
  return grids.map((grid) => {
    const community = parentIn(line.ofCommunity, grid.community)
    const organization = line.ofGrid.get(grid) ?? (community.kind === 'BRANCH' ? community : undefined)
    return { regionCode: grid.code, organizationId: organization?.id ?? null, householdCount: grid.households }
  })
}

/** Staffs every grid: a head (the grid branch's secretary where there is one), the police officer, social workers, volunteers. */
export function staffGrids(
  book: OrganizationBook,
  grids: readonly Grid[],
  line: CommunityLine,
  seats: readonly CommitteeSeatRow[],
  people: PeoplePlan,
  random: Random,
): GridTeamPostRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'post')
  const secretaryOf = new Map(
    seats.filter(({ role }) => role === 'SECRETARY').map((seat) => [seat.organizationId, seat] as const),
  )
  return grids.flatMap((grid) => {
    const branch = line.ofGrid.get(grid)
    const secretary = branch === undefined ? undefined : secretaryOf.get(branch.id)
    const home = registeringBranch(book, branch ?? parentIn(line.ofCommunity, grid.community))
    const member = (role: PlannedRole, since: string) => planned(people, home, role, since)
    const head = secretary === undefined ? headOf(grid, member, random) : headAs(secretary, grid)
    return [head, ...teamOf(grid, member, random)].map((post) => ({
      id: nextId(),
      gridCode: grid.code,
      ...post,
      until: null,
    }))
  })
}

type Post = Pick<GridTeamPostRow, 'role' | 'memberId' | 'since'>

function planned(people: PeoplePlan, home: OrganizationRow, role: PlannedRole, since: string): string {
  return people.plan({
    role,
    homeOrganizationId: home.id,
    unitUscc: null,
    regionCode: home.regionCode,
    since,
    fullTime: false,
  })
}

function headAs({ memberId, termFrom }: CommitteeSeatRow, { validFrom }: Grid): Post {
  return { role: 'GRID_HEAD', memberId, since: latest(termFrom, validFrom) }
}

// Where the grid has no branch, half of the heads are members of the community's organization, the others no members.
function headOf(grid: Grid, member: (role: PlannedRole, since: string) => string, random: Random): Post {
  const since = soonAfter(grid, random)
  return { role: 'GRID_HEAD', memberId: random.chance(0.5) ? member('GRID_HEAD', since) : null, since }
}

function teamOf(grid: Grid, member: (role: PlannedRole, since: string) => string, random: Random): Post[] {
  const post = (role: Post['role']): Post => ({ role, memberId: null, since: soonAfter(grid, random) })
  const volunteers = Array.from({ length: random.integer(0, 3) }, (): Post => {
    const since = soonAfter(grid, random)
    return { role: 'VOLUNTEER', memberId: random.chance(0.3) ? member('VOLUNTEER', since) : null, since }
  })
  const managers = random.chance(0.45) ? [post('PROPERTY_MANAGER')] : []
  return [post('POLICE_OFFICER'), post('SOCIAL_WORKER'), ...managers, ...volunteers]
}

function soonAfter({ validFrom }: Grid, random: Random): string {
  return dateBetween(random, validFrom, earliest(addDays(validFrom, 200), caseDay))
}
