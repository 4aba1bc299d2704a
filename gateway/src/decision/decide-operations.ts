import type { ApolloServerPlugin } from '@apollo/server'
import type { OperationDecision, SharingPolicy } from '@yilian/governance'
import type { GatewayContext } from '../context.ts'
import type { DecidedEvidence } from '../evidence/evidence-facts.ts'
import { accessExplainer } from '../explanation/explain-access.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import type { ForetoldLimits } from '../limits/foretold-limits.ts'
import { Decisions } from './decisions.ts'
import { denialErrors } from './denial-errors.ts'

/** The policy in force now; without grants while nobody can say what is in force. */
export type PolicyInForce = () => SharingPolicy

/**
 * Decides an operation before it is planned: what its viewer may not read leaves it, so that no subgraph is asked for it, and stands
 * in the answer as null with one error. Subgraphs look again where the value is read.
 */
export function decideOperations(
  graph: FederatedGraph,
  policyInForce: PolicyInForce,
  limits: ForetoldLimits | null,
): ApolloServerPlugin<GatewayContext> {
  const decisions = new Decisions()
  const explain = accessExplainer(graph, decisions, limits)
  return {
    async requestDidStart() {
      const policy = policyInForce()
      return {
        async didResolveOperation({ document, operation, schema, request, contextValue }) {
          if (!operation) return
          const { operationName, variables = {} } = request
          const { viewer, now } = contextValue
          const asked = { document, operation, operationName: operationName || undefined, variables, viewer }
          const decision = decisions.of(asked, graph.factsOf(schema), policy, now())
          contextValue.decision = decision
          contextValue.granted = decision.granted
          contextValue.own = { schema, explainAccess: (of) => explain(of, { viewer, policy, schema, now: now() }) }
          contextValue.record.decided = evidenceOf(decision, policy)
        },
        async willSendResponse({ operation, request, response: { body }, contextValue: { decision, traceId } }) {
          if (!operation || !decision?.denials.length || body.kind !== 'single' || !('data' in body.singleResult))
            return
          const { data, errors = [] } = body.singleResult
          const told = { operation, variables: request.variables ?? {}, data, policy, traceId }
          body.singleResult.errors = [...denialErrors(decision, told).map((error) => error.toJSON()), ...errors]
        },
      }
    },
  }
}

function evidenceOf({ question: { grant }, granted, read }: OperationDecision, policy: SharingPolicy): DecidedEvidence {
  const byGrant = Object.keys(granted?.fields ?? {}).sort()
  return {
    purpose: grant?.purpose ?? null,
    grant: grant?.id ?? null,
    policyVersion: String(policy.version),
    // A grant never changes: its id says which.
    grantVersion: null,
    catalogueVersion: null,
    byClass: read.filter((coordinate) => !byGrant.includes(coordinate)),
    byGrant,
  }
}
