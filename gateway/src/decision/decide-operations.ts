import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server'
import type { SharingPolicy } from '@yilian/governance'
import type { GatewayContext, ResolvedOperation } from '../context.ts'
import { decidedEvidence } from '../evidence/decided-evidence.ts'
import { accessExplainer } from '../explanation/explain-access.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import type { ForetoldLimits } from '../limits/foretold-limits.ts'
import { type Calls, countCall } from './count-calls.ts'
import { Decisions } from './decisions.ts'
import { denialErrors } from './denial-errors.ts'

/** The policy in force now; without grants while nobody can say what is in force. */
export type PolicyInForce = () => SharingPolicy

/** Decisions as they are made: for Apollo Server, and of one operation, wherever it comes from. */
export interface DecidedOperations {
  readonly plugin: ApolloServerPlugin<GatewayContext>
  /** Puts what is decided under the policy in force into the operation's context and record. */
  decide(resolved: ResolvedOperation): void
}

interface DecisionOptions {
  readonly limits: ForetoldLimits | null
  /** Where calls of grants are counted, beside the evidence; missing where nothing is kept. */
  readonly calls: Calls | null | undefined
}

/**
 * Decides an operation before it is planned: what its viewer may not read leaves it, so that no subgraph is asked for it, and stands
 * in the answer as null with one error. Subgraphs look again where the value is read. Where evidence is kept, it is told what was
 * decided, and calls of grants are counted there.
 */
export function decideOperations(
  graph: FederatedGraph,
  policyInForce: PolicyInForce,
  { limits, calls }: DecisionOptions,
): DecidedOperations {
  const decisions = new Decisions()
  const explain = accessExplainer(graph, decisions, limits)
  const decideBy = (resolved: ResolvedOperation, policy: SharingPolicy) => {
    const { document, operation, schema, request, contextValue } = resolved
    if (!operation) return
    const { operationName, variables = {} } = request
    const { viewer, now } = contextValue
    const asked = { document, operation, operationName: operationName || undefined, variables, viewer }
    const decision = decisions.of(asked, graph.factsOf(schema), policy, now())
    contextValue.decision = decision
    contextValue.granted = decision.granted
    contextValue.smallestGroup = policy.smallestGroup
    contextValue.own = { schema, explainAccess: (of) => explain(of, { viewer, policy, schema, now: now() }) }
    if (calls) contextValue.record.decided = decidedEvidence(decision, policy, graph.sdlOf(schema))
  }
  const plugin: DecidedOperations['plugin'] = {
    async requestDidStart() {
      const policy = policyInForce()
      return {
        async didResolveOperation(resolved) {
          const { contextValue } = resolved
          // What was run already stays under what it was decided by.
          if (contextValue.event && contextValue.decision) return
          decideBy(resolved, policy)
          if (calls && contextValue.decision) await countCall(contextValue.decision, calls, contextValue.now())
        },
        willSendResponse: async (answered) => tellDenials(answered, policy),
      }
    },
  }
  return { plugin, decide: (resolved) => decideBy(resolved, policyInForce()) }
}

/** Each denial as an error of its own, before those of what was run. */
function tellDenials(answered: GraphQLRequestContextWillSendResponse<GatewayContext>, policy: SharingPolicy): void {
  const { operation, request, response, contextValue } = answered
  const { decision, traceId } = contextValue
  const { body } = response
  if (!operation || !decision?.denials.length || body.kind !== 'single' || !('data' in body.singleResult)) return
  const { data, errors = [] } = body.singleResult
  const told = { operation, variables: request.variables ?? {}, data, policy, traceId }
  body.singleResult.errors = [...denialErrors(decision, told).map((error) => error.toJSON()), ...errors]
}
