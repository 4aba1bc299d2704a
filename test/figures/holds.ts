import type { publishedFigures } from '@yilian/demo-city'

/** Whether a figure of the graph agrees with the published one, by the bounds that packages/demo-city/data defines. */
export function holds(
  { bound, value }: Pick<ReturnType<typeof publishedFigures>[number], 'bound' | 'value'>,
  found: number,
) {
  if (bound === 'EXACT') return found === value
  if (bound === 'MORE_THAN') return found > value
  if (bound === 'NOT_BELOW') return found >= value
  if (bound === 'NEARLY') return found < value && found >= value * 0.98
  return found >= value - halfLastDigit(value) && found < value + halfLastDigit(value)
}

/** Half a unit of the last digit that is not zero: 500 of 35,000. */
function halfLastDigit(value: number): number {
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0
  return 10 ** zeros / 2
}
