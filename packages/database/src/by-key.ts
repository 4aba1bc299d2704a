/** Aligns rows with the keys a DataLoader asked for: one row a key, null where there is none. */
export function rowsByKey<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): (R | null)[] {
  const found = new Map<K, R>()
  for (const row of rows) {
    const key = keyOf(row)
    if (found.has(key)) throw new Error(`expected one row a key, got two for ${String(key)}`)
    found.set(key, row)
  }
  return keys.map((key) => found.get(key) ?? null)
}

/** Aligns rows with the keys a DataLoader asked for: every row of a key, in the order they came. */
export function groupsByKey<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return keys.map((key) => [...(groups.get(key) ?? [])])
}
