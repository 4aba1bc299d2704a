import type { Slice } from './measure.ts'
import type { BenchQuery } from './queries.ts'
import { differenceOf, median, type Ratio, ratioOf } from './statistics.ts'
import type { TargetName } from './targets.ts'

/** How a query was asked: with variables that vary, the same request over and over, or by one connection. */
export type Mode = 'varied' | 'identical' | 'alone'

/** The slices of one query in one mode, by target; every target has the same rounds. */
export interface Measured {
  readonly query: BenchQuery['name']
  readonly mode: Mode
  readonly slices: ReadonlyMap<TargetName, readonly Slice[]>
}

export type Figure = keyof Slice

/** The median of a figure over the rounds; NaN where the target was not measured. */
export function medianOf({ slices }: Measured, target: TargetName, figure: Figure): number {
  return median(slices.get(target)?.map((slice) => slice[figure]) ?? [])
}

/** One target by another, round by round; null where one of them was not measured. */
export function compared(
  measured: Measured,
  figure: Figure,
  target: TargetName,
  base: TargetName,
  compare: typeof ratioOf = ratioOf,
): Ratio | null {
  const [own, other] = [target, base].map((name) => measured.slices.get(name)?.map((slice) => slice[figure]) ?? [])
  return own?.length && other?.length ? compare(own, other) : null
}

/** What one target has more than another, round by round; null where one of them was not measured. */
export function exceeding(measured: Measured, figure: Figure, target: TargetName, base: TargetName): Ratio | null {
  return compared(measured, figure, target, base, differenceOf)
}
