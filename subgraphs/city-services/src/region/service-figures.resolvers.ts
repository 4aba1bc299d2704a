import type { Context } from '../context.ts'
import type { DeliberationMethod, ServiceFiguresResolvers } from '../schema.generated.ts'
import type { MatterCount } from './service-figures.store.ts'

/** Figures of one region on one day; each field asks for its own count, so a query pays only for what it selects. */
export interface FiguresOf {
  readonly code: string
  readonly asOf: string
}

export const serviceFiguresResolvers: ServiceFiguresResolvers = {
  deliberationIssuesRaised: (figures, { method }, context) => sumOver(figures, context, method, 'raised'),
  deliberationIssuesResolved: (figures, { method }, context) => sumOver(figures, context, method, 'resolved'),
  averageSatisfactionPercent: async (figures, _args, context) => {
    const evaluated = await sumOver(figures, context, null, 'evaluated')
    const total = await sumOver(figures, context, null, 'satisfactionTotal')
    return evaluated === 0 ? null : Math.round((total / evaluated) * 10) / 10
  },
  redAssistanceServices: (figures, _args, { loaders }) => loaders.assistanceCount.load(keyOf(figures)),
}

async function sumOver(
  figures: FiguresOf,
  { loaders }: Context,
  method: DeliberationMethod | null | undefined,
  measure: 'raised' | 'resolved' | 'evaluated' | 'satisfactionTotal',
): Promise<number> {
  const counts: readonly MatterCount[] = await loaders.matterCounts.load(keyOf(figures))
  const counted = counts.filter((count) => !method || count.method === method)
  return counted.reduce((sum, count) => sum + count[measure], 0)
}

function keyOf({ code, asOf }: FiguresOf): { scope: string; arguments: string } {
  return { scope: code, arguments: asOf }
}
