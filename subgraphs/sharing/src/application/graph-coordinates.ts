import { readFileSync } from 'node:fs'
import type { GraphFacts } from './application.rules.ts'

const COORDINATES_FILE = new URL('../../coordinates.json', import.meta.url)

let known: GraphFacts['coordinates'] | undefined

/** The fields of the graph that a grant can name, as compose wrote them. */
export function graphCoordinates(): GraphFacts['coordinates'] {
  known ??= new Map(Object.entries(JSON.parse(readFileSync(COORDINATES_FILE, 'utf8'))))
  return known
}
