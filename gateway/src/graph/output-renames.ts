import type { FetchDataKeyRenamer, FetchNode, QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'
import { mapFetches } from './plan-fetches.ts'

/** Renames a key in the objects at the end of a path of fields and `... on Type` conditions. */
type Rename = FetchDataKeyRenamer
export type Renames = ReadonlyMap<DocumentNode, readonly Rename[]>

const CONDITION = '... on '

/** A plan whose renames of answers are ours to do. */
export interface PlanWithoutRenames {
  readonly plan: QueryPlan
  /** By the document of the fetch. */
  readonly renames: Renames
}

/**
 * Takes the renames of answers out of a plan. Fields of different types under one response name are fetched under aliases; Apollo's
 * executor renames them back only where the value is truthy, so that 0, false and "" would be lost.
 */
export function withoutRenames(plan: QueryPlan): PlanWithoutRenames {
  const renames = new Map<DocumentNode, readonly Rename[]>()
  const node = plan.node && mapFetches(plan.node, (fetch) => withoutRenamesIn(fetch, renames))
  return renames.size > 0 && node ? { plan: { ...plan, node }, renames } : { plan, renames }
}

/** Does the renames of one fetch in what was received for it: in the root's data, or in each entity. */
export function rename(received: unknown, renames: readonly Rename[], schema: GraphQLSchema): void {
  for (const { path, renameKeyTo } of renames) renameAt(received, path, renameKeyTo, schema)
}

function withoutRenamesIn(fetch: FetchNode, renames: Map<DocumentNode, readonly Rename[]>): FetchNode {
  const { outputRewrites, ...rest } = fetch
  const taken = outputRewrites?.filter((rewrite) => rewrite.kind === 'KeyRenamer') ?? []
  if (taken.length === 0) return fetch
  if (!fetch.operationDocumentNode) throw new Error('Expected a plan with the documents of its fetches.')
  renames.set(fetch.operationDocumentNode, taken)
  const left = outputRewrites?.filter((rewrite) => rewrite.kind !== 'KeyRenamer') ?? []
  return left.length > 0 ? { ...rest, outputRewrites: left } : rest
}

function renameAt(value: unknown, path: readonly string[], name: string, schema: GraphQLSchema): void {
  const [step, ...rest] = path
  if (Array.isArray(value)) for (const item of value) renameAt(item, path, name, schema)
  if (step === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return
  if (step.startsWith(CONDITION)) {
    if (isOfType(value, step.slice(CONDITION.length), schema)) renameAt(value, rest, name, schema)
  } else if (rest.length > 0) {
    renameAt(Object.getOwnPropertyDescriptor(value, step)?.value, rest, name, schema)
  } else if (Object.hasOwn(value, step)) {
    renameKey(value as Record<string, unknown>, step, name)
  }
}

function renameKey(object: Record<string, unknown>, from: string, to: string): void {
  Object.defineProperty(object, to, { value: object[from], configurable: true, enumerable: true, writable: true })
  delete object[from]
}

/** Every object at such a place carries its type; one that does not is taken for the type in question, as Apollo's executor does. */
export function isOfType(value: object, condition: string, schema: GraphQLSchema): boolean {
  const name = '__typename' in value ? value.__typename : undefined
  if (typeof name !== 'string' || name === condition) return true
  const [type, wanted] = [schema.getType(name), schema.getType(condition)]
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type)
}
