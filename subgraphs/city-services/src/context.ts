import type { SubgraphContext } from '@yilian/service-kit'
import type { Loaders } from './loaders.ts'

/** What every resolver of this subgraph is handed. */
export type Context = SubgraphContext<Loaders>
