export { loadOrganizations } from './organizations.load.ts'
export { createOrganizations } from './subgraph.ts'
