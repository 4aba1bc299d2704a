import { type ConnectorFault, type Connectors, createConnectors } from '@yilian/city-services'
import { type SimulatedDepartments, startDepartments } from '@yilian/demo-city'
import { smallCity } from './small-city.ts'

/** The simulated departments of the small demo city, and ways to them. */
export interface AskedDepartments {
  readonly departments: SimulatedDepartments
  readonly connectors: Connectors
  /** What the connectors told the log. */
  readonly faults: ConnectorFault[]
  /** Other ways to the same departments. */
  connect(limits?: Limits, tokenOf?: (department: string) => string): Connectors
  close(): Promise<void>
}

type Limits = NonNullable<Parameters<typeof createConnectors>[0][number]['limits']>

/** A department's token, as tests look for it where it must not be. */
export function tokenOfTests(department: string): string {
  return `token-of-${department}-which-nobody-may-see`
}

/** Starts the departments' systems on ports of their own, over real HTTP. */
export async function startAskedDepartments(limits: Limits = {}): Promise<AskedDepartments> {
  const data = () => smallCity().departments
  const departments = await startDepartments({ data, tokenOf: tokenOfTests, portOf: () => 0 })
  const faults: ConnectorFault[] = []
  const opened: Connectors[] = []
  const connect = (more: Limits = {}, tokenOf = tokenOfTests) => {
    const settings = departments.all.map(({ code, url }) => {
      return { department: code, address: { url, token: tokenOf(code) }, limits: more }
    })
    const connectors = createConnectors(settings, { now: () => new Date(), onFault: (fault) => faults.push(fault) })
    opened.push(connectors)
    return connectors
  }
  return {
    departments,
    connectors: connect(limits),
    faults,
    connect,
    close: async () => {
      await Promise.all(opened.map((connectors) => connectors.close()))
      await departments.close()
    },
  }
}
