export { loadFunding } from './funding.load.ts'
export { createFunding } from './subgraph.ts'
