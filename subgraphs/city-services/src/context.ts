import type { SubgraphContext } from '@yilian/service-kit'
import type { Loaders } from './loaders.ts'
import type { QueryLog } from './query-log/query-log.ts'

/** What every resolver of this subgraph is handed. */
export type Context = SubgraphContext<
  Loaders & {
    /** What a department is asked is written here before its answer leaves. */
    readonly queryLog: QueryLog
  }
>
