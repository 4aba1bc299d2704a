export { caseDay } from './calendar.ts'
export type { CitySize } from './city-targets.ts'
export { buildDemoCity, type DemoCity } from './demo-city.ts'
export {
  SIMULATED_DEPARTMENTS,
  type SimulatedDepartments,
  startDepartments,
} from './departments/departments.ts'
export type { DepartmentsData } from './departments/departments-data.ts'
export type { OrganizationsData } from './organizations/rows.ts'
export { publishedFigures } from './published-figures.ts'
export { planDemoLog } from './query-log/demo-log.ts'
