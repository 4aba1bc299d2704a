import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { Counter } from 'prom-client'
import { createFieldUse, type FieldUse, type UsedField } from './field-use.ts'

// Kept as counts of whole documents until somebody reads; from then on in any case.
const MAX_UNSETTLED = 500

type FieldUseSeries = Counter<'type' | 'field' | 'client' | 'deprecated'>

/** Counts which client asks for which field: an operation is one step, whatever it asks for. */
export interface FieldUseCounter {
  count(schema: GraphQLSchema, document: DocumentNode, operationName: string | null, client: string): void
  /** Brings the series up to date. */
  settle(): void
}

/** Counts into a series when it is read. */
export function createFieldUseCounter(series: FieldUseSeries): FieldUseCounter {
  const bySchema = new WeakMap<GraphQLSchema, FieldUse>()
  const unsettled = new Map<readonly UsedField[], Map<string, number>>()
  const settle = () => {
    for (const [fields, clients] of unsettled)
      for (const [client, times] of clients) for (const used of fields) series.inc(labelsOf(used, client), times)
    unsettled.clear()
  }
  return {
    count(schema, document, operationName, client) {
      const fieldUse = bySchema.get(schema) ?? createFieldUse(schema)
      bySchema.set(schema, fieldUse)
      const fields = fieldUse.fieldsOf(document, operationName)
      const clients = unsettled.get(fields) ?? new Map<string, number>()
      unsettled.set(fields, clients)
      clients.set(client, (clients.get(client) ?? 0) + 1)
      if (unsettled.size > MAX_UNSETTLED) settle()
    },
    settle,
  }
}

function labelsOf({ type, field, isDeprecated }: UsedField, client: string) {
  return { type, field, client, deprecated: String(isDeprecated) }
}
