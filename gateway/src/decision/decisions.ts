import {
  decide,
  type GivenVariables,
  type Grant,
  givenVariables,
  isInForce,
  type OperationDecision,
  type SchemaFacts,
  type SharingPolicy,
  type Viewer,
} from '@yilian/governance'
import type { DocumentNode, OperationDefinitionNode } from 'graphql'

// By document, so that they go with it. A document that is asked by more kinds of callers than this starts anew.
const KEPT_PER_DOCUMENT = 200

/** One operation of a validated document, and who asks it. */
export interface Asked {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
}

/** What is decided about operations, each thing once: by document, kind of viewer, grant, policy version and comparing inputs. */
export class Decisions {
  readonly #known = new WeakMap<DocumentNode, Map<string, OperationDecision>>()

  of(
    { document, operation, operationName, variables, viewer }: Asked,
    facts: SchemaFacts,
    policy: SharingPolicy,
    now: Date,
  ) {
    const given = givenVariables(facts, operation, variables)
    const grant = grantOf(viewer, policy, now)
    const key = keyOf(operationName, given, viewer, grant, policy)
    const ofDocument = this.#known.get(document) ?? new Map<string, OperationDecision>()
    const known = ofDocument.get(key)
    // Another supergraph is another question, though the document and all else be the same.
    if (known?.question.facts === facts) return known
    const { combinations } = policy
    const decision = decide({ facts, document, operationName, variables: given, viewer, grant, combinations })
    if (ofDocument.size >= KEPT_PER_DOCUMENT) ofDocument.clear()
    ofDocument.set(key, decision)
    this.#known.set(document, ofDocument)
    return decision
  }
}

/** The grant that a viewer's token names, while it is in force and the viewer's own. */
function grantOf(viewer: Viewer, { grants }: SharingPolicy, now: Date): Grant | null {
  if (viewer.kind !== 'DEPARTMENT_SYSTEM' || viewer.grant === null) return null
  const grant = grants.find(({ id }) => id === viewer.grant)
  return grant && isInForce(grant, viewer, now) ? grant : null
}

function keyOf(
  operationName: string | undefined,
  given: GivenVariables,
  viewer: Viewer,
  grant: Grant | null,
  { version }: SharingPolicy,
): string {
  return JSON.stringify([operationName ?? null, viewer.kind, grant?.id ?? null, version, [...given]])
}
