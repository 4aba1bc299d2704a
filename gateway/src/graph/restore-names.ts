import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/** What an executor answers: enough of it to rename in. */
export interface Answer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[]
}

/** The objects at one place of an answer: which of their keys are renamed, and below which renaming goes on. */
interface Shape {
  readonly hasNames: boolean
  readonly below: ReadonlyMap<string, Shape>
}

type Names = ReadonlyMap<string, string>

/** Makes the function that puts names in place of private ones; it goes only where such names are, so never into a leaf. */
export function restorer(document: DocumentNode, operationName: string | undefined, names: Names) {
  const selectionSet = getOperationAST(document, operationName)?.selectionSet
  const shape = selectionSet ? new Shapes(document, names).of([selectionSet]) : null
  return <Result extends Answer>(answer: Result): Result => {
    const data = shape && answer.data ? { data: restored(answer.data, shape, names) } : {}
    const errors = answer.errors ? { errors: answer.errors.map((error) => withNames(error, names)) } : {}
    return { ...answer, ...data, ...errors }
  }
}

function restored(value: unknown, shape: Shape, names: Names): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      value[index] = restored(item, shape, names)
    })
    return value
  }
  // Its keys are the caller's names, "__proto__" too, and every one of them is its own.
  const object = value as Record<string, unknown>
  for (const [key, inner] of shape.below) if (key in object) object[key] = restored(object[key], inner, names)
  return shape.hasNames ? withKeysRestored(object, names) : object
}

/** Written anew, key by key, because the order of the keys is that of the client's selection. */
function withKeysRestored(object: Record<string, unknown>, names: Names): Record<string, unknown> {
  const answer: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(object)) answer[names.get(key) ?? key] = object[key]
  return answer
}

function withNames(error: GraphQLError | GraphQLFormattedError, names: Names): GraphQLError | GraphQLFormattedError {
  const path = error.path?.map((step) => (typeof step === 'string' ? (names.get(step) ?? step) : step))
  if (!path || path.every((step, index) => step === error.path?.[index])) return error
  if (!(error instanceof GraphQLError)) return { ...error, path }
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path,
    originalError: error.originalError ?? null,
    extensions: error.extensions,
  })
}

/** Finds the shape below selection sets that stand at one place, each combination of them once. */
class Shapes {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #names: Names
  readonly #known = new Map<string, Shape | null>()
  readonly #numbers = new Map<SelectionSetNode, number>()

  constructor(document: DocumentNode, names: Names) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
    this.#names = names
  }

  /** Null when nothing at or below the place has a private name. */
  of(selectionSets: readonly SelectionSetNode[]): Shape | null {
    const key = selectionSets.map((selectionSet) => this.#numberOf(selectionSet)).join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const shape = this.#shapeOf(selectionSets)
    this.#known.set(key, shape)
    return shape
  }

  #shapeOf(selectionSets: readonly SelectionSetNode[]): Shape | null {
    const inner = new Map<string, SelectionSetNode[]>()
    for (const selectionSet of new Set(selectionSets)) this.#collect(selectionSet, inner, new Set())
    const below = new Map<string, Shape>()
    for (const [key, sets] of inner) {
      const shape = sets.length > 0 ? this.of(sets) : null
      if (shape) below.set(key, shape)
    }
    const hasNames = [...inner.keys()].some((key) => this.#names.has(key))
    return hasNames || below.size > 0 ? { hasNames, below } : null
  }

  #collect({ selections }: SelectionSetNode, found: Map<string, SelectionSetNode[]>, spread: Set<string>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const sets = found.get(key) ?? []
        found.set(key, selection.selectionSet ? [...sets, selection.selectionSet] : sets)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#collect(selection.selectionSet, found, spread)
      } else {
        this.#collectFragment(selection.name.value, found, spread)
      }
    }
  }

  #collectFragment(name: string, found: Map<string, SelectionSetNode[]>, spread: Set<string>): void {
    const fragment = this.#fragments.get(name)
    if (!fragment || spread.has(name)) return
    spread.add(name)
    this.#collect(fragment.selectionSet, found, spread)
  }

  #numberOf(selectionSet: SelectionSetNode): number {
    const number = this.#numbers.get(selectionSet) ?? this.#numbers.size
    this.#numbers.set(selectionSet, number)
    return number
  }
}
