import type { FundingMeasure, FundingPurpose } from '../schema.generated.ts'

/** What of a standard decides the amount that is due. */
export interface StandardTerms {
  readonly purpose: FundingPurpose
  readonly amountFen: bigint
  readonly measure: FundingMeasure
}

/** What is on record of one recipient for one purpose in a budget year. */
export interface RecipientRecord {
  readonly regionCode: string
  readonly purpose: FundingPurpose
  readonly quantity: number
  readonly fixedOn: string
  readonly allocatedFen: bigint
  readonly paidFen: bigint
}

/** The four amounts that tell how well funding is secured. */
export interface FundingAmounts {
  readonly entitlementFen: bigint
  readonly allocatedFen: bigint
  readonly paidFen: bigint
  readonly shortfallFen: bigint
}

export type RecipientFunding = RecipientRecord & FundingAmounts

export interface FundingBasis {
  readonly quantity: number
  readonly recipients: number
  readonly fixedOn: string
}

export interface FundingLine extends FundingAmounts {
  readonly year: number
  readonly purpose: FundingPurpose
  readonly basis: FundingBasis
}

export interface Funding extends FundingAmounts {
  readonly year: number
  readonly lines: readonly FundingLine[]
}

/**
 * The day whose standards a budget year goes by: its first. A budget year is the calendar year (Budget Law art. 18), so
 * a standard that comes into force later in the year counts from the next one.
 */
export function standardsDayOf(year: number): string {
  return `${year}-01-01`
}

/**
 * What is due by a standard on a basis, in fen: amount times quantity, a thousand households being one unit of the
 * standard per thousand. A part of a fen is rounded up, because a standard says the least that is due.
 */
export function entitlementFenOf({ amountFen, measure }: StandardTerms, quantity: number): bigint {
  const divisor = quantityPerAmount[measure]
  return (amountFen * BigInt(quantity) + divisor - 1n) / divisor
}

/** Measures one recipient's record against the standards; without a standard for its purpose nothing is due. */
export function recipientFunding(record: RecipientRecord, standards: readonly StandardTerms[]): RecipientFunding {
  const standard = standards.find(({ purpose }) => purpose === record.purpose)
  const entitlementFen = standard === undefined ? 0n : entitlementFenOf(standard, record.quantity)
  const missingFen = entitlementFen - record.allocatedFen
  return { ...record, entitlementFen, shortfallFen: missingFen > 0n ? missingFen : 0n }
}

/**
 * Adds recipients up to the funding of the region or organization that holds them. Shortfalls are added as they are: what
 * one recipient, or one purpose, has too much makes good nothing elsewhere.
 */
export function fundingOf(year: number, recipients: readonly RecipientFunding[]): Funding {
  const purposes = [...new Set(recipients.map(({ purpose }) => purpose))].sort()
  const lines = purposes.map((purpose) =>
    lineOf(
      year,
      purpose,
      recipients.filter((recipient) => recipient.purpose === purpose),
    ),
  )
  return { year, lines, ...sumOf(recipients) }
}

const quantityPerAmount: Readonly<Record<FundingMeasure, bigint>> = {
  PER_YEAR: 1n,
  PER_DISTRICT_PER_YEAR: 1n,
  PER_COMMUNITY_PER_YEAR: 1n,
  PER_THOUSAND_HOUSEHOLDS_PER_YEAR: 1000n,
}

function lineOf(year: number, purpose: FundingPurpose, recipients: readonly RecipientFunding[]): FundingLine {
  const basis = {
    quantity: recipients.reduce((sum, { quantity }) => sum + quantity, 0),
    recipients: recipients.length,
    fixedOn: dayOfLatest(recipients),
  }
  return { year, purpose, basis, ...sumOf(recipients) }
}

function dayOfLatest(recipients: readonly RecipientFunding[]): string {
  const days = recipients.map(({ fixedOn }) => fixedOn).sort()
  return days.at(-1) ?? ''
}

function sumOf(amounts: readonly FundingAmounts[]): FundingAmounts {
  const sum = (key: keyof FundingAmounts) => amounts.reduce((total, each) => total + each[key], 0n)
  return {
    entitlementFen: sum('entitlementFen'),
    allocatedFen: sum('allocatedFen'),
    paidFen: sum('paidFen'),
    shortfallFen: sum('shortfallFen'),
  }
}
