import { and, gt, isNull, lte, or } from 'drizzle-orm'

const dayInBeijing = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

export function today() {
  return dayInBeijing.format(new Date())
}

/** The condition that a record holds on a day. */
export function holdsOn(from, to, day) {
  return and(lte(from, day), or(isNull(to), gt(to, day)))
}

/** Values in the order of the keys that a DataLoader asked for. */
export function byKey(keys, rows, keyOf) {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => found.get(key) ?? null)
}

export function groupsByKey(keys, rows, keyOf) {
  const groups = new Map(keys.map((key) => [key, []]))
  for (const row of rows) groups.get(keyOf(row))?.push(row)
  return keys.map((key) => groups.get(key) ?? [])
}
