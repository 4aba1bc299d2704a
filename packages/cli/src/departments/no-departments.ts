import { type Connectors, createConnectors } from '@yilian/city-services'

/** Ways to no department: each says that it cannot be reached. */
export function noDepartments(): Connectors {
  return createConnectors([], { now: () => new Date(), onFault: () => undefined })
}
