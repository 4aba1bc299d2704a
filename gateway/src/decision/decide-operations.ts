import type { ApolloServerPlugin } from '@apollo/server'
import type { SharingPolicy } from '@yilian/governance'
import type { GatewayContext } from '../context.ts'
import { decidedEvidence } from '../evidence/decided-evidence.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import { type Calls, countCall } from './count-calls.ts'
import { Decisions } from './decisions.ts'
import { denialErrors } from './denial-errors.ts'

/** The policy in force now; without grants while nobody can say what is in force. */
export type PolicyInForce = () => SharingPolicy

/**
 * Decides an operation before it is planned: what its viewer may not read leaves it, so that no subgraph is asked for it, and stands
 * in the answer as null with one error. Subgraphs look again where the value is read. Where evidence is kept, it is told what was
 * decided, and calls of grants are counted there.
 */
export function decideOperations(
  graph: FederatedGraph,
  policyInForce: PolicyInForce,
  evidence: Calls | null,
): ApolloServerPlugin<GatewayContext> {
  const decisions = new Decisions()
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
          if (evidence === null) return
          contextValue.record.decided = decidedEvidence(decision, policy, graph.sdlOf(schema))
          await countCall(decision, evidence, now())
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
