import { asOfDay } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import { money } from '../money.ts'
import type { ProjectFiguresResolvers, RegionResolvers } from '../schema.generated.ts'
import type { ProjectSum } from './project-figures.store.ts'

/** Figures of one region on one day; all fields come from one statement. */
export interface FiguresOf {
  readonly code: string
  readonly asOf: string
}

export const regionProjectFigures: Pick<RegionResolvers, 'projectFigures'> = {
  projectFigures: ({ code }, { asOf }, { now }) => ({ code, asOf: asOfDay(asOf, now()) }),
}

export const projectFiguresResolvers: ProjectFiguresResolvers = {
  total: async (figures, _args, context) => countOf(await sumsOf(figures, context)),
  carriedOut: async (figures, _args, context) => countOf((await sumsOf(figures, context)).filter(isCarriedOut)),
  byState: async (figures, _args, context) => {
    const counts = countsBy(await sumsOf(figures, context), ({ state }) => state)
    return [...counts].map(([state, count]) => ({ state, count }))
  },
  byMode: async (figures, _args, context) => {
    const counts = countsBy(await sumsOf(figures, context), ({ mode }) => mode)
    return [...counts].map(([mode, count]) => ({ mode, count }))
  },
  budget: async (figures, _args, context) => {
    const sums = await sumsOf(figures, context)
    return money(sums.reduce((total, { budgetFen }) => total + budgetFen, 0n))
  },
  paid: async (figures, _args, context) => {
    const sums = await sumsOf(figures, context)
    return money(sums.reduce((total, { paidFen }) => total + paidFen, 0n))
  },
  averageSatisfactionPercent: async (figures, _args, context) => averageSatisfaction(await sumsOf(figures, context)),
}

function sumsOf({ code, asOf }: FiguresOf, { loaders }: Context): Promise<readonly ProjectSum[]> {
  return loaders.projectSums.load({ scope: code, arguments: asOf })
}

function isCarriedOut({ state }: ProjectSum): boolean {
  return state === 'UNDER_WAY' || state === 'COMPLETED'
}

function countOf(sums: readonly ProjectSum[]): number {
  return sums.reduce((total, { count }) => total + count, 0)
}

function countsBy<Kind extends string>(sums: readonly ProjectSum[], kindOf: (sum: ProjectSum) => Kind) {
  const counts = new Map<Kind, number>()
  for (const sum of sums) counts.set(kindOf(sum), (counts.get(kindOf(sum)) ?? 0) + sum.count)
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
}

/** To two decimals; null where nothing was evaluated. */
function averageSatisfaction(sums: readonly ProjectSum[]): number | null {
  const evaluated = sums.reduce((total, sum) => total + sum.evaluated, 0)
  const percents = sums.reduce((total, sum) => total + sum.satisfactionPercentSum, 0)
  return evaluated === 0 ? null : Math.round((percents / evaluated) * 100) / 100
}
