import { setImmediate } from 'node:timers/promises'
import {
  type DocumentNode,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type ParseOptions,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql'
import type { Logger } from 'pino'
import type { GraphInForce } from '../graph/graph-in-force.ts'
import { type DocumentStore, sha256 } from './document-store.ts'

/** An operation that is known before it is asked. */
export interface KnownOperation {
  readonly text: string
}

/** How the gateway reads documents; the same for those that come and for those that are known. */
export interface WarmUpOptions {
  readonly documents: DocumentStore
  readonly parseOptions: ParseOptions
  readonly validationRules: readonly ValidationRule[]
  readonly logger: Logger
  /** Told of each by the SHA-256 of its text, so that it can be counted by its name. */
  onKnown(hash: string, name: string): void
}

// Left to Apollo Server wherever it is closed: what is not kept is validated when it comes.
const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule]

/**
 * Parses, validates and plans known operations, so that nobody waits for it. One that does not fit the schema is told by name and
 * left out. Between two of them requests have their turn.
 */
export async function warmUp(
  graph: GraphInForce,
  operations: readonly KnownOperation[],
  options: WarmUpOptions,
): Promise<void> {
  const startedAtMs = performance.now()
  for (const { text } of operations) {
    warm(graph, text, options)
    await setImmediate()
  }
  const durationMs = Math.round(performance.now() - startedAtMs)
  options.logger.debug({ operations: operations.length, durationMs }, 'known operations were planned')
}

function warm(graph: GraphInForce, text: string, options: WarmUpOptions): void {
  const { documents, parseOptions, validationRules, logger, onKnown } = options
  let name: string | null = null
  try {
    const document = parse(text, parseOptions)
    name = nameOf(document)
    if (name !== null) onKnown(sha256(text), name)
    const refusals = validate(graph.schema, document, [...RULES, ...validationRules])
    if (refusals.length > 0) {
      logger.warn({ operation: name }, 'a known operation fits the schema no more')
      return
    }
    graph.plan(document)
    documents.keep(graph.schema, text, document)
  } catch (error) {
    logger.warn({ operation: name, err: error }, 'a known operation cannot be planned')
  }
}

/** Of one operation; nobody registers several in one text. */
function nameOf({ definitions }: DocumentNode): string | null {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  return operation?.name?.value ?? null
}
