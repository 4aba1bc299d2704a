import type { ServiceMapping } from './service-mapping.ts'
import { humanResources } from './services/human-resources.ts'
import { marketRegulation } from './services/market-regulation.ts'
import { publicSecurity } from './services/public-security.ts'
import { scienceAndTechnology } from './services/science-and-technology.ts'
import { taxation } from './services/taxation.ts'

/** Every query service that can be asked, by its code. */
export const SERVICE_MAPPINGS: ReadonlyMap<string, ServiceMapping> = new Map(
  [publicSecurity, humanResources, marketRegulation, taxation, scienceAndTechnology]
    .flat()
    .map((mapping) => [mapping.service, mapping]),
)

/** The departments that are asked; each has its settings. */
export const ASKED_DEPARTMENTS: readonly string[] = [
  ...new Set([...SERVICE_MAPPINGS.values()].map(({ department }) => department)),
]
