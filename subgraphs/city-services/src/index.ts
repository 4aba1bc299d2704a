export { loadCityServices } from './city-services.load.ts'
export { liveMoment } from './matter/demo-life.store.ts'
export { createCityServices } from './subgraph.ts'
