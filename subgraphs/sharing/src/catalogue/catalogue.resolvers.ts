import { connectionOf, pageOf, searchText } from '@yilian/service-kit'
import type {
  CatalogueEntryResolvers,
  CatalogueFilterInput,
  DepartmentResolvers,
  QueryResolvers,
} from '../schema.generated.ts'
import type { CatalogueFilter } from './catalogue.store.ts'

// Decree 809 art. 13 asks each entry for its conditions of use; these classes have none to be written.
const NO_CONDITIONS = '无'

export const catalogueQueries: Pick<QueryResolvers, 'catalogue' | 'catalogueEntry' | 'catalogueVersion'> = {
  catalogue: async (_root, { filter, ...list }, { loaders }) => {
    const page = pageOf(list)
    const rows = await loaders.listEntries({ filter: catalogueFilter(filter), page })
    return connectionOf(rows, page, (row) => row.code)
  },
  catalogueEntry: (_root, { code }, { loaders }) => loaders.entry.load(code),
  catalogueVersion: (_root, _args, { loaders }) => loaders.version(),
}

export const catalogueEntryResolvers: CatalogueEntryResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.entry.load(code),
  items: ({ code }, _args, { loaders }) => loaders.itemsOfEntry.load(code),
  provider: ({ departmentCode }) => ({ code: departmentCode }),
  useConditions: ({ useConditions }) => useConditions ?? NO_CONDITIONS,
}

export const departmentResolvers: DepartmentResolvers = {
  __resolveReference: (reference) => reference,
  catalogueEntries: async ({ code }, list, { loaders }) => {
    const page = pageOf(list)
    const rows = await loaders.entriesOfDepartment.load({ scope: code, arguments: page })
    return connectionOf(rows, page, (row) => row.code)
  },
  grants: async ({ code }, list, { loaders }) => {
    const page = pageOf(list)
    const rows = await loaders.grantsOfDepartment.load({ scope: code, arguments: page })
    return connectionOf(rows, page, (row) => row.id)
  },
}

/** Reads a filter; what is left out holds for all. */
function catalogueFilter(filter: CatalogueFilterInput | null | undefined): CatalogueFilter {
  return {
    sharingClass: filter?.sharingClass ?? null,
    department: filter?.department ?? null,
    text: searchText(filter?.text),
  }
}
