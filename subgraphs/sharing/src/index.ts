export { publishCatalogue } from './catalogue/catalogue.load.ts'
export { createSharing } from './subgraph.ts'
