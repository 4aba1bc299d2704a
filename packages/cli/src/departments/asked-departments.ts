import { type ConnectorFault, type Connectors, createConnectors } from '@yilian/city-services'
import { type CitySize, type SimulatedDepartments, startDepartments } from '@yilian/demo-city'
import type { Logger } from 'pino'
import { departmentPort } from '../ports.ts'
import type { Running } from '../running.ts'
import { developmentToken } from '../shared-folder.ts'
import type { DepartmentSettings } from './department-settings.ts'
import { departmentsData } from './departments-file.ts'

/** Ways to the departments of the settings; they close with the command. */
export function connectDepartments(
  settings: readonly DepartmentSettings[],
  { lifetime, logger }: Pick<Running, 'lifetime' | 'logger'>,
): Connectors {
  const connectors = createConnectors(settings, { now: () => new Date(), onFault: (fault) => tell(logger, fault) })
  lifetime.endWith(() => connectors.close())
  return connectors
}

/** Starts the simulated departments of a development city; those that settings name an address for are asked there instead. */
export async function withSimulated(
  settings: readonly DepartmentSettings[],
  { DATA_DIR: dataDir, DEMO_SIZE: size }: { readonly DATA_DIR: string; readonly DEMO_SIZE?: CitySize | undefined },
  { lifetime, progress }: Running,
): Promise<readonly DepartmentSettings[]> {
  const tokenOf = (department: string) => developmentToken(dataDir, department)
  const simulated = await lifetime.begin(
    () => startDepartments({ data: () => departmentsData(dataDir, size), tokenOf, portOf: () => 0 }),
    (started) => started.close(),
  )
  progress.step(`模拟部门 / simulated departments: ${addressesOf(simulated)}`)
  const urls = new Map(simulated.all.map(({ code, url }) => [code, url] as const))
  return settings.map((one) => withAddress(one, urls.get(one.department), tokenOf))
}

/** The departments where `start:departments` runs them, in development: settings that name an address go before. */
export function atDevelopmentPorts(
  settings: readonly DepartmentSettings[],
  dataDir: string,
): readonly DepartmentSettings[] {
  return settings.map((one) =>
    withAddress(one, `http://127.0.0.1:${departmentPort(one.department)}`, (department) =>
      developmentToken(dataDir, department),
    ),
  )
}

/** Where each is, in one line. */
export function addressesOf({ all }: SimulatedDepartments): string {
  return all.map(({ code, url }) => `${code} ${url}`).join(' ')
}

function withAddress(
  settings: DepartmentSettings,
  url: string | undefined,
  tokenOf: (department: string) => string,
): DepartmentSettings {
  if (settings.address !== null || url === undefined) return settings
  return { ...settings, address: { url, token: tokenOf(settings.department) } }
}

function tell(logger: Logger, { detail, ...fault }: ConnectorFault): void {
  logger.warn({ ...fault, fault: detail }, 'a department gave no answer')
}
