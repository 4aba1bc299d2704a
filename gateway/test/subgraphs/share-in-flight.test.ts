import { setTimeout as wait } from 'node:timers/promises'
import type { DivisionCode, Viewer } from '@yilian/governance'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SubgraphFault, type SubgraphLink, type SubgraphRequest } from '../../src/subgraphs/link.ts'
import { createRemoteLink } from '../../src/subgraphs/remote-link.ts'
import { shareInFlight } from '../../src/subgraphs/share-in-flight.ts'
import { operationOf, queryOf } from './operation.ts'
import { startWhoAmI, WHO_AM_I_KEY, type WhoAmI } from './who-am-i.ts'

const [CITY, DISTRICT] = ['371000000000', '371002000000'] as DivisionCode[]
// The same subject under other regions, departments and kinds; values that hold the text of another viewer.
const viewer: fc.Arbitrary<Viewer> = fc.oneof(
  fc.constant<Viewer>({ kind: 'PUBLIC' }),
  fc.record({ kind: fc.constant('AUDITOR' as const), subject: fc.constantFrom('s', 't', 's","kind":"OFFICER') }),
  fc.record({
    kind: fc.constant('DEPARTMENT_SYSTEM' as const),
    subject: fc.constantFrom('s', 't'),
    department: fc.constantFrom('WH-MZJ', 'WH-GAJ', 's'),
    grant: fc.constantFrom(null, 'grant_000000000001', 'grant_000000000002'),
  }),
  fc.record({
    kind: fc.constant('OFFICER' as const),
    subject: fc.constantFrom('s', 't'),
    region: fc.constantFrom(CITY ?? '', DISTRICT ?? '') as fc.Arbitrary<DivisionCode>,
  }),
)
const question = fc.record({
  viewer,
  text: fc.constantFrom('a', 'b', null),
  query: fc.constantFrom(
    'query($text: String) { whoAmI(text: $text) }',
    'query($text: String) { again: whoAmI(text: $text) }',
  ),
  startsAfterMs: fc.integer({ min: 0, max: 6 }),
  leavesAfterMs: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 4 }),
})
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never

describe('over HTTP, with answers that depend on who asks', () => {
  let subgraph: WhoAmI
  let link: SubgraphLink
  beforeEach(async () => {
    subgraph = await startWhoAmI({ answersAfterMs: () => Math.random() * 6 })
    const { url } = subgraph
    link = shareInFlight(createRemoteLink({ name: 'remote', url, signatureKey: WHO_AM_I_KEY }))
  })
  afterEach(async () => {
    await link.close()
    await subgraph.close()
  })

  test('nobody is ever given an answer that was made for someone else, whoever asks, comes and leaves when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 2, maxLength: 30 }), async (questions) => {
        await Promise.all(questions.map((each) => expectOwnAnswer(link, each)))
      }),
      { numRuns: 50 },
    )
  })

  test('those who are the same and ask the same share one question', async () => {
    const officer = () => operationOf({ kind: 'OFFICER', subject: 's', region: CITY as DivisionCode })
    const answers = await Promise.all(Array.from({ length: 50 }, () => link.ask(queryOf('{ whoAmI }'), officer())))
    expect(subgraph.asked).toHaveLength(1)
    expect(new Set(answers.map(({ data }) => data)).size).toBe(50)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await link.ask(queryOf('{ whoAmI }'), officer())
    expect(subgraph.asked).toHaveLength(2)
  })

  test('what one does to his answer, nobody else sees', async () => {
    const answers = await Promise.all(Array.from({ length: 3 }, () => link.ask(queryOf('{ whoAmI }'), operationOf())))
    for (const { data } of answers) {
      expect(Object.keys(data ?? {})).toEqual(['whoAmI'])
      Object.assign(data ?? {}, { mine: true, whoAmI: 'changed' })
    }
  })

  test('each asks for himself when he is another, or asks something else', async () => {
    const officers = [CITY, DISTRICT].map((region) =>
      operationOf({ kind: 'OFFICER', subject: 's', region: region as DivisionCode }),
    )
    const texts = [queryOf('{ whoAmI }'), queryOf('{ whoAmI  }'), queryOf('query A { whoAmI }')]
    await Promise.all(officers.flatMap((context) => texts.map((query) => link.ask(query, context))))
    expect(subgraph.asked).toHaveLength(6)
  })

  test('what is to be asked each time is never shared, also by those who are the same', async () => {
    const request: SubgraphRequest = { ...queryOf('{ whoAmI }'), isRepeatable: false }
    await Promise.all([1, 2, 3].map(() => link.ask(request, operationOf())))
    expect(subgraph.asked).toHaveLength(3)
  })

  test('mutations are never shared', async () => {
    const mutation: SubgraphRequest = { ...queryOf('mutation { whoAmI }'), kind: 'mutation' }
    await Promise.all([1, 2, 3].map(() => link.ask(mutation, operationOf())))
    expect(subgraph.asked).toHaveLength(3)
  })
})

describe('when somebody leaves', () => {
  test('the others have their answer, also when it is the one who asked first', async () => {
    const { link, asked } = heldLink()
    const first = new AbortController()
    const outcomes = [first.signal, undefined, undefined].map((signal) =>
      link.ask(queryOf('{ a }'), operationOf({ kind: 'PUBLIC' }, signal)),
    )
    first.abort()
    await expect(outcomes[0]).rejects.toMatchObject({ reason: 'TIMEOUT' })
    expect(asked[0]?.signal.aborted).toBe(false)
    asked[0]?.answer()
    expect(await Promise.all(outcomes.slice(1))).toEqual([{ data: { a: 1 } }, { data: { a: 1 } }])
    expect(asked).toHaveLength(1)
  })

  test('and nobody is left, the question is given up, and the next one is asked anew', async () => {
    const { link, asked } = heldLink()
    const leaving = [new AbortController(), new AbortController()]
    const outcomes = leaving.map(({ signal }) => link.ask(queryOf('{ a }'), operationOf({ kind: 'PUBLIC' }, signal)))
    for (const controller of leaving) controller.abort()
    expect((await Promise.allSettled(outcomes)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(asked[0]?.signal.aborted).toBe(true)
    const next = link.ask(queryOf('{ a }'), operationOf())
    expect(asked).toHaveLength(2)
    asked[1]?.answer()
    expect(await next).toEqual({ data: { a: 1 } })
  })

  test('a fault is told to all, and is not kept', async () => {
    const { link, asked } = heldLink()
    const outcomes = [1, 2].map(() => link.ask(queryOf('{ a }'), operationOf()))
    asked[0]?.fail()
    for (const outcome of outcomes) await expect(outcome).rejects.toBeInstanceOf(SubgraphFault)
    const next = link.ask(queryOf('{ a }'), operationOf())
    asked[1]?.answer()
    expect(await next).toEqual({ data: { a: 1 } })
  })
})

async function expectOwnAnswer(link: SubgraphLink, { viewer, text, query, ...timing }: Question): Promise<void> {
  await wait(timing.startsAfterMs)
  const leaving = new AbortController()
  const timer = timing.leavesAfterMs === null ? undefined : setTimeout(() => leaving.abort(), timing.leavesAfterMs)
  const outcome = await link.ask(queryOf(query, { text }), operationOf(viewer, leaving.signal)).catch((error) => error)
  clearTimeout(timer)
  if (outcome instanceof SubgraphFault && leaving.signal.aborted) return
  const name = query.includes('again') ? 'again' : 'whoAmI'
  expect(Object.keys(outcome.data)).toEqual([name])
  expect(JSON.parse(outcome.data[name])).toMatchObject({ viewer, text })
  Object.assign(outcome.data, { [name]: 'changed', mine: true })
}

interface Held {
  readonly signal: AbortSignal
  answer(): void
  fail(): void
}

/** A link that answers when the test says so. */
function heldLink(): { link: SubgraphLink; asked: Held[] } {
  const asked: Held[] = []
  const link: SubgraphLink = {
    name: 'held',
    ask: (_request, { signal }) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve({ data: { a: 1 } })
        asked.push({ signal, answer, fail: () => reject(new SubgraphFault('held', 'UNREACHABLE', 'away')) })
      }),
    subscribe: async () => {
      throw new Error('not asked for here')
    },
    checkReady: async () => undefined,
    close: async () => undefined,
  }
  return { link: shareInFlight(link), asked }
}
