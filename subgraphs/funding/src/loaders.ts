import { groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import { type RequestContext, recordDay } from '@yilian/service-kit'
import DataLoader from 'dataloader'
import { recipientsInRegions, recipientsOfOrganizations } from './budget/budget.store.ts'
import * as ledger from './ledger/ledger.store.ts'
import * as project from './project/project.store.ts'
import { projectSums } from './project/project-figures.store.ts'
import { standardsInForce } from './standard/standard.store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export function createLoaders(sql: Sql, request: RequestContext) {
  const today = recordDay(request.now())
  return {
    today,
    // An operation asks for one day, rarely for two, so each is a statement of its own.
    standardsInForce: new DataLoader((days: readonly string[]) =>
      Promise.all(days.map((day) => standardsInForce(sql, day))),
    ),
    recipientsInRegion: scopedLoader(sql, recipientsInRegions),
    recipientsOfOrganization: scopedLoader(sql, recipientsOfOrganizations),
    transactionsInRegion: scopedLoader(sql, ledger.transactionsInRegions),
    entriesOfTransaction: groupLoader(sql, ledger.entriesOfTransactions),
    // A root field stands alone in an operation, so there is nothing to batch.
    trialBalance: (year: number) => ledger.trialBalance(sql, year),
    ...projectLoaders(sql, today),
  }
}

function projectLoaders(sql: Sql, today: string) {
  return {
    project: rowLoader(
      sql,
      (_sql, ids) => project.projectsById(sql, ids, today),
      (row) => row.id,
    ),
    projectsInRegion: scopedLoader(sql, project.projectsInRegions),
    projectsOfOrganization: scopedLoader(sql, project.projectsOfOrganizations),
    projectsOfUnit: scopedLoader(sql, project.projectsOfUnits),
    projectStages: groupLoader(sql, (_sql, ids) => project.stagesOfProjects(sql, ids, today)),
    projectSums: scopedLoader(sql, projectSums),
  }
}
