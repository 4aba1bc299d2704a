export { publishCatalogue } from './catalogue/catalogue.load.ts'
export { exportCatalogue, importCatalogue } from './exchange/catalogue-exchange.store.ts'
export { type CatalogueFormat, catalogueFormats } from './exchange/catalogue-file.ts'
export { createSharing } from './subgraph.ts'
