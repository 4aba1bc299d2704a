import { ASKED_DEPARTMENTS } from '../connector/service-mappings.ts'
import type { BreakerState, DepartmentConnectorResolvers, DepartmentResolvers } from '../schema.generated.ts'

const STATES: Readonly<Record<'closed' | 'half-open' | 'open', BreakerState>> = {
  closed: 'CLOSED',
  'half-open': 'HALF_OPEN',
  open: 'OPEN',
}

export const departmentConnectors: Pick<DepartmentResolvers, 'connector'> = {
  connector: ({ code }, _args, { loaders }) =>
    ASKED_DEPARTMENTS.includes(code) ? loaders.connectors.of(code).health() : null,
}

export const departmentConnectorResolvers: DepartmentConnectorResolvers = {
  breaker: ({ breaker }) => STATES[breaker],
  lastFailureAt: ({ lastFailure }) => lastFailure?.at ?? null,
  lastFailure: ({ lastFailure }) => lastFailure?.reason ?? null,
}
