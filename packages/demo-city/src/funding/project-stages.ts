import { addDays, caseDay, earliest, workdayBetween } from '../calendar.ts'
import type { Random } from '../random.ts'
import { themes } from './project-themes.ts'
import type { ProjectMode, ProjectStageRow, ProjectState } from './rows.ts'

/** How far a project is to have come by the day of the case. */
export type ProjectFate = 'CARRIED_OUT' | 'PROPOSED' | 'TAKEN_ON' | 'TERMINATED'

interface Course {
  projectId: string
  fate: ProjectFate
  mode: ProjectMode
  proposedOn: string
  budgetYuan: number
}

/** The stages of a project up to the day of the case. Bids and purchases are paid in part at the start, the rest at the end. */
export function stagesOf(course: Course, random: Random): ProjectStageRow[] {
  const { projectId, fate, mode, proposedOn, budgetYuan } = course
  const stages: ProjectStageRow[] = []
  const reach = (state: ProjectState, reachedOn: string, paidYuan = 0) => {
    const before = stages.at(-1)
    if (before !== undefined) before.leftOn = reachedOn
    const paidFen = BigInt(paidYuan) * 100n
    stages.push({ projectId, sequence: stages.length + 1, state, reachedOn, leftOn: null, paidFen })
    return reachedOn
  }
  reach('PROPOSED', proposedOn)
  if (fate === 'PROPOSED') return stages
  const takenOn = reach('TAKEN_ON', dayAfter(proposedOn, mode === 'CLAIM' ? [1, 20] : [20, 70], random))
  if (fate === 'TAKEN_ON') return stages
  if (fate === 'TERMINATED') {
    reach('TERMINATED', dayAfter(takenOn, [10, 120], random))
    return stages
  }
  const paidFirst = mode === 'CLAIM' ? 0 : Math.round(budgetYuan * (0.3 + random.integer(0, 3) * 0.1))
  const startedOn = reach('UNDER_WAY', dayAfter(takenOn, [1, 30], random), paidFirst)
  const completedOn = addDays(startedOn, random.integer(...themes[mode].days))
  if (completedOn > caseDay) return stages
  reach('COMPLETED', completedOn, Math.round(budgetYuan * (0.88 + random.next() * 0.12)))
  return stages
}

// Squeezed before the day of the case, on which everything that is told of has begun.
function dayAfter(day: string, [from, to]: readonly [number, number], random: Random): string {
  return workdayBetween(random, earliest(addDays(day, from), caseDay), earliest(addDays(day, to), caseDay))
}
