import type { Sql } from '@yilian/database'
import type { DivisionCode, Viewer } from '@yilian/governance'
import { type AskedDepartments, startAskedDepartments } from '../../../../test/kit/departments.ts'
import { startTestGraph, type TestGraph } from '../../../../test/kit/graph.ts'

/** The graph over the simulated departments, with its log. */
export interface AskedGraph {
  readonly asked: AskedDepartments
  readonly graph: TestGraph
  readonly sql: Sql
  readonly callsOf: (department: string) => number
  readonly logged: () => Promise<readonly LoggedRow[]>
  readonly begin: () => Promise<void>
  readonly close: () => Promise<void>
}

interface LoggedRow {
  readonly service: string
  readonly result: number
  readonly asker: string
  readonly region: string
  readonly hasAnswer: boolean
}

const NOW = new Date('2026-11-20T04:00:00Z')
export const SYSTEM: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'hall', department: 'WH-ZZB', grant: null }

/** An officer of a region. */
export function officerOf(region: string): Viewer {
  return { kind: 'OFFICER', subject: `officer-${region}`, region: region as DivisionCode } // a known division
}

/** Starts both over real HTTP. */
export async function startAskedGraph(): Promise<AskedGraph> {
  const asked = await startAskedDepartments({ timeoutMs: 1_000 })
  const graph = await startTestGraph({ now: () => NOW, connectors: asked.connectors })
  const sql = graph.sqlOf('city-services')
  return {
    asked,
    graph,
    sql,
    callsOf: (department) =>
      [...asked.departments.of(department).calls.values()].reduce((sum, calls) => sum + calls, 0),
    logged: () => sql<LoggedRow[]>`
      select service.code as service, log.result, asker.subject as asker, region.code as region, log.answer is not null as has_answer
      from query_log log join query_service service on service.log_key = log.service
      join query_log_asker asker on asker.id = log.asker join query_log_region region on region.id = log.region`,
    begin: async () => {
      for (const department of asked.departments.all) {
        department.setFault(null)
        department.forgetCalls()
      }
      await sql`truncate query_log, query_quota_use`
    },
    close: async () => {
      await graph.close()
      await asked.close()
    },
  }
}
