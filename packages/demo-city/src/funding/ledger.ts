import { addDays, caseDay, workdayBetween } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { Recipient } from './recipients.ts'
import type { LedgerEntryRow, LedgerTransactionRow } from './rows.ts'
import { purposeName } from './standards.ts'

/** The ledger's rows; every transaction's entries sum to zero. */
export interface Ledger {
  ledgerTransactions: LedgerTransactionRow[]
  ledgerEntries: LedgerEntryRow[]
}

/** Books allocations and payments: most recipients get what is due, some a little more, some less, fewer each year. */
export function buildLedger(recipients: readonly Recipient[], random: Random): Ledger {
  const nextId = opaqueIds(random.stream('ids'), 'ltx')
  const ledger: Ledger = { ledgerTransactions: [], ledgerEntries: [] }
  for (const recipient of recipients) {
    const allocations = allocationsTo(recipient, random).filter(({ day }) => day <= caseDay)
    for (const [index, allocation] of allocations.entries()) {
      book(ledger, nextId(), recipient, 'ALLOCATION', allocation, index === 0 ? '预算下达' : '预算追加下达')
      const payments = paymentsOf(allocation, random).filter(({ day }) => day <= caseDay)
      for (const payment of payments) book(ledger, nextId(), recipient, 'PAYMENT', payment, '拨付')
    }
  }
  return ledger
}

interface Booking {
  day: string
  yuan: number
}

function book(
  { ledgerTransactions, ledgerEntries }: Ledger,
  id: string,
  { basis: { year, regionCode, purpose }, payerCode }: Recipient,
  kind: LedgerTransactionRow['kind'],
  { day, yuan }: Booking,
  title: string,
): void {
  const description = `${year}年度${purposeName(purpose)}${title}`
  ledgerTransactions.push({ id, kind, year, regionCode, purpose, bookedOn: day, description })
  const amountFen = BigInt(yuan) * 100n
  const [from, to] =
    kind === 'ALLOCATION'
      ? ([
          { account: 'APPROPRIATION', regionCode: payerCode },
          { account: 'BUDGET', regionCode },
        ] as const)
      : ([
          { account: 'BUDGET', regionCode },
          { account: 'PAID', regionCode },
        ] as const)
  ledgerEntries.push({ transactionId: id, ...from, amountFen: -amountFen }, { transactionId: id, ...to, amountFen })
}

// Most in one document at the beginning of the year, else the rest in summer. Whole yuan, so that the last fen are rounded up.
function allocationsTo(recipient: Recipient, random: Random): Booking[] {
  const { year } = recipient.basis
  const yuan = Math.ceil((recipient.dueYuan * percentGranted(recipient, random)) / 100)
  const first = { day: workdayBetween(random, `${year}-01-20`, `${year}-03-31`), yuan }
  if (random.chance(0.62)) return [first]
  const early = Math.ceil(yuan * (0.5 + random.next() * 0.3))
  const rest = { day: workdayBetween(random, `${year}-06-01`, `${year}-08-31`), yuan: yuan - early }
  return [{ ...first, yuan: early }, rest]
}

// In which districts money was short, and how often by year. The two-new money of city and districts was never short.
const shortInYear: Readonly<Record<number, number>> = { 2016: 0.15, 2017: 0.08, 2018: 0.04 }

function percentGranted({ basis: { year, purpose }, district }: Recipient, random: Random): number {
  if (purpose === 'TWO_NEW_CITY' || purpose === 'TWO_NEW_DISTRICT') return 100 + 5 * random.integer(0, 4)
  const poverty = 1 / (district?.character.enterprises ?? 1)
  if (random.chance((shortInYear[year] ?? 0) * poverty ** 2)) return 70 + 5 * random.integer(0, 5)
  return purpose === 'COMMUNITY_RUNNING' && random.chance(0.25) ? 100 + random.integer(1, 8) : 100
}

// Paid out in one to three parts over the next months, the last of a year perhaps in the January after it; a few keep a rest.
function paymentsOf({ day, yuan }: Booking, random: Random): Booking[] {
  const parts = random.integer(1, 3)
  const total = random.chance(0.07) ? Math.floor(yuan * (0.9 + random.next() * 0.09)) : yuan
  const each = Math.floor(total / parts)
  return Array.from({ length: parts }, (_, index) => ({
    day: workdayBetween(random, addDays(day, 10 + index * 80), addDays(day, 70 + index * 80)),
    yuan: index === parts - 1 ? total - each * (parts - 1) : each,
  }))
}
