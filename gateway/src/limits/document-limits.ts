import { type DocumentNode, GraphQLError, parse } from 'graphql'
import { createBoundedTexts } from './bounded-texts.ts'
import { type DocumentMeasure, measureDocument } from './document-measure.ts'
import { MOST_TOKENS, type ViewerLimits } from './limit-table.ts'
import type { Excess } from './refusals.ts'
import { textNesting, valueNesting } from './text-nesting.ts'

// Measured: the planner's and the validator's recursion use up the stack from about 600 levels on.
const MOST_NESTING = 200
const MOST_VARIABLE_NESTING = 50

// What keeps validation under 100 ms of CPU, whoever asks: its rules go through all fragments for each operation and each
// other fragment, and through all pairs of fields with one name.
const MOST_OPERATIONS = 20
const MOST_FRAGMENTS = 100
const MOST_COMPARISONS = 50_000

const KEPT = { entries: 2000, characters: 8 * 1024 * 1024 }

type Verdict = { readonly measure: DocumentMeasure | null; readonly excess: Excess | null }

/** Says of a text of GraphQL, before anything is validated, which limit it passes. */
export interface DocumentLimits {
  /** What would take the process's stack or time, whoever asks. */
  excessForAll(text: string): Excess | null
  /** What this kind of viewer may not ask; null for a text that is no GraphQL, which the parser refuses. */
  excessFor(text: string, limits: ViewerLimits): Excess | null
}

/**
 * Keeps what it found for each text, so that a text is measured once. `isGuarded: false` leaves only the protection of the
 * stack.
 */
export function createDocumentLimits({ isGuarded }: { readonly isGuarded: boolean }): DocumentLimits {
  const kept = createBoundedTexts<Verdict>(KEPT)
  const verdictOn = (text: string): Verdict => {
    const known = kept.get(text)
    if (known) return known
    const verdict = judge(text, isGuarded)
    kept.set(text, verdict, text.length)
    return verdict
  }
  return {
    excessForAll: (text) => verdictOn(text).excess,
    excessFor(text, limits) {
      const { measure, excess } = verdictOn(text)
      return excess ?? (measure && excessOf(measure, limits))
    },
  }
}

/** Refuses variables that nest deeper than any input of the graph. */
export function variablesExcess(variables: unknown): Excess | null {
  const actual = valueNesting(variables, MOST_VARIABLE_NESTING + 1)
  return actual > MOST_VARIABLE_NESTING ? { limit: 'variableNesting', allowed: MOST_VARIABLE_NESTING, actual } : null
}

const MEASURED = ['tokens', 'depth', 'introspectionDepth', 'aliases', 'rootFields', 'directives', 'fields'] as const

/** The first of a viewer's limits that a document passes. */
function excessOf(measure: DocumentMeasure, limits: ViewerLimits): Excess | null {
  for (const limit of MEASURED)
    if (measure[limit] > limits[limit]) return { limit, allowed: limits[limit], actual: measure[limit] }
  return null
}

function judge(text: string, isGuarded: boolean): Verdict {
  const brackets = textNesting(text)
  if (brackets > MOST_NESTING) return refused('nesting', MOST_NESTING, brackets)
  const document = parsed(text)
  if (document === null) return { measure: null, excess: null }
  const measure = measureDocument(document)
  return { measure, excess: excessForAll(measure, isGuarded) }
}

function excessForAll(measure: DocumentMeasure, isGuarded: boolean): Excess | null {
  const { nesting, operations, fragments, comparisons } = measure
  if (nesting > MOST_NESTING) return { limit: 'nesting', allowed: MOST_NESTING, actual: nesting }
  if (!isGuarded) return null
  if (operations > MOST_OPERATIONS) return { limit: 'operations', allowed: MOST_OPERATIONS, actual: operations }
  if (fragments > MOST_FRAGMENTS) return { limit: 'fragments', allowed: MOST_FRAGMENTS, actual: fragments }
  if (comparisons > MOST_COMPARISONS)
    return { limit: 'overlappingFields', allowed: MOST_COMPARISONS, actual: comparisons }
  return null
}

function refused(limit: Excess['limit'], allowed: number, actual: number): Verdict {
  return { measure: null, excess: { limit, allowed, actual } }
}

/** What does not parse is Apollo Server's to refuse, in the same words as ever. */
function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MOST_TOKENS, noLocation: true })
  } catch (error) {
    if (error instanceof GraphQLError) return null
    throw error
  }
}
