import { divisionLevelOf, parseDivisionCode } from '@yilian/governance'
import { graphError, type Page, pageOf, quote, recordDay } from '@yilian/service-kit'
import { catalogueCode } from '../catalogue-code.ts'
import type {
  QueryPurpose,
  QueryQueryStatisticsArgs,
  QueryStatisticsDimension,
  QueryStatisticsLevel,
  QueryStatisticsOrder,
} from '../schema.generated.ts'

/** Statistics that were asked for, checked, and which of the counts answers. */
export interface StatisticsQuery {
  readonly source: 'DAYS' | 'DEPARTMENTS' | 'REGIONS'
  readonly groupBy: readonly QueryStatisticsDimension[]
  readonly filter: {
    readonly service: string | null
    readonly providingDepartment: string | null
    readonly askingDepartment: string | null
    readonly purpose: QueryPurpose | null
    readonly region: string | null
  }
  readonly level: QueryStatisticsLevel
  /** Days, or the first days of months. */
  readonly from: string
  readonly to: string
  readonly order: QueryStatisticsOrder
  readonly page: Page
  /** Whether services are told apart. */
  readonly isByService: boolean
}

const MOST_MONTHS = 36
const MOST_DAYS = 366
const MS_PER_DAY = 86_400_000

/** Checks what was asked for; what no count knows, and what would read too many of them, is refused with the reason. */
export function statisticsQuery(asked: QueryQueryStatisticsArgs, now: Date): StatisticsQuery {
  const groupBy = [...new Set(asked.groupBy)]
  const filter = filterOf(asked.filter)
  const source = sourceOf(groupBy, filter)
  const range = source === 'DAYS' ? daysOf(asked, now) : monthsOf(asked, now)
  const isByService =
    filter.service !== null ||
    filter.providingDepartment !== null ||
    groupBy.includes('SERVICE') ||
    groupBy.includes('PROVIDING_DEPARTMENT')
  const query = {
    source,
    groupBy,
    filter,
    level: asked.level ?? 'DISTRICT',
    ...range,
    order: asked.order ?? 'GROUP',
    page: pageOf(asked),
    isByService,
  }
  refuseTooWide(query)
  return query
}

/** Whole months, by their first days. */
export function monthsOf(asked: { from?: string | null; to?: string | null }, now: Date): { from: string; to: string } {
  const to = monthOf(asked.to ?? recordDay(now))
  const from = monthOf(asked.from ?? to)
  const months = monthNumber(to) - monthNumber(from) + 1
  if (months >= 1 && months <= MOST_MONTHS) return { from, to }
  throw rangeRefused(`${MOST_MONTHS} 个月`, `${MOST_MONTHS} months`, from, to)
}

/** Days, both ends included. */
export function daysOf(asked: { from?: string | null; to?: string | null }, now: Date): { from: string; to: string } {
  const to = asked.to ?? recordDay(now)
  const from = asked.from ?? monthOf(to)
  const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1
  if (days >= 1 && days <= MOST_DAYS) return { from, to }
  throw rangeRefused(`${MOST_DAYS} 天`, `${MOST_DAYS} days`, from, to)
}

/** The first day of the month of a day. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

function filterOf(given: QueryQueryStatisticsArgs['filter']): StatisticsQuery['filter'] {
  const code = (text: string | null | undefined) => (text === null || text === undefined ? null : catalogueCode(text))
  return {
    service: code(given?.service),
    providingDepartment: code(given?.providingDepartment),
    askingDepartment: code(given?.askingDepartment),
    purpose: given?.purpose ?? null,
    region: given?.region ?? null,
  }
}

function sourceOf(
  groupBy: readonly QueryStatisticsDimension[],
  filter: StatisticsQuery['filter'],
): StatisticsQuery['source'] {
  const isByDay = groupBy.includes('DAY')
  const isByRegion = groupBy.includes('REGION') || filter.region !== null
  const isByAsker =
    groupBy.includes('ASKING_DEPARTMENT') ||
    groupBy.includes('PURPOSE') ||
    filter.askingDepartment !== null ||
    filter.purpose !== null
  if ([isByDay, isByRegion, isByAsker].filter(Boolean).length > 1)
    throw graphError('BAD_USER_INPUT', {
      zh: '日期、区域、使用部门 (或用途) 三者, 一次只能用其一分组或过滤: 统计对所有人开放, 三者相交的数往往只有一两次查询, 足以看出谁因何事查了谁',
      en: 'Expected at most one of day, region, and asking department or purpose, in groupBy and filter together: statistics are open to all, and where these meet are often one or two calls, which would tell who asked about whom and why.',
    })
  if (isByDay) return groupBy.includes('MONTH') ? refuseDayAndMonth() : 'DAYS'
  return isByAsker ? 'DEPARTMENTS' : 'REGIONS'
}

function refuseDayAndMonth(): never {
  throw graphError('BAD_USER_INPUT', {
    zh: '按日期分组时不再按月份分组',
    en: 'Expected groupBy to have either DAY or MONTH, got both.',
  })
}

/** By community and service a month alone is thousands of counts. */
function refuseTooWide({ groupBy, filter, level, from, to, isByService }: StatisticsQuery): void {
  if (!groupBy.includes('REGION') || level !== 'COMMUNITY' || filter.service !== null || !isByService) return
  const region = filter.region === null ? null : parseDivisionCode(filter.region)
  const isWide = region === null || ['CITY', 'DISTRICT'].includes(divisionLevelOf(region))
  if (!isWide || from === to) return
  throw graphError('BAD_USER_INPUT', {
    zh: '按社区和服务分组时, 一次一个月, 或限于一个镇街、一项服务',
    en: 'Expected one month, one street or one service when grouped by community and service.',
  })
}

function rangeRefused(zh: string, en: string, from: string, to: string) {
  return graphError('BAD_USER_INPUT', {
    zh: `from 应不晚于 to, 至多 ${zh}; 收到 ${quote(from)} 至 ${quote(to)}`,
    en: `Expected from not after to, and at most ${en}; got ${quote(from)} to ${quote(to)}.`,
  })
}
