import type { FetchNode } from '@apollo/query-planner'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { SubgraphAnswer, SubgraphRequest } from '../subgraphs/link.ts'
import type { Fields } from './merge.ts'
import type { Path } from './places.ts'

/** Asks a subgraph, by name; an answer that says that it could not be asked is an answer like any. */
export type AskSubgraph = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>

/** An error of a fetch with its place in the answer, in the names of the plan; null where it has none. */
export interface PlacedError {
  readonly error: GraphQLFormattedError | Error
  readonly path: Path | null
  readonly subgraph: string
}

/** One run of a plan. */
export interface Run {
  readonly ask: AskSubgraph
  /** The caller's variables, under the names that the plan knows them by. */
  readonly variables: Readonly<Fields>
  /** The same as the schema reads them, with defaults. */
  readonly coerced: Readonly<Fields>
  /** What a fetch is not sent for, since its subgraph has answered already: by the event that the run is for. */
  readonly answered: SubgraphAnswer | undefined
  /** All that fetches have brought so far, put together. */
  readonly data: Fields
  readonly errors: PlacedError[]
}

/** A part of a plan, ready to run; nothing is given back where nothing has to be waited for. It never rejects. */
export type Step = (run: Run) => Promise<void> | undefined

/** What the steps of a plan are compiled with. */
export interface StepContext {
  /** With all its types, also those that clients do not see. */
  readonly supergraphSchema: GraphQLSchema
  /** Of a subscription: the fetch that its subgraph answers at each event. */
  readonly subscribed: FetchNode | null
}
