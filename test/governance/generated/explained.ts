import type { GraphQLErrorJson } from '../../kit/graph.ts'

/** A denial as `explainAccess` says it. */
export interface ExplainedDenial {
  readonly coordinate: string
  readonly path: readonly string[]
  readonly reason: string
  readonly because: string | null
  readonly article: string
  readonly decider: string | null
  readonly message: string
}

/** What of one operation is asked of `explainAccess`. */
export const EXPLAINED =
  '{ refusals { code message } denials { coordinate path reason because article decider message } }'

// What only the value itself can tell; an explanation speaks of the document.
const AT_THE_VALUE = new Set(['OUTSIDE_REGION', 'OUTSIDE_TIME', 'SMALL_GROUP'])

/** How what was explained differs from the errors of the run; null where it says the same, denial by denial, in the same order. */
export function disagreement(denials: readonly ExplainedDenial[], errors: readonly GraphQLErrorJson[]): string | null {
  const denied = errors.filter(
    ({ extensions: { code, reason } }) => code === 'FIELD_WITHHELD' && !AT_THE_VALUE.has(String(reason)),
  )
  if (denied.length !== denials.length) return `explained ${denials.length} denials, ran into ${denied.length}`
  for (const [index, { message, path, extensions }] of denied.entries()) {
    const { path: names, ...told } = denials[index] ?? { path: [] }
    const { coordinate, reason, because = null, article, decider = null } = extensions
    const run = { coordinate, reason, because, article, decider, message }
    if (JSON.stringify(Object.entries(run).sort()) !== JSON.stringify(Object.entries(told).sort()))
      return `explained ${JSON.stringify(told)}, ran into ${JSON.stringify(run)}`
    const at = path?.filter((step) => typeof step === 'string')
    if (at && JSON.stringify(at) !== JSON.stringify(names))
      return `explained at ${names.join('.')}, ran into it at ${at.join('.')}`
  }
  return null
}

/** Denials that are said more than once: one selection, one error. */
export function saidTwice(errors: readonly GraphQLErrorJson[]): string | null {
  const said = errors
    .filter(({ path, extensions }) => extensions.code === 'FIELD_WITHHELD' && path)
    .map(({ path = [], extensions: { coordinate, reason, because } }) =>
      JSON.stringify([path.filter((step) => typeof step === 'string'), coordinate, reason, because]),
    )
  return said.find((each, index) => said.indexOf(each) !== index) ?? null
}
