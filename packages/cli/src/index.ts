export { loadDemoCity, openGraph, passingSettings } from './graph.ts'
export { DEMO_LOG_CALLS, loadDemoQueryLog } from './query-log-command.ts'
export { REPOSITORY } from './repository.ts'
export { SUBGRAPHS } from './subgraphs.ts'
