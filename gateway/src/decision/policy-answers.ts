import type { SharingPolicy } from '@yilian/governance'
import type { SubgraphLink } from '../subgraphs/link.ts'
import { askOwnerBy } from './ask-owner.ts'
import type { PolicyAnswers } from './policy-source.ts'

/** Asks the owner of the grants what is in force; null where the graph has no owner. */
export function policyAnswersOf(links: () => readonly SubgraphLink[], now: () => Date): PolicyAnswers | null {
  const owner = askOwnerBy(links, now)
  if (owner === null) return null
  const ask = (field: string) => owner(field, { query: `{ ${field} }`, variables: {}, kind: 'query' })
  return {
    version: async () => (await ask('policyVersion')) as number,
    // Written by the owner as the JSON of this very type.
    inForce: async () => JSON.parse((await ask('policyInForce')) as string) as SharingPolicy,
  }
}
