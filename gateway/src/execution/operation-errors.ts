import { graphError } from '@yilian/service-kit'
import { GraphQLError } from 'graphql'
import { isFields } from './merge.ts'
import type { Path } from './places.ts'
import type { PlacedError } from './run.ts'

/** The names of one operation's plan. */
export interface PlanNames {
  /** The client's own names for private ones. */
  readonly clientNames: ReadonlyMap<string, string>
  /** Names of fields that the planner may fetch of its own accord. */
  readonly added: ReadonlySet<string>
}

/** What a run leaves: the answer's data, what went wrong in fetches, and where values are missing. */
export interface Outcome {
  readonly data: Record<string, unknown> | null
  readonly failed: readonly PlacedError[]
  readonly missing: readonly Path[]
}

/**
 * The errors of an answer, in the client's names: those of fetches, and one for each value that is missing where the schema promises
 * one, unless an error at the place, below it, or of the whole object that it belongs to says why.
 */
export function errorsOf({ data, failed, missing }: Outcome, names: PlanNames): readonly GraphQLError[] {
  if (failed.length === 0 && missing.length === 0) return []
  const asked = data === null ? failed : failed.filter(({ path }) => !isUnasked(path ?? [], data, names))
  const untold = missing.filter(
    (path) => !failed.some((known) => known.path && (startsWith(known.path, path) || startsWith(path, known.path))),
  )
  return [...asked.map((error) => errorOf(error, names)), ...untold.map((path) => valueMissing(path, names))]
}

/**
 * Whether an error is of a field that the client did not select on the object in question. A fetch asks for what was selected on one
 * type of a list's items for all entities below it, so that some may fail where nobody asked. An error stays that may be why something
 * else is missing: of a field that the planner may have added itself, or beside a null.
 */
function isUnasked(path: Path, data: unknown, { clientNames, added }: PlanNames): boolean {
  let value = data
  for (const step of path) {
    if (Array.isArray(value)) {
      value = value[Number(step)]
      continue
    }
    if (!isFields(value) || Object.values(value).includes(null)) return false
    const name = clientNames.get(String(step)) ?? String(step)
    if (!Object.hasOwn(value, name)) return !added.has(String(step))
    value = value[name]
  }
  return false
}

function startsWith(path: Path, start: Path): boolean {
  return start.length > 0 && start.every((step, index) => path[index] === step)
}

function errorOf({ error, path, subgraph }: PlacedError, names: PlanNames): GraphQLError {
  const place = path && inClientNames(path, names)
  if (error instanceof Error) {
    const extensions = error instanceof GraphQLError ? error.extensions : null
    return new GraphQLError(error.message, { path: place, originalError: error, extensions })
  }
  return new GraphQLError(error.message || `Error while fetching from subgraph "${subgraph}"`, {
    path: place,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
  })
}

function valueMissing(path: Path, names: PlanNames): GraphQLError {
  const { message, extensions } = graphError('VALUE_MISSING', {
    zh: '此处应有值, 而数据提供方未给出可用的值',
    en: 'Expected a value here; its source gave none that can be used.',
  })
  return new GraphQLError(message, { path: inClientNames(path, names), extensions })
}

function inClientNames(path: Path, { clientNames }: PlanNames): Path {
  return path.map((step) => (typeof step === 'string' ? (clientNames.get(step) ?? step) : step))
}
