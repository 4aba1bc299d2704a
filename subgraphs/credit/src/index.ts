export { type CreditData, loadCredit } from './credit.load.ts'
export { createCredit } from './subgraph.ts'
