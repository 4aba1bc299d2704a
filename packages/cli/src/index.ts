export { noDepartments } from './departments/no-departments.ts'
export { loadDemoCity, openGraph } from './graph.ts'
export { REPOSITORY } from './repository.ts'
export { SUBGRAPHS } from './subgraphs.ts'
