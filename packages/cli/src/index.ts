export { loadDemoCity, openGraph, passingSettings } from './graph.ts'
export { REPOSITORY } from './repository.ts'
export { SUBGRAPHS } from './subgraphs.ts'
