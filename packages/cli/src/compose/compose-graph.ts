import { type CompositionSuccess, composeServices } from '@apollo/composition'
import { type CatalogueEntry, classify, withPrelude } from '@yilian/governance'
import { type DocumentNode, print } from 'graphql'
import { withListSizes } from './list-sizes.ts'
import { plannerTraps } from './planner-traps.ts'
import { subgraphSchemas } from './subgraph-schemas.ts'

export interface ComposedGraph {
  supergraphSdl: string
  catalogueJson: string
  /** What each running subgraph serves: prelude, and @classified written out on every data item. */
  classifiedSdl: Map<string, string>
}

/** Why the subgraphs make no graph: all faults of classification, or else all errors and hints of composition. */
export class CompositionFailure extends Error {
  override readonly name = 'CompositionFailure'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The subgraphs do not compose:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

// Hints that may stand, each with its reason. Every other hint fails: it mostly says that two subgraphs disagree.
const acceptedHints: ReadonlyMap<string, string> = new Map([])

/** Classifies and composes `subgraphs/*`; throws a CompositionFailure that names every fault. */
export function composeGraph(root: string): ComposedGraph {
  const { documents, entries, faults } = classify(subgraphSchemas(root))
  if (faults.length > 0) throw new CompositionFailure(faults)
  const complete = new Map([...documents].map(([name, document]) => [name, withPrelude(withListSizes(document))]))
  return {
    supergraphSdl: compose(complete),
    catalogueJson: catalogueJsonOf(entries),
    classifiedSdl: new Map([...complete].map(([name, document]) => [name, `${print(document)}\n`])),
  }
}

/** Composes complete subgraph documents to the supergraph's SDL. */
export function compose(documents: ReadonlyMap<string, DocumentNode>): string {
  const result = composeServices([...documents].map(([name, typeDefs]) => ({ name, typeDefs, url: addressOf(name) })))
  if (result.errors) throw new CompositionFailure(result.errors.map((error) => error.message))
  const refused = result.hints.filter((hint) => !acceptedHints.has(hint.definition.code))
  const faults = [...refused.map(hintText), ...plannerTraps(documents)]
  if (faults.length > 0) throw new CompositionFailure(faults)
  return `${result.supergraphSdl.trim()}\n`
}

/** Addresses are configuration, never part of the graph: this one resolves nowhere (RFC 6761). */
function addressOf(subgraph: string): string {
  return `http://${subgraph}.invalid/graphql`
}

function hintText(hint: CompositionSuccess['hints'][number]): string {
  return `${hint.definition.code}: ${hint.coordinate ?? ''} ${hint.message}`
}

function catalogueJsonOf(entries: readonly CatalogueEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`
}
