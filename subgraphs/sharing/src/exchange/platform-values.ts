import type { ExchangedEntry } from './catalogue-form.ts'

/** An attribute that an import has set; `coordinate` is empty for one of the entry itself. */
export interface PlatformValue {
  readonly entryCode: string
  readonly coordinate: string
  readonly attribute: string
  readonly value: unknown
}

/** The composed catalogue with what imports have set. What is no longer in the catalogue has nothing to be set. */
export function withPlatformValues<Entry extends ExchangedEntry>(
  entries: readonly Entry[],
  values: readonly PlatformValue[],
): Entry[] {
  return entries.map((entry) => {
    const own = values.filter(({ entryCode }) => entryCode === entry.code)
    const items = entry.items.map((item) => ({ ...item, ...set(own, item.coordinate) }))
    const changed = { ...entry, ...set(own, ''), items }
    // The composed file may since have become stricter (Decree 809 arts. 14–15); what it says then holds.
    return {
      ...changed,
      conditions: changed.conditions ?? (entry.class === 'CONDITIONAL' ? entry.conditions : null),
      legalBasis: changed.legalBasis ?? (entry.class === 'PROHIBITED' ? entry.legalBasis : null),
    }
  })
}

function set(values: readonly PlatformValue[], coordinate: string): Record<string, unknown> {
  return Object.fromEntries(
    values.filter((each) => each.coordinate === coordinate).map(({ attribute, value }) => [attribute, value]),
  )
}
