/** How much is kept of texts that callers send. */
export interface TextBounds {
  readonly entries: number
  readonly characters: number
}

/** Keeps a value for each of the texts that came last; the others are forgotten, those first that were not asked for longest. */
export interface BoundedTexts<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, characters: number): void
  delete(key: string): void
}

/** Makes an empty store of this size. */
export function createBoundedTexts<Value>({ entries, characters }: TextBounds): BoundedTexts<Value> {
  // A Map keeps the order in which entries were set.
  const kept = new Map<string, { readonly value: Value; readonly characters: number }>()
  let held = 0
  const remove = (key: string) => {
    held -= kept.get(key)?.characters ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set(key, value, size) {
      remove(key)
      if (size > characters) return
      kept.set(key, { value, characters: size })
      held += size
      for (const oldest of kept.keys()) {
        if (kept.size <= entries && held <= characters) return
        remove(oldest)
      }
    },
    delete: remove,
  }
}
