import type { DecisionRecord } from '@yilian/evidence'
import {
  type DecidedFacts,
  decide,
  decidedFacts,
  type Grant,
  givenVariables,
  type OperationShape,
  questionOf,
  type SchemaFacts,
  type SharingPolicy,
  shapeOf,
  type Viewer,
} from '@yilian/governance'
import { getOperationAST, parse, validate } from 'graphql'
import type { RegisteredOperation } from '../limits/registered-operations.ts'

/** What decisions are made on. */
export interface Rules {
  readonly facts: SchemaFacts
  readonly policy: SharingPolicy
}

/** A change that nobody has made yet. */
export interface PolicyChange {
  readonly before: Rules
  readonly after: Rules
  /** Grants that only one of the two holds: operations are decided with them where they could be used. */
  readonly changed: readonly Grant[]
}

/** A field that would be answered otherwise, and for whom; no subject, no account. */
export interface AlteredField {
  readonly coordinate: string
  /** CLASS, GRANT, GRANT under a mask, or why it is denied; NOT_REACHED below what is denied. */
  readonly from: string
  readonly to: string
  /** How many operations of the past asked for it. */
  readonly operations: number
  /** Departments that asked, or the kinds of viewers that belong to none. */
  readonly consumers: readonly string[]
  /** Registered operations that would be altered. */
  readonly registered: readonly string[]
}

interface Counted {
  operations: number
  readonly consumers: Set<string>
  readonly registered: Set<string>
}

/** Says which decisions of the past, and which registered operations, a change would alter. It reads and decides; nothing is written. */
export async function previewChange(
  { before, after, changed }: PolicyChange,
  records: AsyncIterable<DecisionRecord>,
  registered: readonly RegisteredOperation[],
  shapeNamed: (hash: string) => Promise<OperationShape | null>,
): Promise<AlteredField[]> {
  const found = new Map<string, Counted>()
  const known = new Map<string, Promise<readonly string[]>>()
  const alteredIn = async ({ decided, viewer: { kind } }: DecisionRecord, grantId: string | null) => {
    const shape = decided && (await shapeNamed(decided.shape))
    return shape ? alteredBy(shape, kind, grantId, { before, after }) : []
  }
  for await (const record of records) {
    const grantId = grantOf(record, changed)
    const key = JSON.stringify([record.decided?.shape, record.viewer.kind, grantId])
    const altered = known.get(key) ?? alteredIn(record, grantId)
    known.set(key, altered)
    for (const each of await altered) {
      const counted = countOf(found, each)
      counted.operations += 1
      counted.consumers.add(record.department ?? record.viewer.kind)
    }
  }
  for (const operation of registered) countRegistered(operation, { before, after, changed }, found)
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, counted]) => fieldOf(key, counted))
}

function countRegistered({ id, name, text }: RegisteredOperation, change: PolicyChange, found: Map<string, Counted>) {
  const shape = shapeOfText(text, change.before)
  if (shape === null) return
  for (const [kind, grantId] of callersOf(change.changed))
    for (const each of alteredBy(shape, kind, grantId, change)) countOf(found, each).registered.add(name ?? id)
}

/** The grant that it was asked with; a grant that is to come would have been used by its department where there was none. */
function grantOf({ grant, department, viewer }: DecisionRecord, changed: readonly Grant[]): string | null {
  if (grant !== null || viewer.kind !== 'DEPARTMENT_SYSTEM') return grant
  return changed.find(({ consumer }) => consumer === department)?.id ?? null
}

/** A change of grants is felt with them; a change of classes by everybody. */
function callersOf(changed: readonly Grant[]): (readonly [Viewer['kind'], string | null])[] {
  if (changed.length > 0) return changed.map(({ id }) => ['DEPARTMENT_SYSTEM', id] as const)
  return (['PUBLIC', 'DEPARTMENT_SYSTEM', 'OFFICER', 'AUDITOR'] as const).map((kind) => [kind, null] as const)
}

function alteredBy(
  shape: OperationShape,
  kind: Viewer['kind'],
  grantId: string | null,
  { before, after }: Pick<PolicyChange, 'before' | 'after'>,
): string[] {
  const on = ({ facts, policy: { grants, combinations } }: Rules) => {
    const grant = grants.find(({ id }) => id === grantId) ?? null
    return standings(decidedFacts(decide(questionOf(shape, { facts, kind, grant, combinations }))))
  }
  const [was, is] = [on(before), on(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((coordinate) => {
    const [from, to] = [was.get(coordinate) ?? 'NOT_REACHED', is.get(coordinate) ?? 'NOT_REACHED']
    return from === to ? [] : [JSON.stringify([coordinate, from, to])]
  })
}

/** How each field of an operation stands; where the same field stands in two ways, the denial is told. */
function standings({ byClass, byGrant, masks, denied }: DecidedFacts): Map<string, string> {
  return new Map([
    ...byClass.map((coordinate) => [coordinate, 'CLASS'] as const),
    ...byGrant.map((each) => [each, masks[each] === undefined ? 'GRANT' : `GRANT ${masks[each]}`] as const),
    ...denied.map(
      ({ coordinate, reason, because }) => [coordinate, because ? `${reason} ${because}` : reason] as const,
    ),
  ])
}

/** A registered operation with no variable given but its defaults; null where the graph has not what it asks. */
function shapeOfText(text: string, { facts, policy: { combinations } }: Rules): OperationShape | null {
  const document = parse(text)
  const operation = getOperationAST(document)
  if (!operation || validate(facts.schema, document).length > 0) return null
  const variables = givenVariables(facts, operation, {})
  const viewer: Viewer = { kind: 'PUBLIC' }
  return shapeOf({ facts, document, operationName: undefined, variables, viewer, grant: null, combinations })
}

function countOf(found: Map<string, Counted>, key: string): Counted {
  const counted = found.get(key) ?? { operations: 0, consumers: new Set(), registered: new Set() }
  found.set(key, counted)
  return counted
}

function fieldOf(key: string, { operations, consumers, registered }: Counted): AlteredField {
  const [coordinate, from, to] = JSON.parse(key) as [string, string, string]
  return { coordinate, from, to, operations, consumers: [...consumers].sort(), registered: [...registered].sort() }
}
