import { type DivisionCode, isWithin, type Mask } from '@yilian/governance'
import type { GrantApplicationInput, SharingRefusalCode } from '../schema.generated.ts'

/** What is applied for, with what the schema puts where nothing is said. */
export type AskedFor = GrantApplicationInput &
  Required<Pick<GrantApplicationInput, 'edges' | 'combinations' | 'masks' | 'method'>>

/** What the graph and the catalogue in force say of what can be applied for. */
export interface GraphFacts {
  /** By coordinate: the type, and the type of the record that the field leads to. */
  readonly coordinates: ReadonlyMap<string, { readonly type: string; readonly leadsTo: string | null }>
  /** Coordinates that are never shared. */
  readonly prohibited: ReadonlySet<string>
  readonly purposes: ReadonlySet<string>
}

/** Why an application is not taken, and by which of its arguments. */
export interface Fault {
  readonly code: SharingRefusalCode
  readonly argument: string | null
}

/** A grant lasts no longer than this; then it is applied for again. */
const LONGEST_VALIDITY_DAYS = 1_096
const DAY_MS = 86_400_000
const LONGEST_TEXT = 2_000
const MOST_COORDINATES = 200
const MOST_CALLS_PER_DAY = 10_000_000
const CITY = '371000000000' as DivisionCode // 威海市, a valid code

// What a mask can be read off: a text, or for credit codes their own type. Nothing can be withheld where null may not stand.
const maskFits: Readonly<Record<Mask, RegExp>> = {
  RESIDENT_ID: /^(String|ID)!?$/,
  PHONE: /^String!?$/,
  NAME: /^String!?$/,
  ADDRESS: /^String!?$/,
  CREDIT_CODE: /^(String|CreditCode)!?$/,
  WITHHOLD: /[^!]$/,
}

/** All that is wrong with an application; empty when it can be taken. */
export function faultsOf(input: AskedFor, facts: GraphFacts, now: Date): Fault[] {
  return [
    ...(facts.purposes.has(input.purpose) ? [] : [fault('PURPOSE_UNKNOWN', 'purpose')]),
    ...textFaults('legalBasis', input.legalBasis),
    ...textFaults('scenario', input.scenario),
    // Of ways alone one learns which records belong together; that can be all that is needed.
    ...(input.fields.length + input.edges.length > 0 ? [] : [fault('LIST_INVALID', 'fields')]),
    ...coordinateFaults('fields', input.fields, facts),
    ...coordinateFaults('edges', input.edges, facts),
    ...combinationFaults(input),
    ...maskFaults(input, facts),
    ...periodFaults(input, now),
    // The scalar has read it as a division.
    ...(isWithin(input.region as DivisionCode, CITY) ? [] : [fault('REGION_INVALID', 'region')]),
    ...quotaFaults(input.callsPerDay),
  ]
}

/** What is wrong with a text that somebody will read: a reason, a basis. */
export function textFaults(argument: string, text: string): Fault[] {
  const isText = text.trim() !== '' && text.length <= LONGEST_TEXT && !text.includes('\0')
  return isText ? [] : [fault('TEXT_INVALID', argument)]
}

/** What is wrong with an idempotency key. */
export function keyFaults(key: string): Fault[] {
  return /^[\x21-\x7e]{8,100}$/.test(key) ? [] : [fault('KEY_INVALID', 'key')]
}

function coordinateFaults(argument: 'fields' | 'edges', coordinates: readonly string[], facts: GraphFacts): Fault[] {
  const isListRight = new Set(coordinates).size === coordinates.length && coordinates.length <= MOST_COORDINATES
  if (!isListRight) return [fault('LIST_INVALID', argument)]
  return coordinates.flatMap((coordinate, index) => {
    const at = `${argument}.${index}`
    const known = facts.coordinates.get(coordinate)
    if (known === undefined) return [fault('COORDINATE_UNKNOWN', at)]
    if (facts.prohibited.has(coordinate)) return [fault('PROHIBITED', at)]
    if (argument === 'fields') return known.leadsTo === null ? [] : [fault('NOT_A_FIELD', at)]
    return known.leadsTo === null ? [fault('NOT_AN_EDGE', at)] : []
  })
}

function combinationFaults({ combinations, fields }: AskedFor): Fault[] {
  if (combinations.length > MOST_COORDINATES) return [fault('LIST_INVALID', 'combinations')]
  return combinations.flatMap((combination, index) => {
    const isRight = new Set(combination).size === combination.length && combination.length >= 2
    const isAskedFor = combination.every((coordinate) => fields.includes(coordinate))
    return isRight && isAskedFor ? [] : [fault('COMBINATION_INVALID', `combinations.${index}`)]
  })
}

function maskFaults({ masks, fields }: AskedFor, facts: GraphFacts): Fault[] {
  if (new Set(masks.map(({ coordinate }) => coordinate)).size < masks.length) return [fault('LIST_INVALID', 'masks')]
  return masks.flatMap(({ coordinate, mask }, index) => {
    const type = facts.coordinates.get(coordinate)?.type ?? ''
    return fields.includes(coordinate) && maskFits[mask].test(type) ? [] : [fault('MASK_UNFIT', `masks.${index}`)]
  })
}

function periodFaults({ validFrom, validUntil, rowsFrom, rowsUntil }: AskedFor, now: Date): Fault[] {
  const lengthMs = validUntil.getTime() - validFrom.getTime()
  const isValid = lengthMs > 0 && lengthMs <= LONGEST_VALIDITY_DAYS * DAY_MS && validUntil > now
  const areRowsRight = !rowsFrom || !rowsUntil || rowsFrom <= rowsUntil
  return [
    ...(isValid ? [] : [fault('PERIOD_INVALID', 'validUntil')]),
    ...(areRowsRight ? [] : [fault('PERIOD_INVALID', 'rowsUntil')]),
  ]
}

function quotaFaults(callsPerDay: number | null | undefined): Fault[] {
  const isRight =
    callsPerDay === null || callsPerDay === undefined || (callsPerDay >= 1 && callsPerDay <= MOST_CALLS_PER_DAY)
  return isRight ? [] : [fault('QUOTA_INVALID', 'callsPerDay')]
}

function fault(code: SharingRefusalCode, argument: string | null): Fault {
  return { code, argument }
}
