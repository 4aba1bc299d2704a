import type { Subgraph } from '@yilian/service-kit'
import { apiSchemaOf } from '../federation/differential/api-schema.ts'
import { chanceOf } from '../federation/differential/chance.ts'
import { cityValues } from '../federation/differential/city-values.ts'
import { type Operation, writeOperation } from '../federation/differential/operation-writer.ts'
import { ownershipOf } from '../federation/differential/ownership.ts'
import { routesOf } from '../federation/differential/routes.ts'
import { viewers } from '../governance/oracle.ts'

/** Random operations on the city's graph, the same in every run: each asks at least for one field, drawn from all. */
export function writtenOperations(supergraphSdl: string, subgraphs: readonly Subgraph[], count: number): Operation[] {
  const schema = apiSchemaOf(supergraphSdl)
  const routes = routesOf(schema)
  const askers = viewers.map(([, viewer]) => viewer)
  const material = { schema, ownership: ownershipOf(subgraphs), valuesOf: cityValues(), viewers: askers }
  return Array.from({ length: count }, (_unused, index) => {
    const chance = chanceOf(`replay/${index}`)
    return writeOperation(
      material,
      chance,
      routes.to(chance.pick(routes.coordinates), chance, () => true),
    )
  })
}
