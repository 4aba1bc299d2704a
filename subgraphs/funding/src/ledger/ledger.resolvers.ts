import { connectionOf, pageOf } from '@yilian/service-kit'
import { budgetYear } from '../budget/budget-year.ts'
import { money } from '../money.ts'
import type {
  LedgerEntryResolvers,
  LedgerTransactionResolvers,
  QueryResolvers,
  RegionResolvers,
  TrialBalanceLineResolvers,
} from '../schema.generated.ts'
import { bookingOrder } from './ledger.store.ts'

export const ledgerQueries: Pick<QueryResolvers, 'trialBalance'> = {
  trialBalance: (_root, { year }, { loaders, now }) => loaders.trialBalance(budgetYear(year, now())),
}

export const regionLedger: Pick<RegionResolvers, 'ledger'> = {
  ledger: async ({ code }, { year, ...list }, { loaders, now }) => {
    const query = { year: budgetYear(year, now()), page: pageOf(list) }
    const rows = await loaders.transactionsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, bookingOrder)
  },
}

export const ledgerTransactionResolvers: LedgerTransactionResolvers = {
  region: ({ regionCode }) => ({ code: regionCode }),
  entries: ({ id }, _args, { loaders }) => loaders.entriesOfTransaction.load(id),
}

export const ledgerEntryResolvers: LedgerEntryResolvers = {
  region: ({ regionCode }) => ({ code: regionCode }),
  amount: ({ amountFen }) => money(amountFen),
}

export const trialBalanceLineResolvers: TrialBalanceLineResolvers = {
  balance: ({ balanceFen }) => money(balanceFen),
}
