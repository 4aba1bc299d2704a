import type { RequestContext } from '@yilian/service-kit'
import type { OperationRecord } from './operation/record.ts'

/** What the gateway knows of one operation while it runs. */
export interface GatewayContext extends RequestContext {
  /** What is learnt of the operation for log, metrics and trace. */
  readonly record: OperationRecord
  /** Contexts of the subgraphs that this operation has reached, by name. */
  readonly subgraphContexts: Map<string, unknown>
  /** Told of each fetch that goes to a subgraph; tests and metrics count with it. */
  readonly onFetch?: (subgraph: string) => void
  /** Told of an error that is nobody's refusal, before the caller gets the masked form. */
  readonly onBug: (error: unknown) => void
}
