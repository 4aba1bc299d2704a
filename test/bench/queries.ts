import type { Sql } from '@yilian/database'
import { seededRandom } from './statistics.ts'

/** A named query, and the sets of variables that it is asked with. */
export interface BenchQuery {
  readonly name: 'tiny' | 'card' | 'fan-out'
  readonly text: string
  readonly variables: readonly Readonly<Record<string, unknown>>[]
}

// More sets than connections, so that no two requests in flight are the same but by chance.
const SETS = 120
const SEED = 371_000
const BUDGET_YEAR = 2018

// One organization by key: one subgraph, one statement.
const TINY = `query Tiny($id: ID!) {
  organization(id: $id) { id name kind line level establishedOn }
}`

// An urban community with its Party organizations (organizations), their members (members) and the money due to it (funding).
const CARD = `query Card($code: DivisionCode!, $year: Int!) {
  region(code: $code) {
    code name kind validFrom
    organizations(first: 3) { edges { node { id name kind memberCount } } }
    funding(year: $year) {
      entitlement { amountMinor currency } allocated { amountMinor } paid { amountMinor } shortfall { amountMinor }
    }
  }
}`

// 20 urban communities, up to 60 organizations, up to 600 members.
const FAN_OUT = `query FanOut($after: String, $year: Int!) {
  regions(filter: { designation: URBAN_COMMUNITY }, first: 20, after: $after) {
    edges {
      node {
        code name
        organizations(first: 3, filter: { levels: [COMMUNITY] }) {
          edges {
            node {
              id name memberCount
              members(first: 10) { edges { node { id name admittedOn } } }
              funding(year: $year) { allocated { amountMinor } paid { amountMinor } }
            }
          }
        }
      }
    }
  }
}`

/** The three queries of the bench, with variables drawn from what the organizations' database holds; the same in every run. */
export async function benchQueries(organizations: Sql): Promise<BenchQuery[]> {
  const ids = await organizations<{ key: string }[]>`select id as key from organization order by id`
  const communities = await organizations<{ key: string }[]>`
    select region_code as key from region_designation
    where designation = 'URBAN_COMMUNITY' and valid_to is null order by region_code`
  // A page that starts among the last 20 would be short.
  const starts = communities.slice(0, -20)
  return [
    { name: 'tiny', text: TINY, variables: drawn(ids).map((id) => ({ id })) },
    { name: 'card', text: CARD, variables: drawn(communities).map((code) => ({ code, year: BUDGET_YEAR })) },
    {
      name: 'fan-out',
      text: FAN_OUT,
      variables: drawn(starts).map((code) => ({ after: cursorOf(code), year: BUDGET_YEAR })),
    },
  ]
}

/** The requests of a query, as the body of a POST each. */
export function bodiesOf({ name, text, variables }: BenchQuery): string[] {
  const operationName = name.split('-').map(capitalized).join('')
  return variables.map((set) => JSON.stringify({ operationName, query: text, variables: set }))
}

/** Different keys in an order of chance. */
function drawn(rows: readonly { readonly key: string }[]): string[] {
  const random = seededRandom(SEED)
  return rows
    .map(({ key }) => ({ key, lot: random() }))
    .sort((left, right) => left.lot - right.lot)
    .slice(0, SETS)
    .map(({ key }) => key)
}

/** A cursor as the graph makes it. */
function cursorOf(key: string): string {
  return Buffer.from(`key:${key}`).toString('base64url')
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
