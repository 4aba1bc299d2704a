import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { SeatRole } from './rows.ts'

/** Why a member is already known before the members' domain makes any. */
export type PlannedRole = SeatRole | 'GRID_HEAD' | 'VOLUNTEER'

/** A member whom the organizations' records name; the members' domain makes exactly these people, and others besides. */
export interface PlannedMember {
  memberId: string
  /** The first role that named the member; a grid head may hold other posts later. */
  role: PlannedRole
  /** The branch that the member is registered in. */
  homeOrganizationId: string
  /** The unit that the member works in; null for those who work for street or community. */
  unitUscc: string | null
  /** The region of the home organization. */
  regionCode: string
  /** Held since: the member was admitted to the Party well before. */
  since: string
  fullTime: boolean
}

/** Collects planned members; the only place where ids of members are made. */
export interface PeoplePlan {
  readonly members: readonly PlannedMember[]
  /** Plans one more member and gives the new id. */
  plan(member: Omit<PlannedMember, 'memberId'>): string
  /** A fresh id for a member whom no record of the organizations names. */
  nextMemberId(): string
}

/** Starts an empty plan. */
export function createPeoplePlan(random: Random): PeoplePlan {
  const nextMemberId = opaqueIds(random, 'mem')
  const members: PlannedMember[] = []
  const plan = (member: Omit<PlannedMember, 'memberId'>) => {
    const memberId = nextMemberId()
    members.push({ memberId, ...member })
    return memberId
  }
  return { members, plan, nextMemberId }
}
