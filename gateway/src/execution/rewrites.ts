import type { FetchDataRewrite } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { type Fields, isFields, ownOf, setOwn } from './merge.ts'
import { typesWithin } from './types-within.ts'

type Rewrite = (value: unknown) => void

const CONDITION = '... on '

/**
 * What a plan has changed in what is sent or received: keys at the end of a path of fields and `... on Type` conditions. Fields of
 * different types under one response name, for example, are fetched under aliases, which are taken back here.
 */
export function compileRewrites(rewrites: readonly FetchDataRewrite[] | undefined, schema: GraphQLSchema): Rewrite {
  const compiled = (rewrites ?? []).map((rewrite) => compileAt(rewrite.path, rewrite, schema))
  return (value) => {
    for (const rewrite of compiled) rewrite(value)
  }
}

function compileAt(path: readonly string[], rewrite: FetchDataRewrite, schema: GraphQLSchema): Rewrite {
  const [step, ...rest] = path
  if (step === undefined) throw new Error('Expected a rewrite of a plan to name a key, but its path is empty.')
  if (step.startsWith(CONDITION)) {
    const inner = compileAt(rest, rewrite, schema)
    const types = typesWithin(step.slice(CONDITION.length), schema)
    return onObjects((object) => {
      // Every object at such a place carries its type; one that does not is taken for the type in question.
      if (typeof object.__typename !== 'string' || types.has(object.__typename)) inner(object)
    })
  }
  if (rest.length === 0) return onObjects((object) => rewriteKey(object, step, rewrite))
  const inner = compileAt(rest, rewrite, schema)
  return onObjects((object) => inner(ownOf(object, step)))
}

function onObjects(work: (object: Fields) => void): Rewrite {
  const each: Rewrite = (value) => {
    if (Array.isArray(value)) for (const item of value) each(item)
    else if (isFields(value)) work(value)
  }
  return each
}

function rewriteKey(object: Fields, key: string, rewrite: FetchDataRewrite): void {
  if (rewrite.kind === 'ValueSetter') {
    setOwn(object, key, rewrite.setValueTo)
  } else if (Object.hasOwn(object, key)) {
    setOwn(object, rewrite.renameKeyTo, object[key])
    delete object[key]
  }
}
