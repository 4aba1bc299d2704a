import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphError, type RequestContext, type Subgraph } from '@yilian/service-kit'
import { type DocumentNode, parse } from 'graphql'

/** A part of a made-up city archive, with its schema as text. */
export interface ArchivePart {
  readonly subgraph: Subgraph
  readonly document: DocumentNode
}

/**
 * What the city's own graph has none of: interfaces and unions whose members lie in several subgraphs, keys of several fields and of
 * fields in objects, fields that require others, values that a subgraph names but their owner does not know, and fields that fail.
 */
export function archiveParts(): readonly ArchivePart[] {
  return [
    part('archive', archiveSdl, { Query: archiveQueries, ...archiveTypes }),
    part('people', peopleSdl, { Query: peopleQueries, ...peopleTypes }),
    part('loans', loansSdl, { Query: loansQueries, ...loansTypes }),
  ]
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable"])`

const archiveSdl = `
type Query { findings(first: Int = 4): [Finding!]! holdings(kind: HoldingKind): [Holding!]! holding(id: ID!): Holding keepers: [Keeper!]! }
enum HoldingKind { DEED PLAN }
interface Holding { id: ID! title: String! keeper: Keeper }
interface Keeper { id: ID! }
union Finding = Deed | Plan | Seal
union Party = Person | Company
type Deed implements Holding @key(fields: "id") { id: ID! title(short: Boolean = false): String! keeper: Keeper number: Int! parties: [Party!]! }
type Plan implements Holding @key(fields: "id") { id: ID! title(short: Boolean = false): String! keeper: Keeper scale: Int place: Place }
type Place @key(fields: "parish number") { parish: ID! number: Int! name: String! holdings: [Holding!]! }
type Seal { motto: String! number: Int! }
type Person implements Keeper @key(fields: "id") { id: ID! }
type Company implements Keeper @key(fields: "register { city number }") { id: ID! @shareable register: Register! }
type Register @shareable { city: String! number: Int! }`

const peopleSdl = `
type Query { anyone(name: String): Anyone everyone: [Named!]! person(id: ID!): Person }
interface Named { name: String }
union Anyone = Person | Company
type Person implements Named @key(fields: "id") { id: ID! name: String children: [Person!]! employer: Company pension(year: Int!): Int! }
type Company implements Named @key(fields: "register { city number }") { id: ID! @shareable register: Register! name: String director: Person }
type Register @shareable { city: String! number: Int! }`

const loansSdl = `
type Query { loans(borrower: ID): [Loan!]! lent: [Lent!]! lost: [Deed] }
interface Lent { id: ID! loans: [Loan!]! }
union Borrower = Person | Company
type Loan { borrower: Borrower! item: Lent! days: Int fine: Int! }
type Deed implements Lent @key(fields: "id") { id: ID! loans: [Loan!]! number: Int! @external label(prefix: String = "D"): String @requires(fields: "number") }
type Plan implements Lent @key(fields: "id") { id: ID! loans: [Loan!]! }
type Place @key(fields: "parish number") { parish: ID! number: Int! visits: Int! }
type Person @key(fields: "id") { id: ID! loans: [Loan!]! }
type Company @key(fields: "register { city number }") { register: Register! loans: [Loan!]! }
type Register @shareable { city: String! number: Int! }`

interface Holding {
  readonly id: string
  readonly title: string
  readonly keeper: string
  readonly number?: number
  readonly place?: PlaceKey
}

interface PlaceKey {
  readonly parish: string
  readonly number: number
}

const HOLDINGS: readonly Holding[] = [
  { id: 'deed-1', title: '东门地契 1911', keeper: 'person-1', number: 11 },
  { id: 'deed-2', title: '码头地契 1924', keeper: 'company-2', number: 24 },
  { id: 'deed-3', title: '老街地契 1936', keeper: 'nobody', number: 36 },
  { id: 'plan-1', title: '城墙图', keeper: 'person-2', place: { parish: 'east', number: 1 } },
  { id: 'plan-2', title: '海防图', keeper: 'company-1', place: { parish: 'east', number: 2 } },
]
const PEOPLE = [1, 2, 3].map((number) => ({ id: `person-${number}`, name: number === 3 ? null : `档案员${number}` }))
const COMPANIES = [1, 2].map((number) => ({ id: `company-${number}`, register: { city: 'weihai', number } }))
const LOANS = [
  { borrower: 'person-1', item: 'deed-1', days: 3, fine: 0 },
  { borrower: 'company-1', item: 'plan-1', days: null, fine: 5 },
  { borrower: 'person-3', item: 'deed-3', days: 9, fine: -1 },
  { borrower: 'company-2', item: 'deed-2', days: 1, fine: 0 },
]

const kindOf = ({ id }: { id: string }) =>
  ({ deed: 'Deed', plan: 'Plan', person: 'Person', company: 'Company' })[id.split('-')[0] ?? '']
const partyOf = (id: string) => [...PEOPLE, ...COMPANIES].find((each) => each.id === id) ?? null
const companyOf = ({ register }: { register: { number: number } }) =>
  COMPANIES.find((each) => each.register.number === register.number) ?? null
const holdingOf = (id: string) => HOLDINGS.find((each) => each.id === id) ?? null
const titleOf = ({ title }: Holding, { short }: { short: boolean }) => (short ? title.slice(0, 2) : title)
const keeperOf = ({ keeper }: Holding) => partyOf(keeper)
const failing = (what: string) => graphError('NOT_FOUND', { zh: `没有${what}`, en: `There is no ${what}.` })

const archiveQueries = {
  findings: (_root: unknown, { first }: { first: number }) =>
    [...HOLDINGS, { motto: '威海', number: 7, id: 'seal-1' }].reverse().slice(0, first),
  holdings: (_root: unknown, { kind }: { kind?: string }) =>
    HOLDINGS.filter((each) => !kind || kindOf(each)?.toUpperCase() === kind),
  holding: (_root: unknown, { id }: { id: string }) => holdingOf(id),
  keepers: () => [...PEOPLE, ...COMPANIES],
}
const archiveTypes = {
  Holding: { __resolveType: kindOf },
  Keeper: { __resolveType: kindOf },
  Finding: { __resolveType: (value: { id: string }) => kindOf(value) ?? 'Seal' },
  Party: { __resolveType: kindOf },
  Deed: {
    __resolveReference: ({ id }: { id: string }) => holdingOf(id),
    title: titleOf,
    keeper: keeperOf,
    parties: () => [PEOPLE[0], COMPANIES[1], PEOPLE[2]],
  },
  Plan: {
    __resolveReference: ({ id }: { id: string }) => holdingOf(id),
    title: titleOf,
    keeper: keeperOf,
    scale: ({ id }: Holding) => (id === 'plan-2' ? failing('比例尺') : 500),
  },
  Company: { __resolveReference: companyOf },
  Place: {
    __resolveReference: (place: PlaceKey) => place,
    name: ({ parish, number }: PlaceKey) => `${parish} ${number}`,
    holdings: ({ number }: PlaceKey) => HOLDINGS.filter(({ place }) => place?.number === number),
  },
}

const peopleQueries = {
  anyone: (_root: unknown, { name }: { name?: string }) =>
    name ? (PEOPLE.find((each) => each.name === name) ?? null) : COMPANIES[0],
  everyone: () => [...COMPANIES, ...PEOPLE],
  person: (_root: unknown, { id }: { id: string }) => PEOPLE.find((each) => each.id === id) ?? null,
}
const peopleTypes = {
  Named: { __resolveType: kindOf },
  Anyone: { __resolveType: kindOf },
  Person: {
    __resolveReference: ({ id }: { id: string }) => PEOPLE.find((each) => each.id === id) ?? null,
    children: ({ id }: { id: string }) => (id === 'person-1' ? PEOPLE.slice(1) : []),
    employer: ({ id }: { id: string }) => (id === 'person-3' ? null : COMPANIES[0]),
    pension: ({ id }: { id: string }, { year }: { year: number }) => (id === 'person-2' ? failing('退休金') : year),
  },
  Company: {
    __resolveReference: companyOf,
    name: ({ register }: { register: { number: number } }) => `公司${register.number}`,
    director: ({ register }: { register: { number: number } }) => PEOPLE[register.number],
  },
}

const loansOf = (id: string) => LOANS.filter(({ borrower, item }) => borrower === id || item === id)
const loansQueries = {
  loans: (_root: unknown, { borrower }: { borrower?: string }) => (borrower ? loansOf(borrower) : LOANS),
  lent: () => LOANS.map(({ item }) => ({ id: item })),
  // The archive knows the first of them only.
  lost: () => [{ id: 'deed-1' }, { id: 'deed-9' }, null],
}
const loansTypes = {
  Lent: { __resolveType: kindOf },
  Borrower: { __resolveType: kindOf },
  Loan: {
    borrower: ({ borrower }: { borrower: string }) => partyOf(borrower),
    item: ({ item }: { item: string }) => ({ id: item }),
    fine: ({ fine }: { fine: number }) => (fine < 0 ? failing('罚金') : fine),
  },
  Deed: {
    loans: ({ id }: { id: string }) => loansOf(id),
    label: ({ number }: { number: number }, { prefix }: { prefix: string | null }) => `${prefix}${number}`,
  },
  Plan: { loans: ({ id }: { id: string }) => loansOf(id) },
  Place: { visits: ({ number }: PlaceKey) => number * 10 },
  Person: { loans: ({ id }: { id: string }) => loansOf(id) },
  Company: { loans: ({ register }: { register: { number: number } }) => loansOf(`company-${register.number}`) },
}

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']>

function part(name: string, sdl: string, resolvers: object): ArchivePart {
  const document = parse(`${LINK}${sdl}`)
  // The resolvers above are typed where they are written; the builder wants an index signature over all of them.
  const schema = buildSubgraphSchema({ typeDefs: document, resolvers: resolvers as Resolvers })
  const createContext = (request: RequestContext) => request
  return { document, subgraph: { name, schema, createContext, checkReady: async () => {} } }
}
