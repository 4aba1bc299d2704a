import { errorCauses, Supergraph } from '@apollo/federation-internals'
import { type ConstDirectiveNode, type DocumentNode, GraphQLError, Kind, parse } from 'graphql'
import { argumentOf } from './joins.ts'
import { plannerSupergraph } from './planner-supergraph.ts'

/** Why a supergraph cannot be served: every reason found, in Chinese and English. */
export class UnservableSupergraph extends Error {
  override readonly name = 'UnservableSupergraph'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The supergraph cannot be served:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/** A specification that a supergraph links to. */
interface Feature {
  readonly url: string
  readonly name: string
  readonly version: string
  readonly as: string
  /** SECURITY or EXECUTION: who does not know it must not serve the graph. */
  readonly purpose: string
}

const JOIN = 'join'
// What Apollo's planner and ours act upon; join v0.1 is Federation 1.
const SUPPORTED = new Map([
  [JOIN, ['v0.2', 'v0.3', 'v0.4', 'v0.5']],
  ['link', ['v1.0']],
  ['core', ['v0.1', 'v0.2']],
  ['tag', ['v0.1', 'v0.2', 'v0.3']],
  ['inaccessible', ['v0.1', 'v0.2']],
])

/** A supergraph as text and as Apollo's classes have it, both without what misleads the planner. */
export interface ReadSupergraph {
  readonly text: DocumentNode
  readonly supergraph: Supergraph
}

/** Reads a supergraph; throws an UnservableSupergraph that names all that keeps it from being served. */
export function readSupergraph(supergraphSdl: string): ReadSupergraph {
  const document = parsed(supergraphSdl)
  const faults = featureFaults(featuresOf(document))
  if (faults.length > 0) throw new UnservableSupergraph(faults)
  const text = plannerSupergraph(document)
  try {
    const supergraph = Supergraph.build(text, { validateSupergraph: true })
    // Taken apart here, because a broken one is found out only then.
    supergraph.subgraphs()
    return { text, supergraph }
  } catch (error) {
    throw new UnservableSupergraph(buildFaults(error))
  }
}

function parsed(supergraphSdl: string): DocumentNode {
  try {
    return parse(supergraphSdl)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { line, column } = error.locations?.[0] ?? { line: 0, column: 0 }
    const where = `${line}:${column}`
    throw new UnservableSupergraph([`第 ${where} 处不是 GraphQL / no GraphQL at ${where}: ${error.message}`])
  }
}

function featuresOf(document: DocumentNode): Feature[] {
  const definitions = document.definitions.filter(
    (definition) => definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION,
  )
  const directives = definitions.flatMap((definition) => definition.directives ?? [])
  return directives.filter(({ name }) => name.value === 'link' || name.value === 'core').map(featureOf)
}

function featureOf(directive: ConstDirectiveNode): Feature {
  const url = String(argumentOf(directive, 'url') ?? argumentOf(directive, 'feature') ?? '')
  const [, name = '', version = ''] = /([^/]+)\/(v\d+\.\d+)$/.exec(url) ?? []
  return {
    url,
    name,
    version,
    as: String(argumentOf(directive, 'as') ?? name),
    purpose: String(argumentOf(directive, 'for') ?? ''),
  }
}

function featureFaults(features: readonly Feature[]): string[] {
  const join = features.find(({ name }) => name === JOIN)
  if (!join)
    return [
      'schema 没有 @link 到 join 规范, 不是超图 / no supergraph: its schema has no @link to the join specification',
    ]
  if (join.version === 'v0.1')
    return [
      'Federation 1 的超图 (join v0.1), 请以 Federation 2 重新合成 / of Federation 1 (join v0.1), compose it again with 2',
    ]
  if (join.as !== JOIN)
    return [`join 规范改名为 ${join.as}, 不支持 / the join specification under the name ${join.as} is not supported`]
  return features.filter((feature) => feature === join || feature.purpose !== '').flatMap(unsupported)
}

function unsupported({ name, version, url, purpose }: Feature): string[] {
  if (SUPPORTED.get(name)?.includes(version)) return []
  if (name === JOIN) return [`不支持的 join 规范 ${version} / join specification ${version} is not supported`]
  return [
    `${url} (for: ${purpose}) 网关不执行, 又不可忽略 / the gateway does not do what ${url} (for: ${purpose}) asks, and may not ignore it`,
  ]
}

function buildFaults(error: unknown): string[] {
  const causes = errorCauses(error instanceof Error ? error : new Error(String(error)))
  const messages = (causes ?? [error]).map((cause) => (cause instanceof Error ? cause.message : String(cause)))
  return messages.map((message) => `不成其为超图 / no sound supergraph: ${message}`)
}
