import DataLoader from 'dataloader'
import { and, asc, count, eq, inArray } from 'drizzle-orm'
import { groupsByKey, holdsOn, today } from './holding.mjs'
import { members, memberships, organizationRollUps } from './tables.mjs'

export const resolvers = {
  Organization: {
    __resolveReference: (reference) => reference,
    memberCount: ({ id }, _args, { loaders }) => loaders.memberCount.load(id),
    members: async ({ id }, { first }, { loaders }) => ({
      edges: (await loaders.membersOf(first).load(id)).map((node) => ({ node })),
    }),
  },
}

export function createLoaders(db) {
  const lists = new Map()
  return {
    memberCount: new DataLoader((ids) => countMembers(db, ids)),
    membersOf: (first) => {
      if (!lists.has(first)) lists.set(first, new DataLoader((ids) => listMembers(db, ids, first)))
      return lists.get(first)
    },
  }
}

async function countMembers(db, ids) {
  const rows = await db
    .select({ id: organizationRollUps.aboveId, count: count() })
    .from(organizationRollUps)
    .innerJoin(memberships, eq(memberships.organizationId, organizationRollUps.organizationId))
    .where(and(inArray(organizationRollUps.aboveId, ids), holdsOn(memberships.since, memberships.until, today())))
    .groupBy(organizationRollUps.aboveId)
  const counts = new Map(rows.map((row) => [row.id, row.count]))
  return ids.map((id) => counts.get(id) ?? 0)
}

/** The first members of each organization and those below it, in one statement: a lateral join per organization asked for. */
async function listMembers(db, ids, first) {
  const scope = db
    .selectDistinct({ id: organizationRollUps.aboveId })
    .from(organizationRollUps)
    .where(inArray(organizationRollUps.aboveId, ids))
    .as('scope')
  const listed = db
    .select({ id: members.id, name: members.name, admittedOn: members.admittedOn })
    .from(organizationRollUps)
    .innerJoin(memberships, eq(memberships.organizationId, organizationRollUps.organizationId))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(and(eq(organizationRollUps.aboveId, scope.id), holdsOn(memberships.since, memberships.until, today())))
    .orderBy(asc(members.id))
    .limit(first)
    .as('listed')
  const rows = await db
    .select({ scope: scope.id, listed: { id: listed.id, name: listed.name, admittedOn: listed.admittedOn } })
    .from(scope)
    .crossJoinLateral(listed)
    .orderBy(asc(scope.id), asc(listed.id))
  return groupsByKey(ids, rows, (row) => row.scope).map((group) => group.map((row) => row.listed))
}
