import { collectedEntryTable } from '@yilian/database'

export const collectedEntries = collectedEntryTable()
