import type { Sql, Transaction } from '@yilian/database'
import type { DemoCity } from '@yilian/demo-city'
import { createMembers, loadMembers } from '@yilian/members'
import { createOrganizations, loadOrganizations } from '@yilian/organizations'
import type { Subgraph } from '@yilian/service-kit'

/** One part of the graph, as the one-process shape assembles it. Its name is also that of its database and role. */
export interface SubgraphPart {
  readonly name: string
  create(sql: Sql): Subgraph
  load(transaction: Transaction, city: DemoCity): Promise<number>
}

/** Every subgraph of the graph. */
export const SUBGRAPHS: readonly SubgraphPart[] = [
  {
    name: 'organizations',
    create: createOrganizations,
    load: (transaction, city) => loadOrganizations(transaction, city.organizations),
  },
  {
    name: 'members',
    create: createMembers,
    load: (transaction, city) => loadMembers(transaction, city.members),
  },
]
