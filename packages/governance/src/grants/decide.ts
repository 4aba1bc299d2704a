import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql'
import type { GrantedReading } from './granted-reading.ts'
import type { Question } from './question.ts'
import { type Denial, SelectionWalk, type Walked } from './selection-walk.ts'

/** What may be answered of one operation, known before anything is planned or read. */
export interface OperationDecision {
  readonly question: Question
  /** The operation without what is denied; the document itself where nothing is. */
  readonly document: DocumentNode
  /** Each place that is denied, in the order of the operation. */
  readonly denials: readonly Denial[]
  /** What is read by the grant; null for nothing. */
  readonly granted: GrantedReading | null
  /** All classified fields that are read, by coordinate. */
  readonly read: readonly string[]
  /** What a grant would have to give besides for nothing to be denied for want of one. */
  readonly missing: { readonly fields: readonly string[]; readonly edges: readonly string[] }
}

/**
 * Decides from the document alone: nothing is read, and neither the values of variables nor any record have a say, except which
 * comparing inputs are given. Where a combination is complete, all of its fields are denied: none is the culprit.
 */
export function decide(question: Question): OperationDecision {
  const operation = getOperationAST(question.document, question.operationName)
  if (!operation) throw new Error('Expected the operation of a validated document, got none.')
  const first = walk(question, operation, new Set())
  const apart = completeCombinations(question, first.read)
  const walked = apart.size === 0 ? first : walk(question, operation, apart)
  return {
    question,
    document: walked.denials.length === 0 ? question.document : remainderOf(operation, walked),
    denials: walked.denials,
    granted: grantedReading(question, walked),
    read: [...walked.read].sort(),
    missing: { fields: [...walked.missingFields].sort(), edges: [...walked.missingEdges].sort() },
  }
}

function walk(question: Question, operation: OperationDefinitionNode, apart: ReadonlySet<string>): Walked {
  return new SelectionWalk(question, apart).run(operation)
}

/** The fields of all combinations that are read completely. */
function completeCombinations({ combinations, grant }: Question, read: ReadonlySet<string>): Set<string> {
  const complete = [...combinations, ...(grant?.combinations ?? [])].filter(
    (combination) => combination.length > 0 && combination.every((coordinate) => read.has(coordinate)),
  )
  return new Set(complete.flat())
}

function grantedReading({ grant }: Question, { granted }: Walked): GrantedReading | null {
  if (!grant || granted.size === 0) return null
  const { region, rowsFrom, rowsUntil } = grant
  return { region, rowsFrom, rowsUntil, fields: Object.fromEntries(granted) }
}

function remainderOf(operation: OperationDefinitionNode, { selectionSet }: Walked): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] }
}
