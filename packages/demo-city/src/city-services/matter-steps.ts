import { addDays, workdayBetween } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { MatterSubject } from './matter-subjects.ts'
import type { DeliberationMethod, MatterStepKind, MatterStepRow } from './rows.ts'

/** A matter's way through its method, from the day it was raised. Days may lie in the future: whoever asks cuts them off. */
export interface MatterCourse {
  steps: Omit<MatterStepRow, 'matterId'>[]
  resolvedOn: string
  evaluatedOn: string
  satisfactionPercent: number
}

type Days = readonly [from: number, to: number]

interface StepPlan {
  kind: MatterStepKind
  /** After the answer of the step before. */
  waitDays: Days
  /** From the step to its answer; null where the answer is that the work is done. */
  answerDays: Days | null
}

interface MethodPlan {
  beforeWork: readonly StepPlan[]
  /** Whether the work begins with the last answer; else that answer reports it done. */
  workFollows: boolean
  /** The first of these asks the residents whether they are satisfied. */
  afterWork: readonly StepPlan[]
}

const methods: Readonly<Record<DeliberationMethod, MethodPlan>> = {
  THREE_STEPS: {
    beforeWork: [
      { kind: 'NEEDS', waitDays: [0, 0], answerDays: [0, 7] },
      { kind: 'PLANS', waitDays: [5, 25], answerDays: [1, 10] },
    ],
    workFollows: true,
    afterWork: [{ kind: 'EFFECTS', waitDays: [7, 40], answerDays: [0, 8] }],
  },
  SIX_STEPS: {
    beforeWork: [
      { kind: 'OPEN_SPEAKING', waitDays: [0, 0], answerDays: [0, 2] },
      { kind: 'SORTING', waitDays: [1, 5], answerDays: [0, 3] },
      { kind: 'DELIBERATION', waitDays: [4, 15], answerDays: [0, 5] },
      { kind: 'HANDLING', waitDays: [1, 5], answerDays: null },
    ],
    workFollows: false,
    afterWork: [
      { kind: 'PUBLIC_REVIEW', waitDays: [5, 20], answerDays: [0, 5] },
      { kind: 'FOLLOW_UP', waitDays: [20, 60], answerDays: [0, 5] },
    ],
  },
}

const notes = [
  '已与物业公司协调, 对方书面同意',
  '街道城管中队现场核实, 情况属实',
  '所需经费拟从为民服务专项经费列支',
  '涉及产权单位, 已发函并约谈',
  '两户有不同意见, 由楼长继续沟通',
  '已移交职能部门, 限期反馈',
]

/** The longest time from raising to resolving a matter of the subject, in days. */
export function longestCourseDays(method: DeliberationMethod, subject: MatterSubject): number {
  const plans = methods[method].beforeWork
  return plans.reduce((days, plan) => days + plan.waitDays[1] + (plan.answerDays?.[1] ?? 0), subject.workDays[1])
}

/** Draws the whole course of a matter. */
export function courseOf(
  matter: { method: DeliberationMethod; subject: MatterSubject; title: string; plan: string; raisedOn: string },
  random: Random,
): MatterCourse {
  const { method, subject, title, plan, raisedOn } = matter
  const { beforeWork, afterWork, workFollows } = methods[method]
  const wording: Wording = {
    title,
    plan,
    workDays: random.integer(...subject.workDays),
    satisfactionPercent: Math.max(55, Math.min(100, Math.round(subject.satisfaction * random.spread(0.06)))),
  }
  const before = stepsAlong(beforeWork, raisedOn, wording, random)
  const resolvedOn = workFollows ? addDays(before.endsOn, wording.workDays) : before.endsOn
  const after = stepsAlong(afterWork, resolvedOn, wording, random)
  return {
    steps: [...before.steps, ...after.steps].map((step, index) => ({ sequence: index + 1, ...step })),
    resolvedOn,
    evaluatedOn: after.steps[0]?.answeredOn ?? after.endsOn,
    satisfactionPercent: wording.satisfactionPercent,
  }
}

type Step = Omit<MatterStepRow, 'matterId' | 'sequence'>

function stepsAlong(
  plans: readonly StepPlan[],
  from: string,
  wording: Wording,
  random: Random,
): { steps: Step[]; endsOn: string } {
  const steps: Step[] = []
  let endsOn = from
  for (const { kind, waitDays, answerDays } of plans) {
    const heldOn = daysAfter(random, endsOn, waitDays)
    endsOn = daysAfter(random, heldOn, answerDays ?? [wording.workDays, wording.workDays])
    const handlingNote = random.chance(0.25) ? random.pick(notes) : null
    steps.push({ kind, heldOn, answeredOn: endsOn, handlingNote, ...wordsOf(kind, wording, random) })
  }
  return { steps, endsOn }
}

// Meetings and answers fall on workdays where the range has one.
function daysAfter(random: Random, day: string, [from, to]: Days): string {
  return workdayBetween(random, addDays(day, from), addDays(day, to))
}

interface Wording {
  title: string
  plan: string
  workDays: number
  satisfactionPercent: number
}

function wordsOf(
  kind: MatterStepKind,
  { title, plan, workDays, satisfactionPercent }: Wording,
  random: Random,
): { content: string; answer: string } {
  const households = random.integer(12, 140)
  const satisfied = `${satisfactionPercent}% 的受访居民表示满意`
  const words: Readonly<Record<MatterStepKind, readonly [content: string, answer: string]>> = {
    NEEDS: [`居民提出: ${title}`, `${households} 户有同样意见, 列入议题`],
    PLANS: [`商议办法, 到会居民代表 ${random.integer(8, 45)} 人`, `议定: ${plan}; 预计 ${workDays} 天办结`],
    EFFECTS: [`回访 ${households} 户, 问办理效果`, satisfied],
    OPEN_SPEAKING: [`居民说事: ${title}`, '当场登记并编号'],
    SORTING: ['按自治、协助、专业三类理清归属', '属于自治事项, 由社区牵头'],
    DELIBERATION: [`议事会商议, 到会 ${random.integer(8, 45)} 人`, `议定: ${plan}`],
    HANDLING: ['明确牵头人、时限和验收标准', `已办结, 用时 ${workDays} 天`],
    PUBLIC_REVIEW: [`公开评议, ${households} 户参加`, satisfied],
    FOLLOW_UP: ['复查是否反弹', random.chance(0.92) ? '没有反弹' : '局部反弹, 已督促整改'],
  }
  const [content, answer] = words[kind]
  return { content, answer }
}
