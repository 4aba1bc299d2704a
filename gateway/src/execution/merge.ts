/** An object of an answer. Its keys are whatever a caller calls his fields, also those of Object.prototype. */
export type Fields = Record<string, unknown>

/** Whether a value of an answer is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of an object; never what the object has from its prototype. */
export function ownOf(object: Fields, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** Sets a field, under any name. */
export function setOwn(object: Fields, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value
  else Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true })
}

/**
 * Merges what a fetch has brought into what is known. Objects in two lists of one length are the same objects, in lists of lists
 * too; everything else that was received last is right. What is received may become part of what is known, at several places if it
 * is of one entity: they are then merged with the same things, which changes nothing the second time.
 */
export function merge(known: Fields, received: Fields): void {
  for (const name of Object.keys(received)) {
    const value = received[name]
    if (value === undefined) continue
    if (typeof value === 'object' && value !== null && isMerged(ownOf(known, name), value)) continue
    setOwn(known, name, value)
  }
}

/** Whether something known was there to merge with. */
function isMerged(known: unknown, received: object): boolean {
  if (known === received) return true
  if (Array.isArray(received)) {
    if (!Array.isArray(known) || known.length !== received.length) return false
    mergeLists(known, received)
    return true
  }
  if (!isFields(known)) return false
  merge(known, received as Fields) // no list, as was seen above
  return true
}

function mergeLists(known: unknown[], received: readonly unknown[]): void {
  for (const [index, value] of received.entries()) {
    const isDone = typeof value === 'object' && value !== null && isMerged(known[index], value)
    if (!isDone) known[index] = value
  }
}
