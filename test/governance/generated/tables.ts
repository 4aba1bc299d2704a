import { readFileSync } from 'node:fs'
import { REPOSITORY } from '@yilian/cli'
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType, Kind, parse, visit } from 'graphql'
import { smallCity } from '../../kit/small-city.ts'

/** What the oracle knows, as plain tables: from the published catalogue, the supergraph's text and the demo city's rows. */
export interface Tables {
  /** Class and sensitivity in two words, by coordinate; undefined for what only carries others. */
  wordsOf(coordinate: string): string | undefined
  /** Fields that an argument or an input field compares records with, by its coordinate. */
  comparedBy(coordinate: string): readonly string[]
  /** Where a record lies: a division, null for none, undefined where these tables cannot say. */
  placeOf(type: string, key: unknown): string | null | undefined
  /** The open field by which a record is found in these tables. */
  readonly keys: Readonly<Record<string, string>>
  /** Classified fields with a value, those of them that are not open, and fields that lead to a record, with the root fields. */
  readonly leaves: readonly string[]
  readonly closedLeaves: readonly string[]
  readonly edges: readonly string[]
  typeOf(coordinate: string): string
}

interface Entry {
  readonly items: readonly { readonly coordinate: string; readonly class: string; readonly sensitivity: string }[]
}

export function tablesOf(schema: GraphQLSchema): Tables {
  const words = catalogue()
  const compared = comparisons()
  const places = placesOfRecords()
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
        : [],
    )
  const isLeaf = new Map<string, boolean>(
    fields.map(([coordinate, { type }]) => [coordinate, isLeafType(getNamedType(type))]),
  )
  const types = new Map<string, string>(fields.map(([coordinate, { type }]) => [coordinate, String(type)]))
  const leaves = [...words.keys()].filter((coordinate) => isLeaf.get(coordinate))
  return {
    wordsOf: (coordinate) => words.get(coordinate),
    comparedBy: (coordinate) => compared.get(coordinate) ?? [],
    placeOf: (type, key) => places.get(type)?.get(String(key)),
    keys: KEYS,
    leaves,
    closedLeaves: leaves.filter((coordinate) => words.get(coordinate) !== 'UNCONDITIONAL OPEN'),
    edges: [...isLeaf]
      .filter(([each, leaf]) => !leaf && (words.has(each) || each.startsWith('Query.')))
      .map(([each]) => each),
    typeOf: (coordinate) => types.get(coordinate) ?? '',
  }
}

const KEYS = { Region: 'code', Organization: 'id', Member: 'id', Matter: 'id', PersonCreditProfile: 'id' } as const

function catalogue(): Map<string, string> {
  const text = readFileSync(new URL('subgraphs/sharing/catalogue.json', REPOSITORY), 'utf8')
  const entries = JSON.parse(text) as readonly Entry[] // as compose writes it
  return new Map(
    entries.flatMap(({ items }) => items.map((item) => [item.coordinate, `${item.class} ${item.sensitivity}`])),
  )
}

function comparisons(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const document = parse(readFileSync(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'), { noLocation: true })
  const within: string[] = []
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
        within.splice(0, 9, node.name.value)
      if (node.kind === Kind.FIELD_DEFINITION) within.splice(1, 9, node.name.value)
      if (node.kind !== Kind.INPUT_VALUE_DEFINITION) return
      const list = node.directives?.find(({ name }) => name.value === 'compares')?.arguments?.[0]?.value
      const [type, field] = within
      const coordinate = field === undefined ? `${type}.${node.name.value}` : `${type}.${field}(${node.name.value}:)`
      if (list?.kind === Kind.LIST)
        found.set(
          coordinate,
          list.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : [])),
        )
    },
    leave: (node) => {
      if (node.kind === Kind.FIELD_DEFINITION) within.splice(1, 9)
    },
  })
  return found
}

function placesOfRecords(): Map<string, Map<string, string>> {
  const { organizations, members, cityServices, credit } = smallCity()
  const latest = [...members.memberships].sort((one, other) => (one.since < other.since ? -1 : 1))
  return new Map<string, Map<string, string>>([
    [
      'Region',
      new Map([
        ...organizations.regions.map(({ code }) => [code, code] as const),
        ...organizations.grids.map(({ regionCode }) => [regionCode, regionCode] as const),
      ]),
    ],
    ['Organization', new Map(organizations.organizations.map(({ id, regionCode }) => [id, regionCode]))],
    ['Member', new Map(latest.map(({ memberId, regionCode }) => [memberId, regionCode]))],
    ['Matter', new Map(cityServices.matters.map(({ id, regionCode }) => [id, regionCode]))],
    ['PersonCreditProfile', new Map(credit.personCreditProfiles.map(({ id, regionCode }) => [id, regionCode]))],
  ])
}
