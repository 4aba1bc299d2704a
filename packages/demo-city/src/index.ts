export type { CitySize } from './city-targets.ts'
export { buildDemoCity, type DemoCity } from './demo-city.ts'
export type { OrganizationsData } from './organizations/rows.ts'
export { publishedFigures } from './published-figures.ts'
