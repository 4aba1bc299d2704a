import DataLoader from 'dataloader'
import { and, asc, eq, exists, gt, gte, inArray, lt, sql } from 'drizzle-orm'
import { byKey, groupsByKey, holdsOn, today } from './holding.mjs'
import { organizations, regionDesignations, regions } from './tables.mjs'

export const resolvers = {
  Query: {
    organization: (_root, { id }, { loaders }) => loaders.organization.load(id),
    region: (_root, { code }, { loaders }) => loaders.region.load(code),
    regions: async (_root, { filter, first, after }, { db }) => edges(await listRegions(db, filter, first, after)),
  },
  Region: {
    __resolveReference: ({ code }, { loaders }) => loaders.region.load(code),
    organizations: async ({ code }, { filter, first }, { loaders }) =>
      edges(await loaders.organizationsOfRegion(filter?.levels ?? null, first).load(code)),
  },
  Organization: { __resolveReference: ({ id }, { loaders }) => loaders.organization.load(id) },
}

export function createLoaders(db) {
  const lists = new Map()
  return {
    organization: new DataLoader(async (ids) =>
      byKey(ids, await db.select().from(organizations).where(inArray(organizations.id, ids)), (row) => row.id),
    ),
    region: new DataLoader(async (codes) =>
      byKey(codes, await db.select().from(regions).where(inArray(regions.code, codes)), (row) => row.code),
    ),
    organizationsOfRegion: (levels, first) => {
      const key = JSON.stringify([levels, first])
      if (!lists.has(key)) lists.set(key, new DataLoader((codes) => listOrganizations(db, codes, levels, first)))
      return lists.get(key)
    },
  }
}

function listRegions(db, filter, first, after) {
  const day = today()
  const held = db
    .select()
    .from(regionDesignations)
    .where(
      and(
        eq(regionDesignations.regionCode, regions.code),
        eq(regionDesignations.designation, filter?.designation ?? ''),
        holdsOn(regionDesignations.validFrom, regionDesignations.validTo, day),
      ),
    )
  const key = after ? Buffer.from(after, 'base64url').toString().slice('key:'.length) : null
  return db
    .select()
    .from(regions)
    .where(
      and(
        holdsOn(regions.validFrom, regions.validTo, day),
        filter?.designation ? exists(held) : undefined,
        key === null ? undefined : gt(regions.code, key),
      ),
    )
    .orderBy(asc(regions.code))
    .limit(first)
}

/** The first organizations in each region, in one statement: a lateral join per region asked for. */
async function listOrganizations(db, codes, levels, first) {
  const listed = db
    .select()
    .from(organizations)
    .where(
      and(
        gte(organizations.regionCode, regions.code),
        lt(organizations.regionCode, sql`(${regions.code}::bigint + 1)::text`),
        levels ? inArray(organizations.level, levels) : undefined,
        holdsOn(organizations.establishedOn, organizations.dissolvedOn, today()),
      ),
    )
    .orderBy(asc(organizations.id))
    .limit(first)
    .as('listed')
  const rows = await db
    .select({ scope: regions.code, listed: columnsOf(listed) })
    .from(regions)
    .crossJoinLateral(listed)
    .where(inArray(regions.code, codes))
    .orderBy(asc(regions.code), asc(listed.id))
  return groupsByKey(codes, rows, (row) => row.scope).map((group) => group.map((row) => row.listed))
}

function columnsOf({ id, name, kind, line, level, establishedOn }) {
  return { id, name, kind, line, level, establishedOn }
}

function edges(nodes) {
  return { edges: nodes.map((node) => ({ node })) }
}
