/** Reads, and gives what was read to all who ask within a time; null where it cannot be had, which is not remembered. */
export function remembering<Value>(forMs: number, read: () => Promise<Value>): () => Promise<Value | null> {
  let last: { readonly untilMs: number; readonly value: Promise<Value | null> } | null = null
  return () => {
    if (last !== null && performance.now() < last.untilMs) return last.value
    const value = read().catch(() => {
      if (last?.value === value) last = null
      return null
    })
    last = { untilMs: performance.now() + forMs, value }
    return value
  }
}
