/** A JSON Schema (draft-07), as a department publishes one. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** How a system writes a day: 20180326, 2018/3/26, 2018年3月26日, 2018-03-26 with or without a time, milliseconds since 1970. */
export type DateForm = 'COMPACT' | 'SLASHED' | 'CHINESE' | 'ISO' | 'EPOCH_MS'

/** Where the department takes an input, and what it calls it. In a batch all inputs stand in the body. */
export interface InputPlace {
  readonly in: 'path' | 'query' | 'body'
  readonly name: string
  readonly date?: DateForm
}

/** Where a field of our answer stands in the department's record, and how it is written there. */
export interface OutputField {
  readonly from: string
  readonly date?: DateForm
  readonly number?: true
  /** Their codes and our values. A code that is not listed is a bad answer. */
  readonly codes?: Readonly<Record<string, string | boolean>>
  /** Several codes in one text, with this between them. */
  readonly separator?: string
}

/** What a department says of how a question went; the codes of the HTTP status itself where `code` is null. */
export interface Envelope {
  readonly code: string | null
  readonly found: readonly (string | number)[]
  readonly notFound: readonly (string | number)[]
  readonly refused: readonly (string | number)[]
  /** Where the answer stands; the whole body where it is empty. Steps are joined by dots. */
  readonly value: string
}

/** How an answer of a batch finds its input: by what it repeats of it, by a number that we gave it, or by its place alone. */
export type BatchMatch =
  | { readonly by: 'FIELD'; readonly input: string; readonly field: string }
  | { readonly by: 'SERIAL'; readonly name: string }
  | { readonly by: 'POSITION' }

/** Many subjects in one request. */
export interface BatchMapping {
  readonly path: string
  readonly maxInputs: number
  /** The field of the body that lists the inputs. */
  readonly inputs: string
  /** Where, below the envelope's value, the answers are listed. */
  readonly answers: string
  readonly match: BatchMatch
  /** The department's word on one input, where it gives one. */
  readonly item?: Pick<Envelope, 'found' | 'notFound'> & { readonly code: string }
  /** What it means that the answers say nothing of an input; without it, that the answer is bad. */
  readonly absent?: 'NOT_FOUND'
}

/** How one query service is asked of its department's system: declared, so that adding one is no programming. */
export interface ServiceMapping {
  readonly service: string
  readonly department: string
  /** Whether asking twice does no more than asking once: only then is a question repeated after a failure. */
  readonly isRepeatable: boolean
  readonly input: JsonSchema
  readonly output: JsonSchema
  readonly places: Readonly<Record<string, InputPlace>>
  readonly fields: Readonly<Record<string, OutputField>>
  readonly envelope: Envelope
  readonly single: { readonly method: 'GET' | 'POST'; readonly path: string }
  readonly batch?: BatchMapping
}
