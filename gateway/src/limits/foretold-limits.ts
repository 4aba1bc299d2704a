import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { type CostFacts, costFactsOf } from './cost-facts.ts'
import type { DocumentLimits } from './document-limits.ts'
import type { LimitTable, ViewerLimits } from './limit-table.ts'
import { compileCost } from './operation-cost.ts'
import type { Variables } from './reckoning.ts'
import { listUnsized, pageSizeRefused, tooComplex } from './refusals.ts'

/** What an operation would cost its viewer, and what it would be refused for. */
export interface ForetoldCost {
  readonly estimated: number
  readonly allowed: number
  readonly refusals: readonly GraphQLError[]
}

/** Tells of an operation that is not run which limits it would pass. */
export interface ForetoldLimits {
  /** Before the text is validated: what keeps it from being looked at any further; null for nothing. */
  textRefusal(text: string, kind: keyof LimitTable): GraphQLError | null
  costOf(
    asked: {
      readonly document: DocumentNode
      readonly operation: OperationDefinitionNode
      readonly variables: Variables
    },
    graph: { readonly schema: GraphQLSchema; readonly supergraphSdl: string },
    kind: keyof LimitTable,
  ): ForetoldCost
}

/** The limits of operations, for those that are only explained. */
export function foretellLimits(documents: DocumentLimits, table: LimitTable): ForetoldLimits {
  let known: { readonly supergraphSdl: string; readonly facts: CostFacts } | undefined
  const factsOf = (supergraphSdl: string) => {
    if (known?.supergraphSdl !== supergraphSdl) known = { supergraphSdl, facts: costFactsOf(supergraphSdl) }
    return known.facts
  }
  return {
    textRefusal(text, kind) {
      const excess = documents.excessFor(text, table[kind])
      return excess && tooComplex(excess)
    },
    costOf({ document, operation, variables }, { schema, supergraphSdl }, kind) {
      const cost = compileCost(schema, factsOf(supergraphSdl), document, operation)
      const estimated = cost.estimate(variables)
      const pages = cost.pageSizes(variables).filter((size) => size < 1 || size > table[kind].pageSize)
      const refusals = [
        ...(cost.unsized === null ? [] : [listUnsized(cost.unsized)]),
        ...pages.slice(0, 1).map((size) => pageSizeRefused(table[kind].pageSize, size)),
        ...tooCostly(estimated, table[kind]),
      ]
      return { estimated, allowed: table[kind].cost, refusals }
    },
  }
}

function tooCostly(actual: number, { cost: allowed }: ViewerLimits): GraphQLError[] {
  return actual > allowed ? [tooComplex({ limit: 'cost', allowed, actual })] : []
}
