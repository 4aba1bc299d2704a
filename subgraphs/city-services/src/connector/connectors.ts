import { type ConnectorHealth, type ConnectorOptions, createConnector, type DepartmentConnector } from './connector.ts'
import { type DepartmentSettings, USUAL_LIMITS } from './settings.ts'

/** The ways to the departments' systems. */
export interface Connectors {
  /** The way to a department; one that is not among the settings cannot be reached, and says so. */
  of(department: string): DepartmentConnector
  health(): readonly ConnectorHealth[]
  close(): Promise<void>
}

/** What the city sets of one department; what it leaves out is as usual. */
export interface ConnectorSettings {
  readonly department: string
  readonly address: DepartmentSettings['address']
  readonly limits?: Partial<DepartmentSettings['limits']>
}

/** Makes the ways to the departments' systems; they are asked only when somebody asks. */
export function createConnectors(settings: readonly ConnectorSettings[], options: ConnectorOptions): Connectors {
  const connectors = new Map<string, DepartmentConnector>()
  const add = ({ department, address, limits }: ConnectorSettings) => {
    const connector = createConnector({ department, address, limits: { ...USUAL_LIMITS, ...limits } }, options)
    connectors.set(department, connector)
    return connector
  }
  for (const each of settings) add(each)
  return {
    of: (department) => connectors.get(department) ?? add({ department, address: null }),
    health: () => [...connectors.values()].map((connector) => connector.health()),
    close: async () => {
      await Promise.all([...connectors.values()].map((connector) => connector.close()))
    },
  }
}
