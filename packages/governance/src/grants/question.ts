import type { DocumentNode } from 'graphql'
import type { Viewer } from '../viewer.ts'
import type { GivenVariables } from './comparisons.ts'
import type { Combination, Grant } from './grant.ts'
import type { SchemaFacts } from './schema-facts.ts'

/** What is to be decided: who asks what, by which right. */
export interface Question {
  readonly facts: SchemaFacts
  /** Valid for the schema. */
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: GivenVariables
  readonly viewer: Viewer
  /** The grant in force that the viewer comes with; null for none. */
  readonly grant: Grant | null
  /** Combinations that nobody may read in one answer. */
  readonly combinations: readonly Combination[]
}
