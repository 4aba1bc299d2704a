import { extendSchema, type GraphQLSchema, parse } from 'graphql'

/** When the data of a catalogue entry were last taken in, and the day of record until which they speak; null where it is not known. */
interface CollectedEntry {
  readonly entry: string
  readonly collectedAt: Date
  readonly recordedUntil: string | null
}

/** Reads what a subgraph knows of the last collection of its entries. */
export type ReadCollected = () => Promise<readonly CollectedEntry[]>

const EXTENSION = parse(`
  extend type Query {
    "各目录最近一次采集的情况, 仅供网关; 未记录的不列 / The last collection of each catalogue entry, for the gateway alone; what is not known is not listed"
    _collectedEntries: [_CollectedEntry!]!
  }

  "目录的采集情况 / The last collection of a catalogue entry"
  type _CollectedEntry {
    "目录代码 / Code of the catalogue entry"
    entry: ID!
    "采集时刻, UTC / When its data were last taken in, UTC"
    collectedAt: String!
    "数据截至日期, 北京时间; 不详为 null / Day of record (Beijing) until which the data speak; null where it is not known"
    recordedUntil: String
  }
`)

/**
 * A subgraph's schema with the field by which the gateway learns how fresh its data are: beside `_service` and `_entities`, and like
 * them no part of what is composed, so that no client can ask for it.
 */
export function withCollected(schema: GraphQLSchema, read: ReadCollected): GraphQLSchema {
  const extended = extendSchema(schema, EXTENSION)
  const field = extended.getQueryType()?.getFields()._collectedEntries
  if (!field) throw new Error('Expected a subgraph to have a query type, but it has none.')
  field.resolve = async () => (await read()).map(written)
  return extended
}

function written({ collectedAt, ...rest }: CollectedEntry) {
  return { ...rest, collectedAt: collectedAt.toISOString() }
}
