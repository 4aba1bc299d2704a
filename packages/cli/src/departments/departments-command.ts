import { startDepartments } from '@yilian/demo-city'
import { readSubgraphSettings, type SubgraphSettings } from '../config.ts'
import { listenObstacle } from '../obstacles.ts'
import { departmentPort, FIRST_DEPARTMENT_PORT } from '../ports.ts'
import { type Running, runUntilStopped, wrongSettings } from '../running.ts'
import { developmentToken } from '../shared-folder.ts'
import { addressesOf } from './asked-departments.ts'
import { departmentsData } from './departments-file.ts'

/** `yilian start:departments`: the simulated departments alone, for a city-services in a process of its own. */
export async function runStartDepartments(): Promise<number | undefined> {
  const read = readSubgraphSettings(FIRST_DEPARTMENT_PORT)
  if (!read.ok) return wrongSettings(read.faults)
  const settings = read.value
  return runUntilStopped(settings, (running) => serveDepartments(settings, running))
}

async function serveDepartments(
  settings: SubgraphSettings,
  { lifetime, progress, host }: Running,
): Promise<string | null> {
  if (settings.YILIAN_MODE === 'production')
    return [
      '模拟部门只用于开发; 生产环境请用 <部门>_URL 与 <部门>_TOKEN 指向部门系统, 如 WH_SCJG_URL。',
      'The simulated departments are for development; in production name theirs by <DEPARTMENT>_URL and <DEPARTMENT>_TOKEN, as WH_SCJG_URL.',
    ].join('\n')
  const { DATA_DIR, DEMO_SIZE, PORT } = settings
  progress.step('启动模拟部门 / starting the simulated departments')
  const started = await lifetime
    .begin(
      () =>
        startDepartments({
          data: () => departmentsData(DATA_DIR, DEMO_SIZE),
          tokenOf: (department) => developmentToken(DATA_DIR, department),
          portOf: (department) => departmentPort(department, PORT),
        }),
      (departments) => departments.close(),
    )
    .catch((error: NodeJS.ErrnoException & { port?: number }) => error)
  if (started instanceof Error) return listenObstacle(started, host, started.port ?? PORT)
  progress.done()
  console.log(
    `模拟部门已启动 / The simulated departments are running: ${addressesOf(started)}. Ctrl-C 停止 / stops them.`,
  )
  return null
}
