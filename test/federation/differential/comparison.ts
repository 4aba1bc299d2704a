import { isDeepStrictEqual } from 'node:util'

/** An answer of either side, as JSON. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null
  readonly errors: readonly AnswerError[]
}

export interface AnswerError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** The first way in which two answers differ, in words; null when they say the same. */
export function difference(federated: Answer, monolithic: Answer): string | null {
  const inData = differenceInData(federated.data, monolithic.data, [])
  const inErrors = differenceInErrors(federated, monolithic)
  if (inData === null) return inErrors
  return [inData, inErrors].filter((each) => each !== null).join('; ')
}

function differenceInData(left: unknown, right: unknown, path: readonly (string | number)[]): string | null {
  if (isDeepStrictEqual(left, right)) return null
  const at = path.length === 0 ? 'data' : path.join('.')
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return `${at}: federated has ${left.length} items, monolithic ${right.length}`
    return firstOf(left.map((item, index) => differenceInData(item, right[index], [...path, index])))
  }
  if (isObject(left) && isObject(right)) {
    const names = [...new Set([...Object.keys(left), ...Object.keys(right)])]
    return firstOf(names.map((name) => differenceInData(left[name], right[name], [...path, name])))
  }
  return `${at}: federated ${shown(left)}, monolithic ${shown(right)}`
}

/**
 * Errors at a null must be the same. One that nulled a parent may stand for others: of several that would do so a server reports any
 * (GraphQL specification, 6.4.4), and the gateway knows a missing value where a single schema knows its cause.
 */
function differenceInErrors(federated: Answer, monolithic: Answer): string | null {
  // What the gateway denies before it looks is told also where there is no place for it, which a single schema never does.
  const ofSomePlace = federated.errors.filter(({ extensions }) => extensions?.places !== 0)
  const told = ofSomePlace.map((error) => ({
    place: placeOf(error.path ?? []),
    text: textOf(error),
  }))
  const due = monolithic.errors.map((error) => ({
    fallen: fallenParent(monolithic.data, error.path ?? []),
    text: textOf(error),
  }))
  const fallen = [...new Set(due.flatMap((error) => error.fallen ?? []))]
  const missing = due.filter((error) => error.fallen === null && !told.some(({ text }) => text === error.text))
  const unexplained = fallen.filter((parent) => !told.some(({ place }) => isBelow(place, parent)))
  const surplus = told.filter(
    (error) => !due.some(({ text }) => text === error.text) && !fallen.some((parent) => isBelow(error.place, parent)),
  )
  if (missing.length + unexplained.length + surplus.length === 0) return null
  const lacking = shown([...missing.map(({ text }) => text), ...unexplained.map((parent) => `why ${parent} is null`)])
  return `federated errors lack ${lacking} and have too much ${shown(surplus.map(({ text }) => text))}`
}

function textOf({ message, path = [], extensions = {} }: AnswerError): string {
  const { code, messageEn, coordinate, reason } = extensions
  // A field withheld at many places is said once, at the first.
  const place = placeOf(code === 'FIELD_WITHHELD' ? path.filter((step) => typeof step === 'string') : path)
  return `${place} ${JSON.stringify([code, coordinate, reason, message, messageEn])}`
}

function placeOf(path: readonly (string | number)[]): string {
  return path.join('.')
}

function isBelow(place: string, parent: string): boolean {
  return parent === '' || place === parent || place.startsWith(`${parent}.`)
}

/** The parent that an error made null; null when only its own field is. */
function fallenParent(data: unknown, path: readonly (string | number)[]): string | null {
  const landing = landingOf(data, path)
  return landing.length < path.length ? placeOf(landing) : null
}

/** The deepest part of a path that the data have. */
function landingOf(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data
  for (const [index, step] of path.entries()) {
    if (!isObject(value)) return path.slice(0, index)
    value = value[step]
  }
  return path
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}

function firstOf(differences: readonly (string | null)[]): string | null {
  return differences.find((each) => each !== null) ?? null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
