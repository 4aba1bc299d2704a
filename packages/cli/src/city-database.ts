import { type EmbeddedPostgres, startEmbeddedPostgres } from '@yilian/database'
import type { CitySize } from '@yilian/demo-city'
import { postgresBinaries } from './config.ts'
import { registerDemoClient } from './demo-client.ts'
import { keepDepartments } from './departments/departments-file.ts'
import { demoLabel, loadDemoCity, loadedDemo } from './graph.ts'
import type { Progress } from './progress.ts'
import type { Running } from './running.ts'

/** Starts the embedded PostgreSQL of a data folder; on a port of its own choice when none is named. */
export function embeddedDatabase(
  { lifetime, progress }: Running,
  { dataDir, port }: { dataDir: string; port?: number },
): Promise<EmbeddedPostgres> {
  progress.step('启动内置 PostgreSQL / starting the embedded PostgreSQL')
  const binDir = postgresBinaries()
  return lifetime.begin(
    () =>
      startEmbeddedPostgres({
        dataDir,
        durable: true,
        log: progress.step,
        ...(port !== undefined && { port }),
        ...(binDir && { binDir }),
      }),
    ({ stop }) => stop(),
  )
}

/** Loads the demo city where the databases are empty, and keeps what its departments know; says why not, in both languages, when they hold another one. */
export async function prepareDemo(
  { DEMO_SIZE: asked, DATA_DIR }: { readonly DEMO_SIZE?: CitySize | undefined; readonly DATA_DIR: string },
  parts: Parameters<typeof loadedDemo>[0],
  progress: Progress,
): Promise<string | null> {
  const found = [...(await loadedDemo(parts)).values()].filter((label) => label !== null)
  const kept = (['small', 'city'] as const).find((size) => found.includes(demoLabel(size)))
  const size = asked ?? kept ?? 'city'
  const other = found.find((label) => label !== demoLabel(size))
  if (other !== undefined) return anotherCity(other, demoLabel(size))
  if (found.length < parts.length) progress.step(`生成演示城市 (${size}) / making the demo city`)
  const now = new Date()
  const onLoaded = (name: string, rows: number) => progress.step(`已装入 ${name}: ${rows} 行 / loaded ${rows} rows`)
  const made = await loadDemoCity(parts, size, onLoaded, now)
  if (made) keepDepartments(DATA_DIR, size, made.departments)
  await registerDemoClient(parts, DATA_DIR, now)
  return null
}

function anotherCity(found: string, wanted: string): string {
  return [
    `数据目录中已有 ${found}, 与所要的 ${wanted} 不同, 未作改动; 请用 DATA_DIR 另选目录, 或不设 DEMO_SIZE 以沿用已有的。`,
    `The data folder holds ${found} and not ${wanted}, nothing was changed; choose another folder by DATA_DIR, or leave DEMO_SIZE unset to keep what is there.`,
  ].join('\n')
}
