import { type Classification, type DivisionCode, mayRead, type Viewer } from '@yilian/governance'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { smallCity } from '../../../test/kit/small-city.ts'
import { createCityServices, createConnectors } from '../src/index.ts'

const { matters, matterSteps, assistanceServices } = smallCity().cityServices
const noted = matterSteps.find((step) => step.handlingNote !== null && contactOf(step.matterId) !== null)
const matter = required(matters.find(({ id }) => id === noted?.matterId))
const service = required(assistanceServices.find(({ handlingNote }) => handlingNote !== null))
const COMMUNITY = matter.regionCode
const general = { entry: '', item: '', grade: 'GENERAL' } as const
const contact: Classification = { ...general, class: 'CONDITIONAL', sensitivity: 'PERSONAL' }
const note: Classification = { ...general, class: 'UNCONDITIONAL', sensitivity: 'INTERNAL' }

// parseDivisionCode gives the brand; these are known to be divisions.
const officerOf = (region: string): Viewer => ({ kind: 'OFFICER', subject: 'officer', region: region as DivisionCode })
const viewers: readonly (readonly [who: string, viewer: Viewer])[] = [
  ['the public', { kind: 'PUBLIC' }],
  ['a department system', { kind: 'DEPARTMENT_SYSTEM', subject: 'system', department: 'WH-ZZB', grant: null }],
  ['an officer of the community', officerOf(COMMUNITY)],
  ['an officer of its street', officerOf(`${COMMUNITY.slice(0, 9)}000`)],
  ['an officer of the city', officerOf('371000000000')],
  ['an officer of another community', officerOf('371083001001')],
  ['an officer of another district', officerOf('371083000000')],
  ['an auditor', { kind: 'AUDITOR', subject: 'auditor' }],
]

// All ways to a matter's contact and notes, and to a service's note. `_entities` is the door behind the gateway.
const MATTER = '... on Matter { contactName steps { handlingNote } }'
const SERVICE = '... on AssistanceService { handlingNote }'
const representations = [
  { __typename: 'Matter', id: matter.id },
  { __typename: 'AssistanceService', id: service.id },
]

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe.each(viewers)('%s', (_who, viewer) => {
  const contactAllowed = mayRead(viewer, contact, COMMUNITY).allowed
  const noteAllowed = mayRead(viewer, note, COMMUNITY).allowed
  const notes = matterSteps.filter(({ matterId }) => matterId === matter.id).map(({ handlingNote }) => handlingNote)
  const expectedMatter = {
    contactName: contactAllowed ? matter.contactName : null,
    steps: notes.map((text) => ({ handlingNote: noteAllowed ? text : null })),
  }
  const expectedService = { handlingNote: noteAllowed ? service.handlingNote : null }
  const denied = new Set([
    ...(contactAllowed ? [] : ['Matter.contactName']),
    ...(noteAllowed ? [] : ['MatterStep.handlingNote']),
  ])

  test('reads of a matter by its id what the rule allows, and is told what is withheld', async () => {
    const { data, errors } = await graph.ask(`{ matter(id: "${matter.id}") { ${MATTER} } }`, { viewer })
    expect(data).toEqual({ matter: expectedMatter })
    expect(new Set(errors.map(({ extensions }) => extensions.coordinate))).toEqual(denied)
    expect(errors.every(({ extensions }) => extensions.code === 'FIELD_WITHHELD')).toBe(true)
  })

  test('reads the same in the list of the region', async () => {
    const { data } = await graph.ask<{ region: { matters: { edges: { node: { id: string } }[] } } }>(
      `{ region(code: "${COMMUNITY}") { matters(first: 100) { edges { node { id ${MATTER} } } } } }`,
      { viewer },
    )
    const found = data?.region.matters.edges.find(({ node }) => node.id === matter.id)
    expect(found?.node).toEqual({ id: matter.id, ...expectedMatter })
  })

  test('reads the same of a service to a unit', async () => {
    const { data } = await graph.ask<{ unit: { assistanceServices: { edges: { node: { id: string } }[] } } }>(
      `{ unit(uscc: "${service.unitUscc}") { assistanceServices(first: 100) { edges { node { id ${SERVICE} } } } } }`,
      { viewer },
    )
    const found = data?.unit.assistanceServices.edges.find(({ node }) => node.id === service.id)
    expect(found?.node).toEqual({ id: service.id, ...expectedService })
  })

  test('reads the same through `_entities`', async () => {
    const subgraph = createCityServices(graph.sqlOf('city-services'), {
      connectors: createConnectors([], { now: () => new Date(), onFault: () => undefined }),
      queryLogKey: Buffer.alloc(32),
    })
    const { data, errors = [] } = await graphql({
      schema: subgraph.schema,
      source: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${MATTER} ${SERVICE} } }`,
      variableValues: { representations },
      contextValue: subgraph.createContext({
        viewer,
        traceId: 'test',
        signal: AbortSignal.any([]),
        now: () => new Date(),
      }),
    })
    expect(JSON.parse(JSON.stringify(data))).toEqual({ _entities: [expectedMatter, expectedService] })
    const coordinates = new Set(errors.map(({ extensions }) => extensions.coordinate))
    expect(coordinates).toEqual(new Set([...denied, ...(noteAllowed ? [] : ['AssistanceService.handlingNote'])]))
  })
})

test('some viewer is refused, and some is not, for the contact as for the notes', () => {
  for (const classification of [contact, note]) {
    const allowed = viewers.map(([, viewer]) => mayRead(viewer, classification, COMMUNITY).allowed)
    expect(new Set(allowed)).toEqual(new Set([true, false]))
  }
})

function contactOf(matterId: string): string | null {
  return matters.find(({ id }) => id === matterId)?.contactName ?? null
}

function required<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('Expected such a record in the small city, got none.')
  return row
}
