import type { DecidedAgain, DecisionRecord } from '@yilian/evidence'
import {
  type DecidedFacts,
  decide,
  decidedFacts,
  type Grant,
  type OperationShape,
  questionOf,
  type SchemaFacts,
  type SharingPolicy,
  schemaFactsOf,
} from '@yilian/governance'
import { parse } from 'graphql'
import { createSoundPlanner } from '../graph/sound-planner.ts'
import { NOTHING_GRANTED } from './policy-source.ts'

/** Where what stored decisions were made on is found; null where it is not there. */
export interface KeptGround {
  textOf(hash: string): Promise<string | null>
  policyOf(version: number): Promise<SharingPolicy | null>
}

/** On what a stored operation is decided again. */
export interface Terms {
  readonly facts: SchemaFacts
  readonly policy: Pick<SharingPolicy, 'combinations'>
  readonly grant: Grant | null
}

/** Makes the decisions of records again; each text is read and each decision made once. */
export interface DecidingAgain {
  /** On the versions that the record names. */
  onItsVersions(record: DecisionRecord): Promise<DecidedAgain>
  /** On other terms. */
  on(record: DecisionRecord, terms: Terms): Promise<DecidedFacts | null>
}

/** Decides again what records tell of, by the same `decide` that the gateway decides with. */
export function decideAgain({ textOf, policyOf }: KeptGround): DecidingAgain {
  const graphs = remembered(async (hash) => factsIn(await textOf(hash)))
  const shapes = remembered(async (hash) => shapeIn(await textOf(hash)))
  const policies = remembered(async (version) => policyNamed(version, policyOf))
  const decisions = new Map<string, DecidedAgain>()
  const made = async (record: DecisionRecord): Promise<DecidedAgain> => {
    const [facts, policy] = [await graphs(record.versions.supergraph), await policies(record.versions.policy ?? '')]
    if (facts === null) return { missing: `supergraph ${record.versions.supergraph}` }
    if (policy === null) return { missing: `policy ${record.versions.policy}` }
    const grant = policy.grants.find(({ id }) => id === record.grant) ?? null
    if (record.grant !== null && grant === null) return { missing: `grant ${record.grant}` }
    const again = await on(record, { facts, policy, grant })
    return again === null ? { missing: `shape ${record.decided?.shape}` } : { facts: again }
  }
  const on: DecidingAgain['on'] = async ({ decided, viewer: { kind } }, { facts, policy: { combinations }, grant }) => {
    const shape = decided && (await shapes(decided.shape))
    return shape && decidedFacts(decide(questionOf(shape, { facts, kind, grant, combinations })))
  }
  return {
    on,
    onItsVersions: async (record) => {
      const { decided, viewer, grant, versions } = record
      const key = JSON.stringify([decided?.shape, viewer.kind, grant, versions.policy, versions.supergraph])
      const again = decisions.get(key) ?? (await made(record))
      decisions.set(key, again)
      return again
    },
  }
}

/** What decisions need to know of a supergraph. */
export function factsOfSupergraph(supergraphSdl: string): SchemaFacts {
  const schema = createSoundPlanner(supergraphSdl).supergraph.apiSchema().toGraphQLJSSchema()
  return schemaFactsOf(parse(supergraphSdl), schema)
}

function factsIn(text: string | null): SchemaFacts | null {
  return text === null ? null : factsOfSupergraph(text)
}

function shapeIn(text: string | null): OperationShape | null {
  return text === null ? null : (JSON.parse(text) as OperationShape) // its hash says that the gateway wrote it
}

/** While nobody could say what was in force, what was decided stands under the number with a minus: without a grant. */
async function policyNamed(version: string, policyOf: KeptGround['policyOf']): Promise<SharingPolicy | null> {
  const number = Number(version)
  if (version === '' || !Number.isSafeInteger(number)) return null
  if (number === 0) return NOTHING_GRANTED
  const policy = await policyOf(Math.abs(number))
  return policy && number < 0 ? { ...policy, grants: [] } : policy
}

function remembered<Value>(look: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const found = known.get(key) ?? look(key)
    known.set(key, found)
    return found
  }
}
