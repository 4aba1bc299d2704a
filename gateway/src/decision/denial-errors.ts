import type { Denial, OperationDecision, SharingPolicy } from '@yilian/governance'
import { withheld } from '@yilian/service-kit'
import {
  type DirectiveNode,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type OperationDefinitionNode,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

/** What is told of an operation's denials. */
export interface DenialFacts {
  readonly operation: OperationDefinitionNode
  readonly variables: Variables
  readonly data: unknown
  readonly policy: SharingPolicy
  readonly traceId: string
}

/**
 * One error for each denied selection: its coordinate, its first place in the answer, at how many places it is missing. It is said
 * also where there is no such place: that there is no record must not be told by silence.
 */
export function denialErrors(decision: OperationDecision, told: DenialFacts): GraphQLError[] {
  return deniedSelections(decision, told).map((selection) => {
    const places = selection.paths.map((path) => placesOf(told.data, path))
    const { message, extensions } = saidOf(decision, selection, told.policy, {
      places: places.reduce((sum, { count }) => sum + count, 0),
      traceId: told.traceId,
    })
    return new GraphQLError(message, { path: places.find(({ first }) => first !== null)?.first ?? null, extensions })
  })
}

/** A selection that is denied, and the response names that lead to it, one way for each time that it is written. */
export interface DeniedSelection extends Pick<Denial, 'coordinate' | 'reason' | 'because'> {
  readonly paths: readonly [Denial['path'], ...Denial['path'][]]
}

/** The denied selections of an operation, without those that its @skip and @include leave out. */
export function deniedSelections(
  { denials }: OperationDecision,
  { operation, variables }: Pick<DenialFacts, 'operation' | 'variables'>,
): DeniedSelection[] {
  const values = withDefaults(operation, variables)
  const asked = denials.filter(({ conditions }) => conditions.every((condition) => isKept(condition, values)))
  return [...groups(asked).values()].map(([first, ...others]) => ({
    ...first,
    paths: [first.path, ...others.map(({ path }) => path)],
  }))
}

/** What is said of a denied selection: code, article, who decides, next step. */
export function saidOf(
  { question }: OperationDecision,
  { coordinate, reason, because }: DeniedSelection,
  { providers }: SharingPolicy,
  details: Record<string, unknown> = {},
): GraphQLError {
  const catalogueEntry = question.facts.classifications.get(coordinate)?.entry ?? null
  const decider = providers[catalogueEntry ?? ''] ?? null
  return withheld({ coordinate, reason, because, catalogueEntry, decider }, details)
}

type Group = [Denial, ...Denial[]]

/** Denials of one selection: the same field for the same reason under the same response names, merged as GraphQL merges them. */
function groups(denials: readonly Denial[]): Map<string, Group> {
  const found = new Map<string, Group>()
  for (const denial of denials) {
    const key = JSON.stringify([denial.coordinate, denial.reason, denial.because, denial.path])
    if (!found.has(key)) found.set(key, [denial])
  }
  return found
}

function isKept(condition: DirectiveNode, variables: Variables): boolean {
  const node = { directives: [condition] }
  if (condition.name.value === 'skip') return getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
}

/** The values that conditions look at: what is sent, and the defaults of what is not. */
function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === 'BooleanValue' ? [[variable.name.value, defaultValue.value] as const] : [],
  )
  return { ...Object.fromEntries(defaults), ...variables }
}

interface Places {
  readonly first: Path | null
  readonly count: number
}

/** Where response names lead in an answer, through its lists. */
function placesOf(value: unknown, names: readonly string[], at: Path = []): Places {
  if (Array.isArray(value)) return sumOf(value.map((item, index) => placesOf(item, names, [...at, index])))
  const [name, ...rest] = names
  if (name === undefined) return { first: at, count: 1 }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return { first: null, count: 0 }
  if (rest.length === 0) return { first: [...at, name], count: 1 }
  return placesOf((value as Record<string, unknown>)[name], rest, [...at, name])
}

function sumOf(places: readonly Places[]): Places {
  return {
    first: places.find(({ first }) => first !== null)?.first ?? null,
    count: places.reduce((sum, { count }) => sum + count, 0),
  }
}
