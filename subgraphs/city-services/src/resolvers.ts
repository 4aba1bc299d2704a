import {
  assistanceQueries,
  assistanceServiceResolvers,
  serviceTeamResolvers,
} from './assistance/assistance.resolvers.ts'
import { departmentConnectorResolvers } from './department/connector.resolvers.ts'
import { departmentQueries, departmentResolvers } from './department/department.resolvers.ts'
import { matterQueries, matterResolvers, matterSubscriptions } from './matter/matter.resolvers.ts'
import * as queryLog from './query-log/query-log.resolvers.ts'
import * as queryRun from './query-service/query-run.resolvers.ts'
import { queryServiceQueries, queryServiceResolvers } from './query-service/query-service.resolvers.ts'
import { contentResolvers } from './query-service/typed-answers.ts'
import { regionResolvers } from './region/region.resolvers.ts'
import { serviceFiguresResolvers } from './region/service-figures.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'
import { unitResolvers } from './unit/unit.resolvers.ts'

export const resolvers: Resolvers = {
  Query: {
    ...departmentQueries,
    ...queryServiceQueries,
    ...queryRun.queryRunQueries,
    ...matterQueries,
    ...assistanceQueries,
    ...queryLog.queryLogQueries,
  },
  Subscription: matterSubscriptions,
  Region: regionResolvers,
  ServiceFigures: serviceFiguresResolvers,
  Unit: unitResolvers,
  Department: departmentResolvers,
  QueryService: queryServiceResolvers,
  Matter: matterResolvers,
  ServiceTeam: serviceTeamResolvers,
  AssistanceService: assistanceServiceResolvers,
  QueryStatistics: queryLog.queryStatisticsResolvers,
  ServiceLevel: queryLog.serviceLevelResolvers,
  QueryLogEntry: queryLog.queryLogEntryResolvers,
  DepartmentConnector: departmentConnectorResolvers,
  QueryServiceAnswer: queryRun.queryServiceAnswerResolvers,
  QueryServiceContent: contentResolvers,
  UnitRegistration: queryRun.unitRegistrationResolvers,
  TaxStanding: queryRun.taxStandingResolvers,
  SocialInsurance: queryRun.socialInsuranceResolvers,
  QueryServiceDocument: queryRun.queryServiceDocumentResolvers,
}
