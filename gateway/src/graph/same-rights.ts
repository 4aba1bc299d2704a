import type { OperationDecision } from '@yilian/governance'
import { graphError } from '@yilian/service-kit'
import { print } from 'graphql'
import type { SubgraphAnswer } from '../subgraphs/link.ts'

/** Whether two decisions on one operation give the same: another policy version alone changes nothing. */
export function giveTheSame(one: OperationDecision | undefined, other: OperationDecision | undefined): boolean {
  if (one === other) return true
  if (!one || !other) return false
  return (
    JSON.stringify(one.granted) === JSON.stringify(other.granted) &&
    (one.document === other.document || print(one.document) === print(other.document))
  )
}

/**
 * What stands for an event that was asked for by rights that no longer hold: nothing of it. What the subgraph has answered to it, it
 * has answered by the rights of the moment at which it was subscribed to.
 */
export function askedByOtherRights(names: readonly string[]): SubgraphAnswer {
  const { message, extensions } = graphError('EVENTS_MISSED', {
    zh: '订阅所依据的权限已变更, 请重新订阅',
    en: 'The rights that this was subscribed by have changed; subscribe again.',
  })
  return { data: null, errors: [{ message, extensions, path: [...names] }] }
}
