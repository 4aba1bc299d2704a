import {
  type Mask,
  type OperationDecision,
  type ReadLevel,
  readableLevels,
  readLevelOf,
  type SharingPolicy,
  type Viewer,
} from '@yilian/governance'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import { formatError } from '../answers/format-error.ts'
import type { Decisions } from '../decision/decisions.ts'
import { type DeniedSelection, deniedSelections, saidOf } from '../decision/denial-errors.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import type { ForetoldLimits } from '../limits/foretold-limits.ts'
import type { AccessExplanation, AccessQuestion } from './access-explanation.ts'
import { type ApplicationDraft, draftApplication } from './draft-application.ts'
import { type ExplainedOperation, ExplainedOperations } from './explained-operation.ts'

/** Who asks, and what is in force for him. */
interface Asking {
  readonly viewer: Viewer
  readonly policy: SharingPolicy
  readonly schema: GraphQLSchema
  readonly now: Date
}

/** Explains operations by the very decision that they would be run under. */
type ExplainAccess = (asked: AccessQuestion, asking: Asking) => AccessExplanation

/** Makes what answers `Query.explainAccess`. Its text is held against the same limits as one that is run, before it is validated. */
export function accessExplainer(
  graph: Pick<FederatedGraph, 'factsOf' | 'inForce'>,
  decisions: Decisions,
  limits: ForetoldLimits | null,
): ExplainAccess {
  const operations = new ExplainedOperations()
  return (asked, asking) => {
    const { viewer, policy, schema, now } = asking
    const tooMuch = limits?.textRefusal(asked.query, viewer.kind)
    if (tooMuch) return explanation(policy, { refusals: [tooMuch] })
    const read = operations.read(schema, asked)
    if ('refusals' in read) return explanation(policy, read)
    const forPurpose = { ...asking, viewer: underPurpose(viewer, asked.purpose, policy) }
    const decision = decisions.of({ ...read, viewer: forPurpose.viewer }, graph.factsOf(schema), policy, now)
    const cost = limits?.costOf(read, { schema, supergraphSdl: graph.inForce.supergraphSdl }, viewer.kind) ?? null
    const draft = draftApplication(decision, { purpose: asked.purpose, policy, now })
    return explanation(policy, {
      refusals: cost?.refusals ?? [],
      grant: decision.question.grant?.id ?? null,
      denials: denialsOf(decision, read, policy, draft),
      readable: decision.read.map((coordinate) => readableOf(coordinate, decision)),
      cost: cost && { estimated: cost.estimated, allowed: cost.allowed },
      draft: draft && { input: draft.input, providers: draft.providers },
    })
  }
}

/** A grant is for one purpose: for another the viewer is as one who comes without. */
function underPurpose(viewer: Viewer, purpose: string, { grants }: SharingPolicy): Viewer {
  if (viewer.kind !== 'DEPARTMENT_SYSTEM' || viewer.grant === null) return viewer
  const isForPurpose = grants.some((grant) => grant.id === viewer.grant && grant.purpose === purpose)
  return isForPurpose ? viewer : { ...viewer, grant: null }
}

function explanation(
  { version }: SharingPolicy,
  { refusals, ...found }: Partial<Omit<AccessExplanation, 'refusals'>> & { readonly refusals: readonly GraphQLError[] },
): AccessExplanation {
  return {
    refusals: refusals.map(refusalOf),
    policyVersion: version,
    grant: null,
    denials: [],
    readable: [],
    cost: null,
    draft: null,
    ...found,
  }
}

/** In the words that the error has when the operation is run. */
function refusalOf(error: GraphQLError): AccessExplanation['refusals'][number] {
  const { message, extensions } = formatError(error.toJSON(), error)
  return { code: extensions?.code, message, messageEn: extensions?.messageEn }
}

function denialsOf(
  decision: OperationDecision,
  read: ExplainedOperation,
  policy: SharingPolicy,
  draft: ApplicationDraft | null,
): object[] {
  const left = new Set(draft && deniedSelections(draft.granted, read).map(placeOf))
  return deniedSelections(decision, read).map((selection) => {
    const { message, extensions } = saidOf(decision, selection, policy)
    const isAppliedFor = draft !== null && !left.has(placeOf(selection))
    return { ...extensions, message, path: selection.paths[0], isAppliedFor }
  })
}

function placeOf({ coordinate, paths: [path] }: DeniedSelection): string {
  return JSON.stringify([coordinate, path])
}

interface Readable {
  readonly coordinate: string
  readonly by: 'CLASS' | 'GRANT'
  readonly mask: Mask | null
  readonly region: string | null
}

function readableOf(coordinate: string, { granted, question: { facts, viewer } }: OperationDecision): Readable {
  if (granted && Object.hasOwn(granted.fields, coordinate))
    return { coordinate, by: 'GRANT', mask: granted.fields[coordinate] ?? null, region: granted.region }
  const classification = facts.classifications.get(coordinate)
  const level: ReadLevel | null = classification ? readLevelOf(classification) : null
  const isScoped = level !== null && readableLevels[viewer.kind][level] === 'IN_REGION'
  return { coordinate, by: 'CLASS', mask: null, region: isScoped && viewer.kind === 'OFFICER' ? viewer.region : null }
}
