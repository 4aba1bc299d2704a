export { loadMembers, type MembersData } from './members.load.ts'
export { createMembers } from './subgraph.ts'
