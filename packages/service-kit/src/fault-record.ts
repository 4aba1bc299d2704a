import { GraphQLError } from 'graphql'

/** What a log may keep of a fault: no variable, no literal, no value of a row. */
export interface FaultRecord {
  readonly type: string
  /** Without what could be a value; none at all where the database speaks. */
  readonly message?: string
  readonly code?: string
  /** With its placeholders. */
  readonly statement?: string
  readonly table?: string
  readonly constraint?: string
  readonly routine?: string
  /** Where it was thrown. */
  readonly stack: readonly string[]
  readonly cause?: FaultRecord
}

const MAX_CAUSES = 5
const MAX_FRAMES = 20
const MAX_MESSAGE_CHARACTERS = 500
// As they are called here, and by postgres.js.
const NAMES = { code: 'code', table: 'table_name', constraint: 'constraint_name', routine: 'routine' }
const FRAME = /^ {4}at (?:.+ \()?(?:file:|node:|\/|[A-Z]:\\|<anonymous>|native).*?(?::\d+:\d+)?\)?$/

/**
 * Reads a fault for the log. PostgreSQL's message repeats the value that it refused, drizzle's all parameters, a parser's the
 * text around its place: of the database only names and codes are kept, of the others the sentence without its values.
 */
export function faultRecord(fault: unknown, depth = 0): FaultRecord {
  if (!(fault instanceof Error)) return { type: typeof fault, stack: [] }
  // graphql-js wraps what a resolver throws, and repeats its sentence.
  if (fault instanceof GraphQLError && fault.originalError instanceof Error)
    return faultRecord(fault.originalError, depth)
  const properties: Partial<Record<string, unknown>> = Object.fromEntries(Object.entries(fault))
  const isAboutValues = 'query' in fault || 'severity' in fault || repeatsOthers(fault)
  const cause = depth < MAX_CAUSES ? fault.cause : undefined
  return {
    type: fault.name,
    ...(!isAboutValues && { message: withoutValues(fault.message) }),
    ...Object.fromEntries(Object.entries(NAMES).flatMap(([name, theirs]) => namedBy(name, properties[theirs]))),
    ...(typeof properties.query === 'string' && { statement: properties.query }),
    stack: framesOf(fault),
    ...(cause !== undefined && { cause: faultRecord(cause, depth + 1) }),
  }
}

/**
 * The first line of a sentence without what could be somebody's: quoted texts, addresses, long numbers, everything that is not
 * ASCII (our own sentences about bugs are English), and whatever follows "got" or "received", by which they end.
 */
export function withoutValues(sentence: string): string {
  if (isPlainWords(sentence)) return sentence
  const [line = ''] = sentence.slice(0, MAX_MESSAGE_CHARACTERS).split('\n', 1)
  return line
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '…')
    .replace(/"[^"]*("|$)|`[^`]*(`|$)|(?<!\w)'[^']*('|$)/g, '"…"')
    .replace(/\b(got|received)\b.*/i, '$1 …')
    .replace(/[\w-]*\d{5}[\w-]*/g, '…')
    .replace(/[^\x20-\x7e…]+/g, '…')
}

/** JavaScript's own SyntaxError is about a text that was read; and what a subgraph says of its fault may be its database's word. */
function repeatsOthers(fault: Error): boolean {
  return fault instanceof SyntaxError || (fault instanceof GraphQLError && fault.originalError !== undefined)
}

/** What a line of the log mostly says; a fifth of the time that the rest would take. */
function isPlainWords(sentence: string): boolean {
  return /^(?!.*\b(?:got|received)\b)[A-Za-z ,.;:]*$/.test(sentence)
}

/** Names and codes are identifiers; anything else under their name is not one of them. */
function namedBy(name: string, value: unknown): [string, string][] {
  return typeof value === 'string' && /^\w{1,100}$/.test(value) ? [[name, value]] : []
}

/** The message stands before the frames, and whoever wrote it could have written lines that look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const place = stack.lastIndexOf(message)
  const frames = stack
    .slice(place === -1 ? 0 : place + message.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
  return frames.slice(0, MAX_FRAMES).map((line) => line.trim())
}
