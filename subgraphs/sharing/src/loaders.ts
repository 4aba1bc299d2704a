import { cancellable, groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import type { Page, RequestContext } from '@yilian/service-kit'
import * as actions from './application/application.actions.ts'
import * as application from './application/application.store.ts'
import { sightOf } from './application/approval.rules.ts'
import * as catalogue from './catalogue/catalogue.store.ts'
import type { PolicyReader } from './policy/policy-reader.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** The loaders and actions of one operation. What is being written is not cut off with the operation: it is done or not done. */
export function createLoaders(sql: Sql, policy: PolicyReader, request: RequestContext) {
  const reading = cancellable(sql, request.signal)
  return {
    ...catalogueLoaders(reading),
    ...applicationLoaders(reading, sightOf(request.viewer)),
    actions: actionsOf(sql, request),
    policy,
  }
}

/** All of them read one version of the catalogue, found when first needed. */
function catalogueLoaders(sql: Sql) {
  let found: Promise<catalogue.CatalogueVersion> | undefined
  const version = () => {
    found ??= catalogue.versionInForce(sql)
    return found
  }
  const versionNumber = async () => (await version()).number
  return {
    version,
    entry: rowLoader(
      sql,
      async (_sql, codes) => catalogue.entriesByCode(sql, await versionNumber(), codes),
      (row) => row.code,
    ),
    itemsOfEntry: groupLoader(sql, async (_sql, codes) => catalogue.itemsOfEntries(sql, await versionNumber(), codes)),
    entriesOfDepartment: scopedLoader(sql, async (_sql, departments, page: Page) =>
      catalogue.entriesOfDepartments(sql, await versionNumber(), departments, page),
    ),
    // A root list stands alone in an operation, so there is nothing to batch.
    listEntries: async (query: { filter: catalogue.CatalogueFilter; page: Page }) =>
      catalogue.listEntries(sql, await versionNumber(), query),
  }
}

/** None of them gives what the viewer may not see. */
function applicationLoaders(sql: Sql, sight: application.Sight) {
  const loaders = {
    application: rowLoader(
      sql,
      (_sql, ids) => application.applicationsById(sql, sight, ids),
      (row) => row.id,
    ),
    grant: rowLoader(
      sql,
      (_sql, ids) => application.grantsById(sql, sight, ids),
      (row) => row.id,
    ),
    grantOfApplication: rowLoader(
      sql,
      (_sql, ids) => application.grantsOfApplications(sql, sight, ids),
      (row) => row.applicationId,
    ),
    decisionsOfApplication: groupLoader(sql, application.decisionsOfApplications),
    purpose: rowLoader(sql, application.purposesByCode, (row) => row.code),
    grantsOfDepartment: scopedLoader(sql, (_sql, departments, page: Page) =>
      application.grantsOfDepartments(sql, sight, departments, page),
    ),
    listApplications: (query: Parameters<typeof application.listApplications>[2]) =>
      application.listApplications(sql, sight, query),
    listGrants: (query: Parameters<typeof application.listGrants>[2]) => application.listGrants(sql, sight, query),
  }
  const changing = [loaders.application, loaders.grant, loaders.grantOfApplication, loaders.decisionsOfApplication]
  return { ...loaders, forget: () => void changing.map((loader) => loader.clearAll()) }
}

function actionsOf(sql: Sql, { viewer, traceId, now }: RequestContext) {
  const act = (key: string): actions.Act => ({ viewer, traceId, now: now(), key })
  return {
    apply: (key: string, input: Parameters<typeof actions.apply>[2]) => actions.apply(sql, act(key), input),
    decide: (key: string, word: Parameters<typeof actions.decide>[2]) => actions.decide(sql, act(key), word),
    withdraw: (key: string, id: string) => actions.withdraw(sql, act(key), id),
    changeGrant: (key: string, change: Parameters<typeof actions.changeGrant>[2]) =>
      actions.changeGrant(sql, act(key), change),
  }
}
