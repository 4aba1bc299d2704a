import { loadRequired } from '@yilian/database'
import { connectionOf, pageOf, recordDay } from '@yilian/service-kit'
import { catalogueCode } from '../catalogue-code.ts'
import type {
  DepartmentResolvers,
  QueryLogEntryResolvers,
  QueryResolvers,
  QueryServiceResolvers,
  QueryStatisticsResolvers,
  RegionResolvers,
  ServiceLevelResolvers,
} from '../schema.generated.ts'
import { LATENCY_ERROR_PERCENT, percentileOf } from './latency-buckets.ts'
import { callOrder } from './log-entries.store.ts'
import { PURPOSES, RESULTS } from './query-log.codes.ts'
import type { ServiceLevelRow } from './service-levels.store.ts'
import type { StatisticsRow } from './statistics.store.ts'
import { daysOf, monthOf, monthsOf, statisticsQuery } from './statistics-arguments.ts'

export const queryLogQueries: Pick<QueryResolvers, 'queryStatistics' | 'queryLog' | 'queryLogPartitions'> = {
  queryStatistics: async (_root, asked, { loaders, now }) => {
    const query = statisticsQuery(asked, now())
    const keyOf = query.order === 'GROUP' ? ({ key }: StatisticsRow) => key : mostCallsFirst
    return connectionOf(await loaders.queryStatistics(query), query.page, keyOf)
  },
  queryLog: async (_root, { service, from, before, ...list }, { loaders }) => {
    const page = pageOf(list)
    const asked = { service: catalogueCode(service), from: from ?? null, before: before ?? null, page }
    return connectionOf(await loaders.loggedCalls(asked), page, callOrder)
  },
  queryLogPartitions: (_root, _args, { loaders }) => loaders.logPartitions(),
}

export const regionQueries: Pick<RegionResolvers, 'queryStatistics' | 'mostUsedQueryServices'> = {
  queryStatistics: ({ code }, asked, { loaders, now }) =>
    loaders.queriesInRegion.load({ scope: code, arguments: monthsOf(asked, now()) }),
  mostUsedQueryServices: async ({ code }, { from, to, ...list }, { loaders, now }) => {
    const query = { months: monthsOf({ from: from ?? null, to: to ?? null }, now()), page: pageOf(list) }
    const rows = await loaders.mostUsedInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, mostCallsFirst)
  },
}

export const serviceQueries: Pick<QueryServiceResolvers, 'statistics' | 'dailyStatistics'> = {
  statistics: ({ code }, asked, { loaders, now }) =>
    loaders.queriesOfService.load({ scope: code, arguments: monthsOf(asked, now()) }),
  dailyStatistics: ({ code }, asked, { loaders, now }) =>
    loaders.daysOfService.load({ scope: code, arguments: daysOf(asked, now()) }),
}

export const departmentLevels: Pick<DepartmentResolvers, 'serviceLevels'> = {
  serviceLevels: async ({ code }, { month, ...list }, { loaders, now }) => {
    const query = { month: monthOf(month ?? recordDay(now())), page: pageOf(list) }
    const rows = await loaders.serviceLevels.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.code)
  },
}

export const queryStatisticsResolvers: QueryStatisticsResolvers = {
  service: ({ serviceCode }, _args, { loaders }) =>
    serviceCode === null ? null : loadRequired(loaders.queryService, serviceCode),
  providingDepartment: ({ providingCode }, _args, { loaders }) =>
    providingCode === null ? null : loadRequired(loaders.department, providingCode),
  askingDepartment: ({ askingCode }, _args, { loaders }) =>
    askingCode === null ? null : loadRequired(loaders.department, askingCode),
  purpose: ({ purpose }) => named(PURPOSES, purpose),
  region: ({ regionCode }) => (regionCode === null ? null : { code: regionCode }),
  result: ({ result }) => named(RESULTS, result),
  availabilityPercent: ({ calls, refused, found, notFound }) => percent(found + notFound, calls - refused),
  meanLatencyMs: ({ answeredMs, found, notFound }) => (answeredMs === null ? null : mean(answeredMs, found + notFound)),
}

export const serviceLevelResolvers: ServiceLevelResolvers = {
  service: (row) => row,
  availabilityPercent: availability,
  meanLatencyMs: ({ answeredMs, answered }) => mean(answeredMs, answered),
  p50LatencyMs: (row) => latency(row, 0.5),
  p95LatencyMs: (row) => latency(row, 0.95),
  p99LatencyMs: (row) => latency(row, 0.99),
  latencyErrorPercent: () => LATENCY_ERROR_PERCENT,
  isKept: (row) => {
    const [available, p95] = [availability(row), latency(row, 0.95)]
    if (available === null) return null
    return available >= row.promisedAvailabilityPercent && (p95 === null || p95 <= row.promisedLatencyMs)
  },
}

export const queryLogEntryResolvers: QueryLogEntryResolvers = {
  askingDepartment: ({ askingCode }, _args, { loaders }) =>
    askingCode === null ? null : loadRequired(loaders.department, askingCode),
  service: ({ serviceCode }, _args, { loaders }) => loadRequired(loaders.queryService, serviceCode),
  purpose: ({ purpose }) => named(PURPOSES, purpose),
  region: ({ regionCode }) => ({ code: regionCode }),
  result: ({ result }) => named(RESULTS, result),
  answerDigest: ({ answer }) => answer,
}

function mostCallsFirst({ calls, key }: StatisticsRow): string {
  return `${calls} ${key}`
}

function named<Name>(names: readonly Name[], code: number | null): Name | null {
  return code === null ? null : (names[code] ?? null)
}

function availability({ answered, calls, refused }: ServiceLevelRow): number | null {
  return percent(answered, calls - refused)
}

function latency({ buckets }: ServiceLevelRow, share: number): number | null {
  return percentileOf(
    buckets.map(([bucket, answers]) => ({ bucket, answers })),
    share,
  )
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100
}

function mean(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round((sum / count) * 10) / 10
}
