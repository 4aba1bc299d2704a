import {
  type Connectors,
  createCityServices,
  keepPartitions,
  liveMoment,
  loadCityServices,
} from '@yilian/city-services'
import { createCredit, loadCredit } from '@yilian/credit'
import type { Sql, Transaction } from '@yilian/database'
import type { DemoCity } from '@yilian/demo-city'
import { createFunding, loadFunding } from '@yilian/funding'
import { createMembers, loadMembers } from '@yilian/members'
import { createOrganizations, loadOrganizations } from '@yilian/organizations'
import type { Subgraph } from '@yilian/service-kit'
import { createSharing, loadSharing, publishCatalogue } from '@yilian/sharing'

// When the demo city's grants are all decided, and none has ended.
const DEMO_GRANTS_IN_FORCE = new Date('2026-03-02T02:00:00Z')

/** What a part is given besides its database. */
export interface PartResources extends PartSettings {
  /** The ways to the departments' systems. */
  readonly connectors: Connectors
}

/** One part of the graph, as the one-process shape assembles it. Its name is also that of its database and role. */
export interface SubgraphPart {
  readonly name: string
  create(sql: Sql, resources: PartResources): Subgraph
  /** Whether it asks departments, and so needs their settings. */
  readonly asksDepartments?: true
  /** What each start does before it serves, in a schema that is up to date. */
  prepare?(sql: Sql, now: Date): Promise<void>
  /** What each start does before it serves, and every day after. */
  keep?(sql: Sql, now: Date, settings: PartSettings): Promise<void>
  load(transaction: Transaction, city: DemoCity): Promise<number>
  /** What it holds describes the graph itself, and speaks for no day of record. */
  readonly isOfNoDay?: true
  /** A moment in the life of the demo city, when it is to live. */
  live?(sql: Sql, now: Date): Promise<void>
}

/** What parts are set up by. */
export interface PartSettings {
  readonly queryLog: {
    /** For pseudonyms; the same in every process of the city. */
    readonly key: Buffer
    readonly monthsAhead: number
    readonly monthsKept: number
  }
}

/** Every subgraph of the graph. */
export const SUBGRAPHS: readonly SubgraphPart[] = [
  {
    name: 'organizations',
    create: createOrganizations,
    load: (transaction, city) => loadOrganizations(transaction, city.organizations),
  },
  {
    name: 'city-services',
    create: (sql, { connectors, queryLog }) => createCityServices(sql, { connectors, queryLogKey: queryLog.key }),
    asksDepartments: true,
    keep: (sql, now, { queryLog }) => keepPartitions(sql, now, queryLog),
    load: (transaction, city) => loadCityServices(transaction, city.cityServices),
    live: liveMoment,
  },
  {
    name: 'sharing',
    create: createSharing,
    // The catalogue describes the graph, not a city, so it is not among the rows.
    prepare: publishCatalogue,
    isOfNoDay: true,
    load: (transaction, city) => loadSharing(transaction, city.sharing, DEMO_GRANTS_IN_FORCE),
  },
  {
    name: 'funding',
    create: createFunding,
    load: (transaction, city) => loadFunding(transaction, city.funding),
  },
  {
    name: 'members',
    create: createMembers,
    load: (transaction, city) => loadMembers(transaction, city.members),
  },
  {
    name: 'credit',
    create: createCredit,
    load: (transaction, city) => loadCredit(transaction, city.credit),
  },
]
