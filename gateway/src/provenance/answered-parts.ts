import type { Classification } from '@yilian/governance'
import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  parse,
} from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import { type Fields, isFields, ownOf } from '../execution/merge.ts'
import type { ObjectShape, ShapedData, ShapeFor } from '../execution/shape.ts'
import { readJoins } from '../graph/joins.ts'

/** What one catalogue entry gave in an answer, for one day of record. */
export interface AnsweredPart {
  readonly entry: string
  /** The day that it was asked for by `asOf`; null for none. */
  readonly day: string | null
  readonly coordinates: Set<string>
}

/** The graph that an operation runs on. */
interface KnownGraph {
  readonly supergraphSdl: string
  readonly facts: {
    readonly schema: GraphQLSchema
    readonly classifications: ReadonlyMap<string, Pick<Classification, 'entry'>>
  }
}

/**
 * Collects which entries an answer is from: of each field that has a value somewhere in it. What is null everywhere gave nothing:
 * whether it was denied, withheld, not there or not to be had is told elsewhere, or not at all.
 */
export class AnsweredParts {
  readonly #parts = new Map<string, AnsweredPart>()

  get all(): readonly AnsweredPart[] {
    return [...this.#parts.values()]
  }

  /** Notes what an operation was answered. */
  note({ data, brought, shape, variables }: ShapedData, graph: KnownGraph): void {
    this.#ofObject(data, brought, { shape, day: null }, { ...graph, variables })
  }

  #ofObject(object: Fields, brought: Fields, { shape, day }: Place, graph: AskedGraph): void {
    for (const field of shape.fields) {
      const value = ownOf(object, field.name)
      if (value === null || value === undefined || field.asked === null) continue
      const asked = dayAsked(field.asked, shape.type, graph) ?? day
      this.#add(`${shape.type}.${field.asked.name.value}`, asked, graph)
      if (field.below) this.#ofValue(value, ownOf(brought, field.key), { below: field.below, day: asked }, graph)
    }
  }

  #ofValue(value: unknown, brought: unknown, { below, day }: Way, graph: AskedGraph): void {
    if (Array.isArray(value) && Array.isArray(brought))
      for (const [index, item] of value.entries()) this.#ofValue(item, brought[index], { below, day }, graph)
    if (!isFields(value) || !isFields(brought)) return
    const shape = below(brought.__typename)
    // A record stands for itself: found for a day, it is still told as it is now.
    if (shape) this.#ofObject(value, brought, { shape, day: recordsOf(graph).has(shape.type) ? null : day }, graph)
  }

  #add(coordinate: string, day: string | null, { facts }: AskedGraph): void {
    const entry = facts.classifications.get(coordinate)?.entry
    if (entry === undefined) return
    const key = `${entry} ${day}`
    const known = this.#parts.get(key)
    if (known) known.coordinates.add(coordinate)
    else this.#parts.set(key, { entry, day, coordinates: new Set([coordinate]) })
  }
}

interface AskedGraph extends KnownGraph {
  readonly variables: Readonly<Fields>
}

/** Where an object stands: with which fields, and asked for which day. */
interface Place {
  readonly shape: ObjectShape
  readonly day: string | null
}

/** What leads to objects. */
interface Way {
  readonly below: ShapeFor
  readonly day: string | null
}

/** The day that a field is asked for, by its argument or in its filter. */
function dayAsked(asked: FieldNode, type: string, { facts, variables }: AskedGraph): string | null {
  if (!asked.arguments?.length) return null
  const parent = facts.schema.getType(type)
  const definition = isObjectType(parent) ? parent.getFields()[asked.name.value] : undefined
  if (!definition?.args.some(takesDay)) return null
  const given: Fields = getArgumentValues(definition, asked, variables)
  const days = [given, ...Object.values(given)].flatMap((each) => (isFields(each) ? [each.asOf] : []))
  return days.find((day) => typeof day === 'string') ?? null
}

function takesDay({ name, type }: GraphQLArgument): boolean {
  return name === 'asOf' || (isInputObjectType(type) && type.getFields().asOf !== undefined)
}

const recordsByText = new Map<string, ReadonlySet<string>>()

/** Types whose objects are records of their own: they have a key. */
function recordsOf({ supergraphSdl }: KnownGraph): ReadonlySet<string> {
  const known = recordsByText.get(supergraphSdl)
  if (known) return known
  const records = new Set(readJoins(parse(supergraphSdl)).keys.map(({ type }) => type))
  // One supergraph is in force at a time, and for a moment another.
  recordsByText.clear()
  recordsByText.set(supergraphSdl, records)
  return records
}
