import { BREAK, type DocumentNode, Kind, parse, visit } from 'graphql'
import type { SubgraphRequest } from '../subgraphs/link.ts'

type Fetch = Pick<SubgraphRequest, 'query' | 'document'>

/** What a schema says of a field of which each asking is a deed of its own: `@tag(name: "asked-each-time")`. */
const ASKED_EACH_TIME = 'asked-each-time'

/**
 * Tells of a fetch whether it may be shared and sent again: not where it has a field that the supergraph marks. Fields are known by
 * their names alone; one of the same name elsewhere is then asked each time too, which only costs a fetch.
 */
export function repeatableFetches(supergraphSdl: string): (request: Fetch) => boolean {
  const marked = markedFields(parse(supergraphSdl, { noLocation: true }))
  if (marked.size === 0) return () => true
  // The planner's documents live as long as their plans.
  const known = new WeakMap<DocumentNode, boolean>()
  return ({ query, document = parse(query) }) => {
    const found = known.get(document) ?? !hasField(document, marked)
    known.set(document, found)
    return found
  }
}

function markedFields(supergraph: DocumentNode): ReadonlySet<string> {
  const marked = new Set<string>()
  visit(supergraph, {
    FieldDefinition: ({ name, directives = [] }) => {
      const isMarked = directives.some(
        (directive) =>
          directive.name.value === 'tag' &&
          directive.arguments?.some(({ value }) => value.kind === Kind.STRING && value.value === ASKED_EACH_TIME),
      )
      if (isMarked) marked.add(name.value)
      return false
    },
  })
  return marked
}

function hasField(document: DocumentNode, marked: ReadonlySet<string>): boolean {
  let isFound = false
  visit(document, {
    Field: ({ name }) => {
      if (!marked.has(name.value)) return undefined
      isFound = true
      return BREAK
    },
  })
  return isFound
}
