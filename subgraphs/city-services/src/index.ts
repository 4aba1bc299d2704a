export { loadCityServices } from './city-services.load.ts'
export { createCityServices } from './subgraph.ts'
