import type { Viewer } from '@yilian/governance'
import { parse, print, validate } from 'graphql'
import type { AskOptions } from '../../kit/graph.ts'
import { chanceOf } from './chance.ts'
import { type Answer, difference } from './comparison.ts'
import { Coverage } from './coverage.ts'
import type { Monolith } from './monolith.ts'
import { type Material, type Operation, writeOperation } from './operation-writer.ts'
import { routesOf } from './routes.ts'
import { shrink } from './shrink.ts'

/** The federation as its callers see it. */
export interface Federation {
  ask(query: string, options: AskOptions): Promise<Answer & { readonly fetches: Readonly<Record<string, number>> }>
}

/** What is compared with what, from which seed, and how much of it. */
export interface Plan extends Omit<Material, 'schema' | 'ownership'> {
  readonly federation: Federation
  readonly monolith: Monolith
  readonly seed: string
  readonly operations: number
}

/** What a comparison found. */
export interface Findings {
  readonly compared: number
  readonly differing: number
  /** Some of those that differ, made small, as texts that anyone can run. */
  readonly examples: readonly string[]
  /** Written, but not valid, so not compared. */
  readonly thrownAway: number
  readonly withData: number
  readonly withErrors: number
  /** Subgraphs that were asked. */
  readonly fetched: ReadonlySet<string>
  readonly coverage: Coverage
}

const IN_FLIGHT = 6
/** Operations are written a wave at a time: each seeks what the waves before it missed, whatever the order of the answers. */
const WAVE = 100
const MOST_EXAMPLES = 3

/** Sends random operations both ways. The same seed writes the same operations while schema and data are the same. */
export async function compareOperations(plan: Plan): Promise<Findings> {
  const { monolith, operations, seed } = plan
  const coverage = new Coverage(monolith.schema, routesOf(monolith.schema), monolith.answered)
  const tally = { compared: 0, thrownAway: 0, withData: 0, withErrors: 0 }
  const fetched = new Set<string>()
  const differing: Operation[] = []
  while (tally.compared < operations) {
    const written = Array.from({ length: Math.min(WAVE, operations - tally.compared) }, (_unused, index) =>
      write(plan, coverage, `${seed}/${tally.compared + tally.thrownAway + index}`),
    )
    const valid = written.filter(({ query }) => validate(monolith.schema, parse(query)).length === 0)
    tally.thrownAway += written.length - valid.length
    tally.compared += valid.length
    for (const operation of valid) coverage.count(operation)
    await inFlight(valid, async (operation) => {
      const { federated, monolithic, fetches } = await bothAnswers(plan, operation)
      for (const name of Object.keys(fetches)) fetched.add(name)
      if (hasData(monolithic)) tally.withData++
      if (monolithic.errors.length > 0) tally.withErrors++
      if (firstDifference(federated, monolithic) !== null) differing.push(operation)
    })
  }
  const examples: string[] = []
  for (const operation of differing.slice(0, MOST_EXAMPLES)) examples.push(await example(plan, operation))
  return { ...tally, differing: differing.length, examples, fetched, coverage }
}

function write(plan: Plan, coverage: Coverage, seed: string): Operation {
  const chance = chanceOf(seed)
  const { schema, ownership } = plan.monolith
  return writeOperation({ ...plan, schema, ownership }, chance, coverage.nextRoute(chance))
}

async function bothAnswers({ federation, monolith }: Plan, { query, variables, viewer }: Operation) {
  const ask = () => federation.ask(query, { variables, viewer })
  const [first, monolithic] = await Promise.all([ask(), monolith.ask(query, variables, viewer)])
  // A text that the gateway knows has a shorter way through it.
  const again = await ask()
  const federated: Answer[] = [first, again].map(({ data, errors }) => ({ data, errors }))
  return { federated, monolithic, fetches: first.fetches }
}

function firstDifference(federated: readonly Answer[], monolithic: Answer): string | null {
  return federated.map((answer) => difference(answer, monolithic)).find((each) => each !== null) ?? null
}

function hasData({ data }: Answer): boolean {
  return data !== null && Object.values(data).some((value) => value !== null)
}

/** A failing operation, made small: how its answers differ, its text, its variables and who asked. */
async function example(plan: Plan, operation: Operation): Promise<string> {
  const differenceOf = async (smaller: Operation) => {
    const { federated, monolithic } = await bothAnswers(plan, smaller)
    return firstDifference(federated, monolithic)
  }
  const smallest = await shrink(
    plan.monolith.schema,
    operation,
    async (smaller) => (await differenceOf(smaller)) !== null,
  )
  const { query, variables, viewer } = smallest
  return [
    await differenceOf(smallest),
    print(parse(query)),
    `variables: ${JSON.stringify(variables)}`,
    `viewer: ${describe(viewer)}`,
  ].join('\n')
}

function describe(viewer: Viewer): string {
  return JSON.stringify(viewer)
}

async function inFlight<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
}
