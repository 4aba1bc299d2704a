import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { classify, withPrelude } from '@yilian/governance'
import { parse, print } from 'graphql'
import { defineSubgraph, type Subgraph } from '../src/index.ts'

/** One field for each level at which a field can be read. */
export const LEVEL_FIELDS = {
  open: 'OPEN',
  internal: 'INTERNAL',
  internalOnConditions: 'CONDITIONAL_INTERNAL',
  personal: 'PERSONAL',
  sensitive: 'SENSITIVE',
  prohibited: 'PROHIBITED',
} as const

const SCHEMA = `
  type Query {
    "居民 / Residents"
    residents: [Resident!]!
    "居民名单 / List of residents"
    roll: [Resident!] @classified(class: "CONDITIONAL", sensitivity: "PERSONAL")
    "住所 / Where residents live"
    places: [Place!]!
    "出错 / Fails"
    broken: String
  }
  "地点 / Place"
  interface Place @catalogue(code: "WH-TST-002", name: "地点", sourceDepartment: "WH-GAJ", updateFrequency: "DAILY", methods: ["API"], conditions: "仅供测试") {
    "个人 / Personal"
    personal: String @classified(class: "CONDITIONAL", sensitivity: "PERSONAL")
  }
  "居民 / Resident"
  type Resident implements Place @key(fields: "id") @catalogue(
    code: "WH-TST-001", name: "居民", sourceDepartment: "WH-GAJ", updateFrequency: "DAILY", methods: ["API"],
    conditions: "仅供测试", legalBasis: "测试法第一条"
  ) {
    "编号 / Id"
    id: ID!
    "公开 / Open"
    open: String
    "内部 / Internal"
    internal: String @classified(sensitivity: "INTERNAL")
    "有条件的内部 / Internal on conditions"
    internalOnConditions: String @classified(class: "CONDITIONAL", sensitivity: "INTERNAL")
    "个人 / Personal"
    personal: String @classified(class: "CONDITIONAL", sensitivity: "PERSONAL")
    "敏感 / Sensitive"
    sensitive: String @classified(class: "CONDITIONAL", sensitivity: "SENSITIVE")
    "不予共享 / Prohibited"
    prohibited: String @classified(class: "PROHIBITED")
  }
`

/** Residents of 环翠区 and of 荣成市, and one who belongs to no region and was recorded on no day. */
export const RESIDENTS = [
  { id: '1', regionCode: '371002001001', recordedOn: '2020-06-01' },
  { id: '2', regionCode: '371082001001', recordedOn: '2020-05-30' },
  { id: '3', regionCode: null, recordedOn: null },
]

/** A subgraph of residents, and the fields whose resolvers were asked. */
export function residentsSubgraph({ isReady = true, regionOf = true, recordedOf = true } = {}): {
  subgraph: Subgraph
  asked: string[]
} {
  const asked: string[] = []
  const resolver = (field: string) => () => {
    asked.push(field)
    return `${field} value`
  }
  const fields = Object.fromEntries(Object.keys(LEVEL_FIELDS).map((field) => [field, resolver(field)]))
  return { asked, subgraph: define(fields, { isReady, regionOf, recordedOf }) }
}

type Row = (typeof RESIDENTS)[number]
type Options = Readonly<Record<'isReady' | 'regionOf' | 'recordedOf', boolean>>

function define(fields: Record<string, () => string>, { isReady, regionOf, recordedOf }: Options) {
  const folder = schemaFolder()
  const subgraph = defineSubgraph({
    name: 'residents',
    folder: pathToFileURL(`${folder}/`),
    resolvers: {
      Query: {
        residents: () => RESIDENTS,
        roll: () => RESIDENTS,
        places: () => RESIDENTS,
        broken: () => {
          throw new Error('a bug')
        },
      },
      Place: { __resolveType: () => 'Resident' },
      Resident: {
        __resolveReference: ({ id }: { id: string }) => RESIDENTS.find((resident) => resident.id === id) ?? null,
        ...fields,
      },
    },
    ...(regionOf && { regionOf: { Resident: (row: Row) => row.regionCode, Query: () => null } }),
    ...(recordedOf && { recordedOf: { Resident: (row: Row) => row.recordedOn, Query: 'BY_ITS_ROWS' } }),
    createLoaders: () => ({}),
    checkReady: async () => {
      if (!isReady) throw new Error('the database is away')
    },
  })
  rmSync(folder, { recursive: true })
  return subgraph
}

/** A folder with the schema as the compose step writes it. */
function schemaFolder(): string {
  const { documents, faults } = classify(new Map([['residents', parse(SCHEMA)]]))
  const document = documents.get('residents')
  if (faults.length > 0 || document === undefined) throw new Error(`Expected a schema without faults, got ${faults}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'yilian-residents-'))
  writeFileSync(path.join(folder, 'schema.classified.graphql'), print(withPrelude(document)))
  return folder
}
