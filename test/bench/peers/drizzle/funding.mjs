import DataLoader from 'dataloader'
import { and, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import { holdsOn } from './holding.mjs'
import { fundingBases, fundingStandards, ledgerEntries, ledgerTransactions } from './tables.mjs'

export const resolvers = {
  Region: {
    __resolveReference: (reference) => reference,
    funding: ({ code }, { year }, { loaders }) => loaders.ofRegions(year).load(code),
  },
  Organization: {
    __resolveReference: (reference) => reference,
    funding: ({ id }, { year }, { loaders }) => loaders.ofOrganizations(year).load(id),
  },
}

export function createLoaders(db) {
  return {
    ofRegions: perYear((year) => (codes) => fundingOfRegions(db, codes, year)),
    ofOrganizations: perYear((year) => (ids) => fundingOfOrganizations(db, ids, year)),
  }
}

function perYear(batchOf) {
  const loaders = new Map()
  return (year) => {
    if (!loaders.has(year)) loaders.set(year, new DataLoader(batchOf(year)))
    return loaders.get(year)
  }
}

async function fundingOfRegions(db, codes, year) {
  const within = codes.map((code) => {
    const prefix = prefixOf(code)
    return and(gte(fundingBases.regionCode, prefix), lt(fundingBases.regionCode, (BigInt(prefix) + 1n).toString()))
  })
  const { rows, standards } = await recipients(db, year, or(...within))
  return codes.map((code) => sumOf(rows.filter((row) => row.regionCode.startsWith(prefixOf(code))), standards))
}

async function fundingOfOrganizations(db, ids, year) {
  const { rows, standards } = await recipients(db, year, inArray(fundingBases.organizationId, ids))
  return ids.map((id) => sumOf(rows.filter((row) => row.organizationId === id), standards))
}

/** What was fixed for the recipients, what the ledger says they got, and the standards of the year. */
async function recipients(db, year, condition) {
  const [rows, standards] = await Promise.all([
    db
      .select({
        regionCode: fundingBases.regionCode,
        organizationId: fundingBases.organizationId,
        purpose: fundingBases.purpose,
        quantity: fundingBases.quantity,
        allocated: sql`coalesce(sum(${ledgerEntries.amountFen}), 0)`.mapWith(BigInt),
        paid: sql`coalesce(sum(${ledgerEntries.amountFen}) filter (where ${ledgerEntries.account} = 'PAID'), 0)`.mapWith(BigInt),
      })
      .from(fundingBases)
      .leftJoin(
        ledgerTransactions,
        and(
          eq(ledgerTransactions.year, fundingBases.year),
          eq(ledgerTransactions.regionCode, fundingBases.regionCode),
          eq(ledgerTransactions.purpose, fundingBases.purpose),
        ),
      )
      .leftJoin(
        ledgerEntries,
        and(eq(ledgerEntries.transactionId, ledgerTransactions.id), inArray(ledgerEntries.account, ['BUDGET', 'PAID'])),
      )
      .where(and(eq(fundingBases.year, year), condition))
      .groupBy(fundingBases.regionCode, fundingBases.organizationId, fundingBases.purpose, fundingBases.quantity),
    db
      .select()
      .from(fundingStandards)
      .where(holdsOn(fundingStandards.effectiveFrom, fundingStandards.effectiveTo, `${year}-01-01`)),
  ])
  return { rows, standards }
}

function sumOf(rows, standards) {
  const total = { entitlement: 0n, allocated: 0n, paid: 0n, shortfall: 0n }
  for (const row of rows) {
    const due = entitlementOf(row, standards)
    total.entitlement += due
    total.allocated += row.allocated
    total.paid += row.paid
    if (due > row.allocated) total.shortfall += due - row.allocated
  }
  return Object.fromEntries(Object.entries(total).map(([name, fen]) => [name, { amountMinor: `${fen}`, currency: 'CNY' }]))
}

function entitlementOf({ purpose, quantity }, standards) {
  const standard = standards.find((each) => each.purpose === purpose)
  if (standard === undefined) return 0n
  const divisor = standard.measure === 'PER_THOUSAND_HOUSEHOLDS_PER_YEAR' ? 1000n : 1n
  return (standard.amountFen * BigInt(quantity) + divisor - 1n) / divisor
}

function prefixOf(code) {
  const significant = code.replace(/0+$/, '').length
  return code.slice(0, [4, 6, 9, 12, 15, 18].find((length) => length >= significant))
}
