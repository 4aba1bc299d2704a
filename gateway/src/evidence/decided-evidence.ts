import { type KeptText, keptText } from '@yilian/evidence'
import { decidedFacts, type OperationDecision, type SharingPolicy, shapeOf } from '@yilian/governance'
import type { DecidedEvidence } from './evidence-facts.ts'

// Decisions are kept by policy version and supergraph, so what is written of them is made once for each.
const known = new WeakMap<OperationDecision, DecidedEvidence>()

/** What evidence keeps of a decision: enough to make it again, and nothing that was asked with. */
export function decidedEvidence(
  decision: OperationDecision,
  policy: SharingPolicy,
  supergraphSdl: string,
): DecidedEvidence {
  const before = known.get(decision)
  if (before) return before
  const { question } = decision
  const { text, given } = shapeOf(question)
  const evidence: DecidedEvidence = {
    purpose: question.grant?.purpose ?? null,
    grant: question.grant?.id ?? null,
    policyVersion: String(policy.version),
    catalogueVersion: policy.catalogue === undefined ? null : String(policy.catalogue),
    supergraph: supergraphText(supergraphSdl),
    shape: keptText('SHAPE', { text, given }),
    facts: decidedFacts(decision),
  }
  known.set(decision, evidence)
  return evidence
}

let last: { readonly sdl: string; readonly text: KeptText } | null = null

/** A supergraph under its hash; of the one in force the hash is made once. */
export function supergraphText(sdl: string): KeptText {
  if (last?.sdl !== sdl) last = { sdl, text: keptText('SUPERGRAPH', sdl) }
  return last.text
}
