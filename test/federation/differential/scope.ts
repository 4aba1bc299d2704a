/** What a response name stands for in one object of the answer. */
interface Meaning {
  readonly parent: string
  readonly isParentObject: boolean
  /** The field with its arguments as written. */
  readonly signature: string
  readonly returns: string
  readonly inner: Scope
}

/** The response names of one object of the answer, so that no two selections contend for a name. */
export class Scope {
  readonly #meanings = new Map<string, Meaning[]>()

  /** The scope below a response name, or null when the name stands for something else already. */
  take(responseName: string, meaning: Omit<Meaning, 'inner'>): Scope | null {
    const known = this.#meanings.get(responseName) ?? []
    if (!known.every((other) => goTogether(other, meaning))) return null
    const same = known.find(({ signature, parent }) => signature === meaning.signature && parent === meaning.parent)
    if (same) return same.inner
    const inner = known.find(({ signature }) => signature === meaning.signature)?.inner ?? new Scope()
    this.#meanings.set(responseName, [...known, { ...meaning, inner }])
    return inner
  }

  /** Takes all names of another scope too, or none of them. */
  merge(other: Scope): boolean {
    if (!this.#canMerge(other)) return false
    for (const [name, meanings] of other.#meanings)
      for (const meaning of meanings) this.take(name, meaning)?.merge(meaning.inner)
    return true
  }

  #canMerge(other: Scope): boolean {
    return [...other.#meanings].every(([name, meanings]) =>
      meanings.every((meaning) =>
        (this.#meanings.get(name) ?? []).every(
          (known) => goTogether(known, meaning) && known.inner.#canMerge(meaning.inner),
        ),
      ),
    )
  }
}

/** The same field always; different fields of two object types where both are leaves of one type (SameResponseShape). */
function goTogether(known: Omit<Meaning, 'inner'>, asked: Omit<Meaning, 'inner'>): boolean {
  if (known.signature === asked.signature && known.returns === asked.returns) return true
  const areApart = known.isParentObject && asked.isParentObject && known.parent !== asked.parent
  return areApart && known.returns === asked.returns && known.returns.startsWith('leaf ')
}
