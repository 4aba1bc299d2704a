import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { serviceCentres } = smallCity().organizations
const CITY = '371000000000'
const FIELDS = `id name state address floorAreaSquareMetres facilities openingHours constructionStartedOn openedOn
  region { code } organization { id }`

let graph: TestGraph
let clock = new Date('2024-05-20T04:00:00Z')

beforeAll(async () => {
  graph = await startTestGraph({ now: () => clock })
})
afterAll(() => graph.close())

describe('service centres', () => {
  test('have all their fields', async () => {
    const expected = serviceCentres.map(({ regionCode, organizationId, ...plain }) => ({
      ...plain,
      state: plain.openedOn === null ? 'UNDER_CONSTRUCTION' : 'BUILT',
      region: { code: regionCode },
      organization: organizationId === null ? null : { id: organizationId },
    }))
    expect(await centres(FIELDS)).toEqual(expected.sort((one, other) => (one.id < other.id ? -1 : 1)))
  })

  test.each(['BUILT', 'UNDER_CONSTRUCTION'])('of state %s', async (state) => {
    const expected = serviceCentres.filter(({ openedOn }) => (openedOn !== null) === (state === 'BUILT'))
    expect(expected).not.toEqual([])
    const found = await centres<{ id: string; state: string }>('id state', `state: ${state},`)
    expect(found).toEqual(expected.map(({ id }) => ({ id, state })).sort((one, other) => (one.id < other.id ? -1 : 1)))
  })

  test('a state that is null holds for all', async () => {
    expect(await centres('id', 'state: null,')).toHaveLength(serviceCentres.length)
  })

  test.each(['2013-06-30', '2016-06-30', '2017-12-31'])(
    'on %s list, filter, state and figures agree on what was built',
    async (today) => {
      clock = new Date(`${today}T04:00:00Z`)
      const begun = serviceCentres.filter(({ constructionStartedOn }) => constructionStartedOn <= today)
      const built = begun.filter(({ openedOn }) => openedOn !== null && openedOn <= today).map(({ id }) => id)
      const listed = await centres<{ id: string; state: string }>('id state')
      const filtered = await centres<{ id: string }>('id', 'state: BUILT,')
      const { data } = await graph.ask(
        `{ region(code: "${CITY}") { organizationFigures { serviceCentresBuilt serviceCentresUnderConstruction } } }`,
      )
      clock = new Date('2024-05-20T04:00:00Z')
      expect(listed.map(({ id }) => id)).toEqual(begun.map(({ id }) => id).sort())
      expect(listed.filter(({ state }) => state === 'BUILT').map(({ id }) => id)).toEqual(built.sort())
      expect(filtered.map(({ id }) => id)).toEqual(built.sort())
      expect(data).toEqual({
        region: {
          organizationFigures: {
            serviceCentresBuilt: built.length,
            serviceCentresUnderConstruction: begun.length - built.length,
          },
        },
      })
    },
  )
})

function centres<Centre>(fields: string, filter = ''): Promise<Centre[]> {
  return readPages<Centre>(
    graph,
    7,
    (pages) => `{ region(code: "${CITY}") { serviceCentres(${filter} ${pages}) ${page(fields)} } }`,
  )
}
