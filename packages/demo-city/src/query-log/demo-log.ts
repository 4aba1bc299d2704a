import { apportion } from '../apportion.ts'
import { addDays, isWorkday } from '../calendar.ts'
import { queryServices } from '../city-services/query-services.ts'
import { groupBy } from '../group-by.ts'
import { createRandom, type Random } from '../random.ts'
import { readDivisions } from '../regions/divisions.ts'
import { weightedChoice } from './weighted-choice.ts'

/** One call. The same object is given again and again: whoever keeps one copies it. */
export interface DemoCall {
  /** Milliseconds since 1970. */
  at: number
  /** Places in the lists of names. */
  asker: number
  region: number
  service: number
  /** Places in the orders that the log keeps: of purposes, and of FOUND, NOT_FOUND, REFUSED, FAILED, TIMED_OUT. */
  purpose: number
  result: number
  latencyMs: number
  subject: number
}

/** A log of calls by chance; a month has the same whoever asks for it, and when. */
export interface DemoLog {
  readonly services: readonly string[]
  readonly regions: readonly string[]
  readonly askers: readonly { readonly subject: string; readonly department: string | null }[]
  /** How many there are to ask about. */
  readonly subjects: number
  /** First days of the months, oldest first; their calls sum to what was asked for. */
  readonly months: readonly { readonly month: string; readonly calls: number }[]
  /** In the order of time. */
  callsOf(month: string): Generator<DemoCall>
}

interface Day {
  readonly day: string
  readonly calls: number
}

// Who asks, by weight: departments that need the data of others in their daily work, with the purposes of that work.
const ASKERS: readonly (readonly [department: string | null, weight: number, purposes: readonly number[]])[] = [
  ['WH-SCJG', 20, [0, 1, 2]],
  ['WH-RSJ', 18, [0, 3]],
  ['WH-SWJ', 15, [1, 3]],
  ['WH-GAJ', 14, [1, 3]],
  ['WH-ZJJ', 8, [0, 1]],
  ['WH-MZJ', 7, [3]],
  ['WH-FGW', 6, [4]],
  ['WH-JYJ', 5, [3]],
  ['WH-WJW', 4, [0, 2]],
  ['WH-CZJ', 3, [3, 6]],
  ['WH-KJJ', 2, [0, 3]],
  ['WH-ZZB', 2, [5, 6]],
  // Officers of the service halls in streets and communities.
  [null, 24, [3, 0]],
]
const ACCOUNTS_OF_EACH = 12
// As many as the city has units and persons whom its offices ask about again and again.
const SUBJECTS = 200_000

// Shares of a day's hours in Beijing: halls open at half past eight, rest at noon, close at five; systems run at night.
const HOURS = [2, 2, 1, 1, 1, 2, 3, 8, 60, 110, 105, 70, 25, 75, 105, 100, 70, 25, 12, 9, 7, 6, 5, 3]
// Shares of the months: little around spring festival, much before the yearly reports are due (June) and at the year's end.
const MONTHS = [90, 60, 105, 100, 98, 120, 95, 92, 100, 85, 105, 125]
const HOUR_MS = 3_600_000

/** Plans a log of so many calls over the months that end on a day: more in working hours, in busy months, of used services. */
export function planDemoLog(calls: number, monthCount: number, lastDay: string): DemoLog {
  const random = createRandom(`weihai/query-log/${calls}`)
  const services = queryServices.filter(({ state }) => state !== 'DRAFT').map(({ code }) => code)
  const divisions = readDivisions().filter(({ kind }) => kind !== 'VILLAGE')
  const days = daysUntil(lastDay, monthCount)
  const parts = apportion(
    calls,
    days.map((day) => weightOfDay(day, random.stream(day))),
  )
  const planned = days.map((day, index) => ({ day, calls: parts[index] ?? 0 }))
  const months = groupBy(planned, ({ day }) => `${day.slice(0, 7)}-01`)
  const regionChoice = weightedChoice(divisions.map(({ kind }) => weightOfRegion(kind, random)))
  return {
    services,
    regions: divisions.map(({ code }) => code),
    askers: ASKERS.flatMap(([department]) =>
      Array.from({ length: ACCOUNTS_OF_EACH }, (_each, index) => ({
        subject: `${department?.toLowerCase() ?? 'hall'}-${index + 1}`,
        department,
      })),
    ),
    subjects: SUBJECTS,
    months: [...months].map(([month, of]) => ({ month, calls: of.reduce((sum, day) => sum + day.calls, 0) })),
    callsOf: (month) => callsOn(months.get(month) ?? [], habitsOf(services, regionChoice), random.stream(month)),
  }
}

interface Habits {
  readonly region: (chance: number) => number
  readonly service: (chance: number) => number
  readonly asker: (chance: number) => number
  /** Of each service. */
  readonly result: readonly ((chance: number) => number)[]
  readonly medianMs: readonly number[]
}

/** Which services are used how much, and how each behaves; the same for all months. */
function habitsOf(services: readonly string[], region: Habits['region']): Habits {
  const random = createRandom('weihai/query-log/habits')
  const ranks = random.shuffled(services.map((_service, rank) => rank))
  return {
    region,
    service: weightedChoice(ranks.map((rank) => 1 / (rank + 1.5))),
    asker: weightedChoice(ASKERS.map(([, weight]) => weight)),
    result: services.map(() => {
      const failing = random.spread(0.6)
      return weightedChoice([860, 95 * random.spread(0.4), 20, 6 * failing, 4 * failing])
    }),
    medianMs: services.map(() => 60 * random.spread(0.5)),
  }
}

function* callsOn(days: readonly Day[], habits: Habits, random: Random): Generator<DemoCall> {
  const call: DemoCall = { at: 0, asker: 0, region: 0, service: 0, purpose: 0, result: 0, latencyMs: 0, subject: 0 }
  for (const { day, calls } of days) {
    const beganAt = Date.parse(`${day}T00:00:00+08:00`)
    for (const [hour, ofHour] of apportion(calls, HOURS).entries()) {
      const busy = 1 + (HOURS[hour] ?? 0) / 300
      for (let index = 0; index < ofHour; index += 1) {
        call.at = beganAt + hour * HOUR_MS + Math.floor(((index + random.next()) / ofHour) * HOUR_MS)
        fill(call, habits, busy, random)
        yield call
      }
    }
  }
}

function fill(call: DemoCall, habits: Habits, busy: number, random: Random): void {
  const department = habits.asker(random.next())
  const purposes = ASKERS[department]?.[2] ?? [0]
  // The first of an office's accounts and purposes do most of its work.
  const first = random.next()
  call.asker = department * ACCOUNTS_OF_EACH + Math.floor(first * first * ACCOUNTS_OF_EACH)
  call.purpose = purposes[Math.floor(first * purposes.length)] ?? 0
  call.service = habits.service(random.next())
  call.region = habits.region(random.next())
  call.result = habits.result[call.service]?.(random.next()) ?? 0
  call.latencyMs = latencyOf(call.result, (habits.medianMs[call.service] ?? 60) * busy, random.next())
  // Some are asked about far more often than others.
  const subject = random.next()
  call.subject = Math.floor(subject * subject * SUBJECTS)
}

/** A long tail from one draw: the logit of a chance is nearly normal. */
function latencyOf(result: number, medianMs: number, chance: number): number {
  if (result === 4) return 3_000 + Math.floor(chance * 2_000)
  if (result === 2) return 1 + Math.floor(chance * 3)
  const spread = Math.sqrt((chance + 0.0005) / (1.0005 - chance))
  return Math.min(2_900, Math.max(2, Math.round(medianMs * spread)))
}

function weightOfDay(day: string, random: Random): number {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? 100
  return month * (isWorkday(day) ? 1 : 0.12) * random.spread(0.08)
}

function weightOfRegion(kind: string, random: Random): number {
  const weights: Readonly<Record<string, number>> = { CITY: 60, DISTRICT: 25, DEVELOPMENT_ZONE: 15, COMMUNITY: 1 }
  return (weights[kind] ?? 6) * random.spread(0.4)
}

/** The days of so many months, the last of which ends with `lastDay`. */
function daysUntil(lastDay: string, monthCount: number): string[] {
  const month = Number(lastDay.slice(0, 4)) * 12 + Number(lastDay.slice(5, 7)) - monthCount
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  const days = []
  for (let day = first; day <= lastDay; day = addDays(day, 1)) days.push(day)
  return days
}
