import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { GatewayContext, ResolvedOperation } from '../context.ts'
import { type CostFacts, costFactsOf } from './cost-facts.ts'
import type { DocumentLimits } from './document-limits.ts'
import type { LimitTable, ViewerLimits } from './limit-table.ts'
import { compileCost, type OperationCost } from './operation-cost.ts'
import type { Variables } from './reckoning.ts'
import { listUnsized, notRegistered, pageSizeRefused, tooComplex } from './refusals.ts'
import type { RegisteredOperations } from './registered-operations.ts'

/** With this header, of any value, an answer tells in `extensions.cost` what its operation was estimated at, and what is allowed. */
export const COST_HEADER = 'yilian-cost'

/** Limits as they are looked at: by Apollo Server, and of one operation, wherever it comes from. */
export interface LimitedOperations {
  readonly plugin: ApolloServerPlugin<GatewayContext>
  /** The estimated cost; null where the operation is missing, which is refused elsewhere. Throws the refusal. */
  check(resolved: ResolvedOperation): number | null
}

/** Refuses, before anything is planned, what passes the limits of the kind of viewer who asks. */
export function limitOperations(
  documents: DocumentLimits,
  table: LimitTable,
  registered: RegisteredOperations,
): LimitedOperations {
  const factsOf = new WeakMap<GraphQLSchema, CostFacts>()
  // Apollo Server keeps the document of each text that it has seen, and makes a new one for a new supergraph.
  const costs = new WeakMap<OperationDefinitionNode, OperationCost>()
  const check: LimitedOperations['check'] = ({ source, document, operation, schema, request, contextValue }) => {
    const limits = table[contextValue.viewer.kind]
    checkText(source, limits, documents, registered)
    if (operation === undefined) return null
    const known = costs.get(operation)
    const cost = known ?? compileCost(schema, factsOf.get(schema) ?? NO_FACTS, document, operation)
    if (known === undefined) costs.set(operation, cost)
    return checkCost(cost, request.variables ?? {}, limits)
  }
  return { plugin: pluginOf(check, table, factsOf), check }
}

function pluginOf(
  check: LimitedOperations['check'],
  table: LimitTable,
  factsOf: WeakMap<GraphQLSchema, CostFacts>,
): LimitedOperations['plugin'] {
  return {
    async serverWillStart() {
      return {
        schemaDidLoadOrUpdate({ apiSchema, coreSupergraphSdl }) {
          factsOf.set(apiSchema, costFactsOf(coreSupergraphSdl ?? ''))
        },
      }
    },
    async requestDidStart({ contextValue, request }) {
      const { cost: allowed } = table[contextValue.viewer.kind]
      let estimated: number | null = null
      return {
        async didResolveOperation(resolved) {
          estimated = check(resolved)
        },
        async willSendResponse({ response: { body } }) {
          if (estimated === null || !request.http?.headers.has(COST_HEADER) || body.kind !== 'single') return
          const { extensions } = body.singleResult
          body.singleResult.extensions = { ...extensions, cost: { estimated, allowed } }
        },
      }
    },
  }
}

const NO_FACTS: CostFacts = { weights: new Map(), listSizes: new Map() }

/** Again after the parser, since a text that comes from the store of hashes was another viewer's. */
function checkText(
  text: string,
  limits: ViewerLimits,
  documents: DocumentLimits,
  registered: RegisteredOperations,
): void {
  // What is registered was looked at when it was read.
  if (registered.has(text)) return
  if (limits.operations === 'REGISTERED_ONLY') throw notRegistered()
  const excess = documents.excessFor(text, limits)
  if (excess) throw tooComplex(excess)
}

function checkCost(cost: OperationCost, variables: Variables, limits: ViewerLimits): number {
  if (cost.unsized !== null) throw listUnsized(cost.unsized)
  for (const size of cost.pageSizes(variables))
    if (size < 1 || size > limits.pageSize) throw pageSizeRefused(limits.pageSize, size)
  const estimated = cost.estimate(variables)
  if (estimated > limits.cost) throw tooComplex({ limit: 'cost', allowed: limits.cost, actual: estimated })
  return estimated
}
