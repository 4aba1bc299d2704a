import {
  fundingLineResolvers,
  fundingResolvers,
  fundingShortfallResolvers,
  organizationFunding,
  regionFunding,
} from './budget/budget.resolvers.ts'
import {
  ledgerEntryResolvers,
  ledgerQueries,
  ledgerTransactionResolvers,
  regionLedger,
  trialBalanceLineResolvers,
} from './ledger/ledger.resolvers.ts'
import {
  organizationProjects,
  projectQueries,
  projectResolvers,
  projectStageResolvers,
  regionProjects,
  unitProjects,
} from './project/project.resolvers.ts'
import { projectFiguresResolvers, regionProjectFigures } from './project/project-figures.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'
import { fundingStandardResolvers, standardQueries } from './standard/standard.resolvers.ts'

export const resolvers: Resolvers = {
  Query: { ...standardQueries, ...ledgerQueries, ...projectQueries },
  Region: {
    __resolveReference: (reference) => reference,
    ...regionFunding,
    ...regionLedger,
    ...regionProjects,
    ...regionProjectFigures,
  },
  Organization: { __resolveReference: (reference) => reference, ...organizationFunding, ...organizationProjects },
  Unit: { __resolveReference: (reference) => reference, ...unitProjects },
  FundingStandard: fundingStandardResolvers,
  Funding: fundingResolvers,
  FundingLine: fundingLineResolvers,
  FundingShortfall: fundingShortfallResolvers,
  LedgerTransaction: ledgerTransactionResolvers,
  LedgerEntry: ledgerEntryResolvers,
  TrialBalanceLine: trialBalanceLineResolvers,
  Project: projectResolvers,
  ProjectStage: projectStageResolvers,
  ProjectFigures: projectFiguresResolvers,
}
