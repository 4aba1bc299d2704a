import { caseDay } from '../calendar.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { CommitteeSeatRow, OrganizationRow } from '../organizations/rows.ts'

/** A secretary or full-time deputy, with the organization that the seat belongs to. */
export interface Officer {
  memberId: string
  seat: CommitteeSeatRow
  organization: OrganizationRow
  regionCode: string
}

/** The secretaries and deputies of streets, communities and grids, those whose term has ended among them. */
export function officersOf({ data, book }: OrganizationsModel): Officer[] {
  const organizations = new Map(book.rows.map((row) => [row.id, row] as const))
  return data.committeeSeats.flatMap((seat) => {
    const organization = organizations.get(seat.organizationId)
    const holdsOffice = seat.role === 'SECRETARY' || seat.role === 'DEPUTY_SECRETARY'
    if (organization === undefined || !holdsOffice) return []
    return [{ memberId: seat.memberId, seat, organization, regionCode: organization.regionCode }]
  })
}

/** Those of communities, in office on the day of the case. */
export function communityOfficers(officers: readonly Officer[], role: 'SECRETARY' | 'DEPUTY_SECRETARY'): Officer[] {
  return officers.filter(
    ({ organization, seat }) =>
      organization.level === 'COMMUNITY' && seat.role === role && (seat.termTo === null || seat.termTo > caseDay),
  )
}
