export { loadMembers } from './members.load.ts'
export { createMembers } from './subgraph.ts'
