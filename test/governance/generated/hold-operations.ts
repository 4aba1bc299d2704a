import type { Viewer } from '@yilian/governance'
import { parse, print, validate } from 'graphql'
import { type Chance, chanceOf } from '../../federation/differential/chance.ts'
import { Coverage } from '../../federation/differential/coverage.ts'
import { type Material, type Operation, writeOperation } from '../../federation/differential/operation-writer.ts'
import { routesOf } from '../../federation/differential/routes.ts'
import { shrink } from '../../federation/differential/shrink.ts'
import type { TestGraph } from '../../kit/graph.ts'
import { disagreement, EXPLAINED, type ExplainedDenial, saidTwice } from './explained.ts'
import { type Rules, wrongsIn } from './judge.ts'
import { tellingTypes } from './telling-types.ts'

/** What operations are written from, who answers them, and what the answers are held against. */
export interface Plan extends Material {
  readonly graph: TestGraph
  readonly rules: Rules
  readonly seed: string
  readonly operations: number
}

export interface Held {
  readonly held: number
  readonly wrong: number
  /** Some of what is wrong, made small, as texts that anyone can run. */
  readonly examples: readonly string[]
  readonly withDenials: number
  readonly reasons: ReadonlyMap<string, number>
  /** Every text that denials were told in. */
  readonly texts: ReadonlySet<string>
  readonly coverage: Coverage
}

const WAVE = 200
// A text costs more than its run: it is validated, decided and planned.
const CALLERS_OF_EACH = 10
const FIELDS_AT_MOST = 10
const AT_ONCE = 6
const EXPLAINED_TOGETHER = 10
const MOST_EXAMPLES = 3

type Ran = Operation & {
  readonly told: string

  readonly wrongs: readonly string[]
  readonly errors: Awaited<ReturnType<TestGraph['ask']>>['errors']
}

/** Runs random operations of all callers, holds every value against the rules, and has each explained. */
export async function holdOperations(plan: Plan): Promise<Held> {
  const { schema, operations, seed, rules } = plan
  const coverage = new Coverage(schema, routesOf(schema), rules.answered)
  const tally = { held: 0, withDenials: 0, thrownAway: 0 }
  const reasons = new Map<string, number>()
  const said = new Set<string>()
  const failing: Operation[] = []
  while (tally.held < operations) {
    const written = Array.from(
      { length: Math.ceil(Math.min(WAVE, operations - tally.held) / CALLERS_OF_EACH) },
      (_unused, index) => write(plan, coverage, chanceOf(`${seed}/${tally.held + tally.thrownAway + index}`)),
    ).flat()
    const texts = [...new Set(written.map(({ query }) => query))].filter(
      (query) => validate(schema, parse(query)).length === 0,
    )
    const valid = written.filter(({ query }) => texts.includes(query))
    const told = new Map(texts.map((query) => [query, tellingTypes(schema, query, rules.tables.keys)]))
    tally.held += valid.length
    tally.thrownAway += written.length - valid.length
    for (const operation of new Map(valid.map((each) => [each.query, each])).values()) coverage.count(operation)
    const ran: Ran[] = []
    await atOnce(
      valid,
      async (operation) => void ran.push(await run(plan, { ...operation, told: told.get(operation.query) })),
    )
    for (const { errors } of ran) note(errors, reasons, said)
    tally.withDenials += ran.filter(({ errors }) =>
      errors.some(({ extensions }) => extensions.code === 'FIELD_WITHHELD'),
    ).length
    const disagreeing: Ran[] = []
    await atOnce(together(ran), async (batch) => void disagreeing.push(...(await notAsExplained(plan, batch))))
    failing.push(...ran.filter(({ wrongs }) => wrongs.length > 0), ...disagreeing)
  }
  const examples: string[] = []
  for (const operation of failing.slice(0, MOST_EXAMPLES)) examples.push(await example(plan, operation))
  return { ...tally, wrong: failing.length, examples, reasons, texts: said, coverage }
}

/** One text for several callers: what was decided, planned or kept for one of them must not show with the next. */
function write(plan: Plan, coverage: Coverage, chance: Chance): Operation[] {
  const isForClosed = chance.happens(0.75)
  const routes = routesOf(plan.schema)
  // What departments are asked for each time has no way to it here.
  const closed = plan.rules.tables.closedLeaves.filter((coordinate) => routes.coordinates.includes(coordinate))
  const route = isForClosed
    ? routes.to(chance.pick(closed), chance, (each) => plan.rules.answered.has(each))
    : coverage.nextRoute(chance)
  const operation = writeOperation({ ...plan, fieldsAtMost: FIELDS_AT_MOST }, chance, route)
  const others = Array.from({ length: CALLERS_OF_EACH - 1 }, () => ({
    ...operation,
    viewer: chance.pick(plan.viewers),
  }))
  return [operation, ...others]
}

async function run(
  { graph, rules }: Plan,
  operation: Operation & { readonly told?: string | undefined },
): Promise<Ran> {
  const told = operation.told ?? tellingTypes(rules.schema, operation.query, rules.tables.keys)
  const { data, errors } = await graph.ask(told, operation)
  const twice = saidTwice(errors)
  return {
    ...operation,
    told,
    errors,
    wrongs: [...wrongsIn(rules, { ...operation, query: told }, data), ...(twice ? [`said twice: ${twice}`] : [])],
  }
}

function note(errors: Ran['errors'], reasons: Map<string, number>, texts: Set<string>): void {
  for (const { message, extensions } of errors) {
    if (extensions.code !== 'FIELD_WITHHELD') continue
    const { traceId: _trace, places: _places, reason, ...said } = extensions
    reasons.set(String(reason), (reasons.get(String(reason)) ?? 0) + 1)
    texts.add(JSON.stringify([message, said]))
  }
}

/** Those of one caller are explained in one operation, whose text is then always the same. */
function together(ran: readonly Ran[]): Ran[][] {
  const byViewer = new Map<Viewer, Ran[]>()
  for (const each of ran) byViewer.set(each.viewer, [...(byViewer.get(each.viewer) ?? []), each])
  return [...byViewer.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / EXPLAINED_TOGETHER) }, (_unused, index) =>
      all.slice(index * EXPLAINED_TOGETHER, (index + 1) * EXPLAINED_TOGETHER),
    ),
  )
}

async function notAsExplained({ graph }: Plan, batch: readonly Ran[]): Promise<Ran[]> {
  const declared = batch.map((_each, index) => `$q${index}: String!, $v${index}: JSON`).join(', ')
  const asked = batch.map(
    (_each, index) =>
      `e${index}: explainAccess(query: $q${index}, variables: $v${index}, purpose: "PUBLIC_SECURITY") ${EXPLAINED}`,
  )
  const variables = Object.fromEntries(
    batch.flatMap(({ told, variables: values }, index) => [
      [`q${index}`, told],
      [`v${index}`, values],
    ]),
  )
  const { data, errors } = await graph.ask<Record<string, { refusals: object[]; denials: ExplainedDenial[] }>>(
    `query (${declared}) { ${asked.join(' ')} }`,
    { variables, viewer: (batch[0] as Ran).viewer }, // no batch is empty
  )
  if (data === null) throw new Error(`Expected explanations, got ${JSON.stringify(errors)}.`)
  return batch.flatMap((each, index) => {
    const explained = data[`e${index}`]
    if (!explained) throw new Error('Expected an explanation of each operation.')
    const { refusals, denials } = explained
    // What is refused as a whole is not decided; it is refused when it runs too.
    if (refusals.length > 0 && !each.errors.some(({ path }) => path === undefined))
      return [{ ...each, wrongs: [`explained ${JSON.stringify(refusals)}, but it ran`] }]
    const why = refusals.length > 0 ? null : disagreement(denials, each.errors)
    return why === null ? [] : [{ ...each, wrongs: [why] }]
  })
}

/** A failing operation, made small: what is wrong, its text, its variables and who asked. */
async function example(plan: Plan, operation: Operation): Promise<string> {
  const wrongsOf = async (smaller: Operation) => {
    const ran = await run(plan, smaller)
    const disagreeing = await notAsExplained(plan, [ran])
    return [...ran.wrongs, ...disagreeing.flatMap(({ wrongs }) => wrongs)]
  }
  const smallest = await shrink(plan.schema, operation, async (smaller) => (await wrongsOf(smaller)).length > 0)
  const { query, variables, viewer } = smallest
  return [
    ...(await wrongsOf(smallest)).slice(0, 5),
    print(parse(query)),
    `variables: ${JSON.stringify(variables)}`,
    `viewer: ${JSON.stringify(viewer)}`,
  ].join('\n')
}

async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
