import type { CreditRecordClass, CreditWindowStart } from '../schema.generated.ts'

/** One class of one legal text. All days are dates of record as YYYY-MM-DD; every `to` and `until` is the first day after. */
export interface PublicationRule {
  readonly legalBasis: string
  readonly class: CreditRecordClass
  readonly countedFrom: CreditWindowStart
  readonly minimumMonths: number
  readonly maximumMonths: number
  /** Published only where the determining department has ordered it. */
  readonly onlyOnOrder: boolean
  readonly inForceFrom: string
  readonly inForceTo: string | null
}

/** What the rules ask of a record. */
export interface DatedRecord {
  readonly class: CreditRecordClass
  readonly occurredOn: string
  readonly documentDate: string
  readonly publicationOrdered: boolean
  readonly repairedOn: string | null
  readonly withdrawnOn: string | null
}

export interface PublicationWindow {
  readonly from: string
  readonly repairableFrom: string
  readonly until: string
  readonly rules: readonly PublicationRule[]
}

/** The rules in force on a day. */
export function rulesInForce(rules: readonly PublicationRule[], day: string): PublicationRule[] {
  return rules.filter(({ inForceFrom, inForceTo }) => inForceFrom <= day && (inForceTo === null || day < inForceTo))
}

/**
 * The window of a record by the rules in force on a day: publishing is an act of that day, so a new text also binds the
 * records of before. All texts must allow it, so the narrowest wins; repair ends it; a withdrawn record has none.
 */
export function windowOn(
  day: string,
  record: DatedRecord,
  rules: readonly PublicationRule[],
): PublicationWindow | null {
  const applied = rulesInForce(rules, day).filter((rule) => rule.class === record.class)
  // A provincial limit alone allows nothing: it only bounds what a national text allows.
  if (!applied.some(({ countedFrom }) => countedFrom === 'DOCUMENT')) return null
  if (applied.some(({ onlyOnOrder }) => onlyOnOrder) && !record.publicationOrdered) return null
  if (record.withdrawnOn !== null) return null
  const repairable = applied.map((rule) => addMonths(startOf(rule, record), rule.minimumMonths))
  const ends = applied.map((rule) => addMonths(startOf(rule, record), rule.maximumMonths))
  return {
    from: record.documentDate,
    repairableFrom: repairable.reduce(later),
    until: [...ends, ...(record.repairedOn === null ? [] : [record.repairedOn])].reduce(earlier),
    rules: applied,
  }
}

/** Whether a record may be shown on a day. */
export function isPublishedOn(day: string, record: DatedRecord, rules: readonly PublicationRule[]): boolean {
  const window = windowOn(day, record, rules)
  return window !== null && window.from <= day && day < window.until
}

/** The same rule for a whole table: of each class that is published on the day, the earliest dates that still are. */
export interface Publication {
  readonly day: string
  readonly classes: readonly PublishedClass[]
}

export interface PublishedClass {
  readonly class: CreditRecordClass
  readonly documentsSince: string
  readonly actsSince: string
  readonly onlyOnOrder: boolean
}

/** Turns the rules of a day into bounds that a statement compares dates with; equal to `isPublishedOn`, record by record. */
export function publicationOn(day: string, rules: readonly PublicationRule[]): Publication {
  const inForce = rulesInForce(rules, day)
  const classes = new Set(
    inForce.filter((rule) => rule.countedFrom === 'DOCUMENT').map(({ class: recordClass }) => recordClass),
  )
  return {
    day,
    classes: [...classes].map((recordClass) => {
      const applied = inForce.filter((rule) => rule.class === recordClass)
      return {
        class: recordClass,
        documentsSince: earliestOpen(day, applied, 'DOCUMENT'),
        actsSince: earliestOpen(day, applied, 'ACT'),
        onlyOnOrder: applied.some(({ onlyOnOrder }) => onlyOnOrder),
      }
    }),
  }
}

function startOf({ countedFrom }: PublicationRule, record: DatedRecord): string {
  return countedFrom === 'DOCUMENT' ? record.documentDate : record.occurredOn
}

const BEFORE_ALL_RECORDS = '0001-01-01'

/** The earliest date from which no rule's maximum has run out by the day. */
function earliestOpen(day: string, rules: readonly PublicationRule[], start: CreditWindowStart): string {
  const dates = rules
    .filter(({ countedFrom }) => countedFrom === start)
    .map(({ maximumMonths }) => earliestWithin(day, maximumMonths))
  return dates.reduce(later, BEFORE_ALL_RECORDS)
}

// Months differ in length, so going back by months may land up to three days early: step on until the window is open.
function earliestWithin(day: string, months: number): string {
  let start = addMonths(day, -months)
  while (addMonths(start, months) <= day) start = addDays(start, 1)
  return start
}

/** The same day of a later or earlier month; the month's last day where it has no such day. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dateText(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
}

function addDays(date: string, days: number): string {
  return dateText(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
}

function dateText(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
