import { groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import * as catalogue from './catalogue/catalogue.store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** The loaders of one operation; all of them read one version of the catalogue, found when first needed. */
export function createLoaders(sql: Sql) {
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
