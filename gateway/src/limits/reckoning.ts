export type Variables = Readonly<Record<string, unknown>>

/** A value that is known already, or that depends on the variables. */
export type Reckoning<Value> = Value | ((variables: Variables) => Value)

/** The value under these variables. */
export function valueUnder<Value extends number | null>(reckoning: Reckoning<Value>, variables: Variables): Value {
  return typeof reckoning === 'function' ? reckoning(variables) : reckoning
}

/** A function of several values, reckoned at once where none of them depends on variables. */
export function constantOr<Value extends number | null>(
  reckonings: readonly Reckoning<Value>[],
  combine: (values: readonly Value[]) => number,
): Reckoning<number> {
  const known = reckonings.filter((each) => typeof each !== 'function')
  if (known.length === reckonings.length) return combine(known)
  return (variables) => combine(reckonings.map((each) => valueUnder(each, variables)))
}

/** The sum; what is known already is added up once. */
export function plus(terms: readonly Reckoning<number>[]): Reckoning<number> {
  const open = terms.filter((term) => typeof term === 'function')
  const known = terms.reduce<number>((sum, term) => (typeof term === 'function' ? sum : sum + term), 0)
  if (open.length === 0) return known
  return (variables) => open.reduce((sum, term) => sum + term(variables), known)
}

/** The product. */
export function times(factor: Reckoning<number>, term: Reckoning<number>): Reckoning<number> {
  return constantOr([factor, term], ([left = 0, right = 0]) => left * right)
}
