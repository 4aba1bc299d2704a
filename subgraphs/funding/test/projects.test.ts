import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { dataOf, everyProject, type Page, type Project, projectFields } from './answers.ts'

const city = '371000000000'
let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('projects', () => {
  test('are listed once each, in the order of their ids, page by page', async () => {
    const all = await everyProject(graph, city)
    const ids = all.map(({ id }) => id)
    expect(ids.length).toBe(164)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  test('of a street are those of the street and its communities', async () => {
    const all = await everyProject(graph, city)
    const ofStreet = await everyProject(graph, '371002003000')
    expect(ofStreet.length).toBeGreaterThan(0)
    expect(ofStreet).toEqual(all.filter(({ region }) => region.code.startsWith('371002003')))
    const query = `{ region(code: "371002003000") { projects(first: 100) { edges { node { ${projectFields} } } } } }`
    const { region } = dataOf<{ region: { projects: Page<Project> } }>(await graph.ask(query))
    expect(region.projects.edges.map(({ node }) => node)).toEqual(ofStreet)
  })

  test('have the state of their last stage, and were paid what was paid up to it', async () => {
    for (const { state, stages, paid, result, carryingUnit, carryingOrganization } of await everyProject(graph, city)) {
      expect(stages.at(-1)?.state).toBe(state)
      expect(stages.map(({ reachedOn }) => reachedOn)).toEqual(stages.map(({ reachedOn }) => reachedOn).sort())
      expect(stages.at(-1)?.paid).toEqual(paid)
      expect(result !== null).toBe(state === 'COMPLETED')
      const carriers = [carryingUnit, carryingOrganization].filter((carrier) => carrier !== null)
      expect(carriers.length).toBe(state === 'PROPOSED' ? 0 : 1)
    }
  })

  test.each([
    ['{ states: [PROPOSED, TERMINATED] }', (each: Project) => ['PROPOSED', 'TERMINATED'].includes(each.state)],
    ['{ modes: [BID] }', (each: Project) => each.mode === 'BID'],
    ['{ fundSources: [PUBLIC_FUND] }', (each: Project) => each.fundSource === 'PUBLIC_FUND'],
    ['{ titleContains: "老人" }', (each: Project) => each.title.includes('老人')],
    [
      '{ modes: [CLAIM], states: [COMPLETED], fundSources: [FISCAL] }',
      (each: Project) => each.mode === 'CLAIM' && each.state === 'COMPLETED' && each.fundSource === 'FISCAL',
    ],
  ])('filtered by %s are exactly those', async (filter, isMeant) => {
    const meant = (await everyProject(graph, city)).filter(isMeant)
    expect(meant.length).toBeGreaterThan(0)
    expect(await everyProject(graph, city, filter)).toEqual(meant)
  })

  test('are seen by who carries them', async () => {
    const all = await everyProject(graph, city)
    const unit = all.find(({ carryingUnit }) => carryingUnit !== null)?.carryingUnit?.uscc
    const organization = all.find(({ carryingOrganization }) => carryingOrganization !== null)?.carryingOrganization?.id
    const query = `{ unit(uscc: "${unit}") { projects(first: 100) { edges { node { ${projectFields} } } } }
      organization(id: "${organization}") { projects(first: 100) { edges { node { ${projectFields} } } } } }`
    const carriers = dataOf<Record<'unit' | 'organization', { projects: Page<Project> }>>(await graph.ask(query))
    const nodes = (page: Page<Project>) => page.edges.map(({ node }) => node)
    expect(nodes(carriers.unit.projects)).toEqual(all.filter(({ carryingUnit }) => carryingUnit?.uscc === unit))
    expect(nodes(carriers.organization.projects)).toEqual(
      all.filter(({ carryingOrganization }) => carryingOrganization?.id === organization),
    )
  })

  test('one is found by its id, an unknown one is null', async () => {
    const [first] = await everyProject(graph, city)
    const query = `{ found: project(id: "${first?.id}") { ${projectFields} } unknown: project(id: "prj_zzzzzzzzzzzz") { id } }`
    expect(dataOf(await graph.ask(query))).toEqual({ found: first, unknown: null })
  })

  test.each([
    ['project(id: "org_000000000000") { id }', 'INVALID_ID'],
    [`projects(region: "${city}", first: 0) { edges { cursor } }`, 'PAGE_SIZE_OUT_OF_RANGE'],
    [`projects(region: "${city}", first: 101) { edges { cursor } }`, 'PAGE_SIZE_OUT_OF_RANGE'],
    [`projects(region: "${city}", after: "x") { edges { cursor } }`, 'INVALID_CURSOR'],
    ['projects(region: "370000000000") { edges { cursor } }', 'INVALID_DIVISION_CODE'],
    [`projects(region: "${city}", filter: { states: [LOST] }) { edges { cursor } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`region(code: "${city}") { projectFigures(asOf: "2999-01-01") { total } }`, 'AS_OF_OUT_OF_RANGE'],
  ])('%s is refused: %s', async (selection, code) => {
    const { errors } = await graph.ask(`{ ${selection} }`)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })
})

describe('on an earlier day', () => {
  let day: string
  let earlier: TestGraph

  beforeAll(async () => {
    // A day on which a project went from one stage to the next: it must be in the later one, and once.
    const changes = (await everyProject(graph, city)).flatMap(({ stages }) => stages.slice(1))
    const days = changes.map(({ reachedOn }) => reachedOn).sort()
    day = days.find((each) => each > '2017-06-15') ?? ''
    earlier = await startTestGraph({ now: () => new Date(`${day}T12:00:00Z`) })
  })
  afterAll(() => earlier.close())

  test('projects stand as they did then: later ones are not there, later stages are not reached, later money is not paid', async () => {
    const then = await everyProject(earlier, city)
    const expected = (await everyProject(graph, city)).flatMap((project) => {
      const stages = project.stages.filter(({ reachedOn }) => reachedOn <= day)
      return stages.length === 0 ? [] : [{ id: project.id, state: stages.at(-1)?.state, stages }]
    })
    expect(expected.length).toBeGreaterThan(20)
    expect(expected.length).toBeLessThan(150)
    expect(then.map(({ id, state, stages }) => ({ id, state, stages }))).toEqual(expected)
    for (const { paid, stages } of then) expect(stages.at(-1)?.paid).toEqual(paid)
    const late = (await everyProject(graph, city)).find(({ stages }) => (stages[0]?.reachedOn ?? '') > day)
    expect(dataOf(await earlier.ask(`{ project(id: "${late?.id}") { id } }`))).toEqual({ project: null })
  })
})

describe('cost', () => {
  test.each([
    ['projects(first: 3) { edges { node { stages { reachedOn } } } }', 2],
    ['projectFigures { total carriedOut byState { count } byMode { count } budget { amountMinor } }', 1],
  ])('{ %s } of fifty regions takes as many statements as that of five', async (selection, statements) => {
    for (const first of [5, 50]) {
      const query = `{ regions(first: ${first}, filter: { designation: URBAN_COMMUNITY }) { edges { node { ${selection} } } } }`
      const answer = await graph.ask(query)
      expect(answer.errors).toEqual([])
      expect([answer.statements.funding, answer.fetches.funding]).toEqual([statements, 1])
    }
  })

  test.each([
    ['organizations', 'organizations(region: $region, first: $first)'],
    ['units', 'units(region: $region, first: $first)'],
  ])('projects of fifty %s take one statement', async (_what, list) => {
    for (const first of [5, 50]) {
      const query = `query ($region: DivisionCode!, $first: Int) { ${list} { edges { node { projects { edges { node { id } } } } } } }`
      const answer = await graph.ask(query, { variables: { region: city, first } })
      expect(answer.errors).toEqual([])
      expect([answer.statements.funding, answer.fetches.funding]).toEqual([1, 1])
    }
  })
})
