/** A question of a dashboard, as the graph is asked. */
export interface DashboardQuestion {
  readonly name: string
  readonly query: string
}

const FIGURES = 'calls found notFound refused failed timedOut availabilityPercent meanLatencyMs'

/** What dashboards ask of a log whose last day is `lastDay`: each question of the field notes once. */
export function dashboardQuestions(lastDay: string): DashboardQuestion[] {
  const month = `from: "${lastDay.slice(0, 7)}-01", to: "${lastDay}"`
  const year = `from: "${yearBefore(lastDay)}", to: "${lastDay}"`
  const statistics = (asked: string, fields: string) =>
    `{ queryStatistics(${asked}, first: 100) { edges { node { ${fields} ${FIGURES} } } } }`
  return [
    question('services, this month', statistics(`groupBy: [SERVICE], ${month}`, 'service { code name }')),
    question('services by month, a year', statistics(`groupBy: [MONTH, SERVICE], ${year}`, 'month service { code }')),
    question(
      'asking departments, a year',
      statistics(`groupBy: [ASKING_DEPARTMENT], ${year}`, 'askingDepartment { code name }'),
    ),
    question(
      'providing departments, a year',
      statistics(`groupBy: [PROVIDING_DEPARTMENT], ${year}`, 'providingDepartment { code name }'),
    ),
    question('results by month, a year', statistics(`groupBy: [MONTH, RESULT], ${year}`, 'month result')),
    question('districts, a year', statistics(`groupBy: [REGION], ${year}`, 'region { code }')),
    question(
      'communities, a year, most first',
      statistics(`groupBy: [REGION], level: COMMUNITY, order: MOST_CALLS, ${year}`, 'region { code }'),
    ),
    question(
      'service x community, a month, most first',
      statistics(
        `groupBy: [SERVICE, REGION], level: COMMUNITY, order: MOST_CALLS, ${month}`,
        'service { code } region { code }',
      ),
    ),
    question(
      'service x district, a month',
      statistics(`groupBy: [REGION, SERVICE], ${month}`, 'region { code } service { code }'),
    ),
    question(
      'most used services of a street by month',
      statistics(
        `groupBy: [MONTH, SERVICE], order: MOST_CALLS, filter: { region: "371002002000" }, ${year}`,
        'month service { code name }',
      ),
    ),
    question(
      'one service day by day, a year',
      `{ queryService(code: "WH-SCJG-Q01") { dailyStatistics(${year}) { day calls failed meanLatencyMs } } }`,
    ),
    question(
      "a department's service levels, this month",
      `{ department(code: "WH-SCJG") { serviceLevels(month: "${lastDay}") { edges { node { service { code name } calls
        availabilityPercent meanLatencyMs p50LatencyMs p95LatencyMs p99LatencyMs isKept } } } } }`,
    ),
    question(
      'the last 50 calls of a service',
      `{ queryLog(service: "WH-SCJG-Q01", first: 50) { edges { node { at asker askingDepartment { code } purpose
        region { code } subject result latencyMs } } } }`,
    ),
  ]
}

function question(name: string, query: string): DashboardQuestion {
  return { name, query }
}

/** The day after the same day a year before. */
function yearBefore(day: string): string {
  const before = new Date(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}T00:00:00Z`)
  return new Date(before.getTime() + 86_400_000).toISOString().slice(0, 10)
}
