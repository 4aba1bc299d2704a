export { loadOrganizations, type OrganizationsData } from './organizations.load.ts'
export { createOrganizations } from './subgraph.ts'
