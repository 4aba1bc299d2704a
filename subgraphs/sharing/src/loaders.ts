import { cancellable, groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import type { Page, RequestContext } from '@yilian/service-kit'
import * as actions from './application/application.actions.ts'
import * as application from './application/application.store.ts'
import { sightOf } from './application/approval.rules.ts'
import * as catalogue from './catalogue/catalogue.store.ts'
import * as clientActions from './client/client.actions.ts'
import * as client from './client/client.store.ts'
import { type AssertionUse, keyOfActiveClient, useAssertion } from './client/token-chain.store.ts'
import type { PolicyReader } from './policy/policy-reader.ts'
import type { Act } from './recorded.actions.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** The loaders and actions of one operation. What is being written is not cut off with the operation: it is done or not done. */
export function createLoaders(sql: Sql, policy: PolicyReader, request: RequestContext) {
  const reading = cancellable(sql, request.signal)
  const sight = sightOf(request.viewer)
  const { changing, ...applications } = applicationLoaders(reading, sight)
  const clients = clientLoaders(reading, sight)
  return {
    ...catalogueLoaders(reading),
    ...applications,
    ...clients,
    forget: () => void [...changing, clients.client, clients.keysOfClient].map((loader) => loader.clearAll()),
    actions: { ...actionsOf(sql, request), ...clientActionsOf(sql, request) },
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
  return { ...loaders, changing }
}

/** Nor do these; keys are read of clients that were. */
function clientLoaders(sql: Sql, sight: application.Sight) {
  return {
    client: rowLoader(
      sql,
      (_sql, ids) => client.clientsById(sql, sight, ids),
      (row) => row.id,
    ),
    keysOfClient: groupLoader(sql, client.keysOfClients),
    listClients: (query: Parameters<typeof client.listClients>[2]) => client.listClients(sql, sight, query),
  }
}

function actOf({ viewer, traceId, now }: RequestContext) {
  return (key: string): Act => ({ viewer, traceId, now: now(), key })
}

function clientActionsOf(sql: Sql, request: RequestContext) {
  const act = actOf(request)
  return {
    registerClient: (key: string, input: { name: string; jwks: string }) =>
      clientActions.register(sql, act(key), input),
    confirmClient: (key: string, id: string) => clientActions.confirm(sql, act(key), id),
    addClientJwks: (key: string, change: Parameters<typeof clientActions.addClientJwks>[2]) =>
      clientActions.addClientJwks(sql, act(key), change),
    retireClientJwk: (key: string, change: Parameters<typeof clientActions.retireClientJwk>[2]) =>
      clientActions.retireClientJwk(sql, act(key), change),
    changeClient: (key: string, change: Parameters<typeof clientActions.changeClient>[2]) =>
      clientActions.changeClient(sql, act(key), change),
    keyOfActiveClient: (id: string, kid: string) => keyOfActiveClient(sql, id, kid),
    useAssertion: (use: AssertionUse) => useAssertion(sql, use, { now: request.now(), traceId: request.traceId }),
  }
}

function actionsOf(sql: Sql, request: RequestContext) {
  const act = actOf(request)
  return {
    apply: (key: string, input: Parameters<typeof actions.apply>[2]) => actions.apply(sql, act(key), input),
    decide: (key: string, word: Parameters<typeof actions.decide>[2]) => actions.decide(sql, act(key), word),
    withdraw: (key: string, id: string) => actions.withdraw(sql, act(key), id),
    changeGrant: (key: string, change: Parameters<typeof actions.changeGrant>[2]) =>
      actions.changeGrant(sql, act(key), change),
  }
}
