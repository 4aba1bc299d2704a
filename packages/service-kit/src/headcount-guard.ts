import {
  type HeadcountParts,
  isSmallGroup,
  mayCountPersons,
  STANDING_SMALLEST_GROUP,
  type Viewer,
} from '@yilian/governance'
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { withheld } from './denials.ts'
import type { RegionOf } from './field-guard.ts'

interface Counter {
  readonly viewer: Viewer
  readonly smallestGroup?: number
}

type Resolve = GraphQLFieldResolver<never, Counter, never>

/**
 * Withholds small counts of persons where they are read: what is below the policy's smallest group becomes null, for whoever may not
 * read the persons themselves there; and so does what would leave so few when counts beside it are taken off, for then those few could
 * be reckoned. Every way to a field passes here, `_entities` included.
 */
export function guardHeadcounts(
  schema: GraphQLSchema,
  headcounts: ReadonlyMap<string, HeadcountParts>,
  regionOf: Readonly<Record<string, RegionOf>>,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    const fields: GraphQLField<never, Counter, never>[] = Object.values(type.getFields())
    const unguarded = new Map(fields.map(({ name, resolve }) => [name, resolve ?? defaultFieldResolver]))
    for (const field of fields) {
      const coordinate = `${type.name}.${field.name}`
      const parts = headcounts.get(coordinate)
      if (!parts) continue
      const counts = parts.map((names) => names.map((name) => unguarded.get(name) ?? defaultFieldResolver))
      guardHeadcount(field, coordinate, { parts: counts, regionOf: regionOf[type.name] })
    }
  }
}

interface Place {
  /** What counts the parts, before it was guarded. */
  readonly parts: readonly (readonly Resolve[])[]
  readonly regionOf: RegionOf | undefined
}

function guardHeadcount(
  field: GraphQLField<never, Counter, never>,
  coordinate: string,
  { parts, regionOf }: Place,
): void {
  const count = field.resolve ?? defaultFieldResolver
  field.resolve = async (source, args, context, info) => {
    const { viewer, smallestGroup = STANDING_SMALLEST_GROUP } = context
    const persons: unknown = await count(source, args, context, info)
    if (typeof persons !== 'number' || mayCountPersons(viewer, regionOf?.(source, args) ?? null)) return persons
    const countAll = async (each: readonly Resolve[]) =>
      (await Promise.all(each.map((one) => one(source, args, context, info)))).reduce<number>(
        (sum, some) => sum + Number(some),
        0,
      )
    const left = (await Promise.all(parts.map(countAll))).map((part) => persons - part)
    if (![persons, ...left].some((group) => isSmallGroup(group, smallestGroup))) return persons
    return withheld({ coordinate, reason: 'SMALL_GROUP', catalogueEntry: null }, { smallestGroup })
  }
}
