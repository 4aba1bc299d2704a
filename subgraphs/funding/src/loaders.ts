import { groupLoader, loadersOnDemand, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import DataLoader from 'dataloader'
import { recipientsInRegions, recipientsOfOrganizations } from './budget/budget.store.ts'
import * as ledger from './ledger/ledger.store.ts'
import * as project from './project/project.store.ts'
import { projectSums } from './project/project-figures.store.ts'
import { standardsInForce } from './standard/standard.store.ts'

/** What the loaders of one operation stand on. */
interface Operation {
  readonly sql: Sql
  readonly today: string
}

export type Loaders = ReturnType<typeof createLoaders>

const projectLoaders = {
  project: ({ sql, today }: Operation) =>
    rowLoader(
      sql,
      (_sql, ids) => project.projectsById(sql, ids, today),
      (row) => row.id,
    ),
  projectsInRegion: ({ sql }: Operation) => scopedLoader(sql, project.projectsInRegions),
  projectsOfOrganization: ({ sql }: Operation) => scopedLoader(sql, project.projectsOfOrganizations),
  projectsOfUnit: ({ sql }: Operation) => scopedLoader(sql, project.projectsOfUnits),
  projectStages: ({ sql, today }: Operation) =>
    groupLoader(sql, (_sql, ids) => project.stagesOfProjects(sql, ids, today)),
  projectSums: ({ sql }: Operation) => scopedLoader(sql, projectSums),
}

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export const createLoaders = loadersOnDemand({
  today: ({ today }: Operation) => today,
  // An operation asks for one day, rarely for two, so each is a statement of its own.
  standardsInForce: ({ sql }: Operation) =>
    new DataLoader((days: readonly string[]) => Promise.all(days.map((day) => standardsInForce(sql, day)))),
  recipientsInRegion: ({ sql }: Operation) => scopedLoader(sql, recipientsInRegions),
  recipientsOfOrganization: ({ sql }: Operation) => scopedLoader(sql, recipientsOfOrganizations),
  transactionsInRegion: ({ sql }: Operation) => scopedLoader(sql, ledger.transactionsInRegions),
  entriesOfTransaction: ({ sql }: Operation) => groupLoader(sql, ledger.entriesOfTransactions),
  // A root field stands alone in an operation, so there is nothing to batch.
  trialBalance:
    ({ sql }: Operation) =>
    (year: number) =>
      ledger.trialBalance(sql, year),
  ...projectLoaders,
})
