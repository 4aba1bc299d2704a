import { type GraphQLSchema, getNamedType, isAbstractType, isInterfaceType, isLeafType, isObjectType } from 'graphql'
import type { Chance } from './chance.ts'

/** A field of a type, on the way from the root to a field that is to be asked. */
export interface Step {
  readonly type: string
  readonly field: string
}

/** Finds ways through a schema. */
export interface Routes {
  /** All fields of objects and interfaces, as `Type.field`. */
  readonly coordinates: readonly string[]
  /** One way from the root to a field; mostly short, at times roundabout, rather over fields that had a value before. */
  to(coordinate: string, chance: Chance, isFruitful: (coordinate: string) => boolean): readonly Step[]
}

export function routesOf(schema: GraphQLSchema): Routes {
  const all = edgesOf(schema)
  const distances = distancesFromRoot(all, schema.getQueryType()?.name ?? 'Query')
  // What only a change answers has tests of its own where it is changed.
  const edges = all.filter(({ type }) => distances.has(type))
  return {
    coordinates: edges.map(({ type, field }) => `${type}.${field}`),
    to: (coordinate, chance, isFruitful) => {
      const [type = '', field = ''] = coordinate.split('.')
      return [
        ...routeTo(
          type,
          edges,
          distances,
          (ways) => chance.weighted(ways, (way) => (isFruitful(`${way.type}.${way.field}`) ? 4 : 1)),
          () => chance.happens(0.3),
        ),
        { type, field },
      ]
    },
  }
}

interface Edge extends Step {
  /** The types that its value can have; none for a leaf. */
  readonly leadsTo: readonly string[]
}

function edgesOf(schema: GraphQLSchema): Edge[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type))
  return (
    types
      // Events come when they come; what they are answered by has tests of its own (test/federation/subscriptions).
      .filter((type) => !type.name.startsWith('__') && type !== schema.getSubscriptionType())
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => {
          const returned = getNamedType(field.type)
          const concrete = isAbstractType(returned) ? schema.getPossibleTypes(returned).map(({ name }) => name) : []
          const interfaces = concrete.flatMap((name) => {
            const possible = schema.getType(name)
            return isObjectType(possible) ? possible.getInterfaces().map((each) => each.name) : []
          })
          const leadsTo = isLeafType(returned) ? [] : [...new Set([returned.name, ...concrete, ...interfaces])]
          return { type: type.name, field: field.name, leadsTo }
        }),
      )
  )
}

function distancesFromRoot(edges: readonly Edge[], root: string): ReadonlyMap<string, number> {
  const distances = new Map([[root, 0]])
  // The map grows while it is walked.
  for (const [type, distance] of distances)
    for (const edge of edges.filter((each) => each.type === type))
      for (const next of edge.leadsTo) if (!distances.has(next)) distances.set(next, distance + 1)
  return distances
}

function routeTo(
  type: string,
  edges: readonly Edge[],
  distances: ReadonlyMap<string, number>,
  pick: (ways: readonly Edge[]) => Edge,
  isRoundabout: () => boolean,
): readonly Step[] {
  const distanceOf = (name: string) => distances.get(name) ?? Number.POSITIVE_INFINITY
  const route: Step[] = []
  let at = type
  while (distanceOf(at) > 0) {
    const roundabout = route.length < 4 && isRoundabout() ? 1 : 0
    const ways = edges.filter(
      (edge) => edge.leadsTo.includes(at) && distanceOf(edge.type) < distanceOf(at) + roundabout,
    )
    const way = pick(ways)
    route.unshift({ type: way.type, field: way.field })
    at = way.type
  }
  return route
}
