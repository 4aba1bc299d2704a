import type { Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { account, authority, grantedId, provider, stranger, taxManager } from './sharing-viewers.ts'

let graph: TestGraph
let grant: string
let application: string

beforeAll(async () => {
  graph = await startTestGraph({ now: () => new Date('2026-01-15T02:00:00Z') })
  const sql = graph.sqlOf('sharing')
  await sql`insert into sharing_purpose values ('TEST_PURPOSE', '测试', '测试用途')`
  grant = await grantedId(graph)
  const [row] = await sql<{ applicationId: string }[]>`select application_id from sharing_grant where id = ${grant}`
  application = row?.applicationId ?? ''
})
afterAll(() => graph.close())

const QUERY = `query ($grant: ID!, $application: ID!) {
  grant(id: $grant) { id } application(id: $application) { id grant { id } }
  grants(first: 100) { edges { node { id } } } applications(first: 100) { edges { node { id } } }
  department(code: "WH-SWJ") { grants(first: 100) { edges { node { id } } } }
}`

describe('a grant and its application', () => {
  test.each<[string, Viewer]>([
    ['the authority', authority],
    ['an auditor', { kind: 'AUDITOR', subject: 'a' }],
    ['the provider', provider],
    ['the consumer', taxManager],
    ['the consumer’s system', { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-SWJ', grant: null }],
  ])('are seen by %s, everywhere', async (_title, viewer) => {
    const { data, errors } = await ask(viewer)
    expect(errors).toEqual([])
    expect(data?.grant).toEqual({ id: grant })
    expect(data?.application).toEqual({ id: application, grant: { id: grant } })
    for (const list of [data?.grants, data?.department.grants]) expect(ids(list)).toContain(grant)
    expect(ids(data?.applications)).toContain(application)
  })

  test.each<[string, Viewer]>([
    ['another department', stranger],
    ['another department’s system', { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-GAJ', grant: null }],
    ['an officer of no department', { kind: 'OFFICER', subject: 'o', region: '371000000000' as never }],
    ['the public', { kind: 'PUBLIC' }],
  ])('are nowhere for %s, without a word of it', async (_title, viewer) => {
    const { data, errors } = await ask(viewer)
    // What the public is told is told before anything is looked for, so it says nothing of what there is.
    expect(errors.map(({ extensions }) => [extensions.reason, extensions.places])).toEqual(
      viewer.kind === 'PUBLIC'
        ? [
            ['NEEDS_IDENTITY', 0],
            ['NEEDS_IDENTITY', expect.any(Number)],
          ].slice(0, errors.length)
        : [],
    )
    expect(data?.grant).toBeNull()
    expect(data?.application).toBeNull()
    for (const list of [data?.grants, data?.department.grants]) expect(ids(list)).not.toContain(grant)
    expect(ids(data?.applications)).not.toContain(application)
  })

  test('are listed by pages, and by state', async () => {
    const query = `query ($after: String) { applications(first: 1, after: $after, state: APPROVED) {
      edges { node { id state } } pageInfo { hasNextPage endCursor } } }`
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page: Page | undefined = (
        await graph.ask<{ applications: Page }>(query, { variables: { after }, viewer: authority })
      ).data?.applications
      seen.push(...ids(page))
      after = page?.pageInfo?.endCursor ?? null
      more = page?.pageInfo?.hasNextPage ?? false
    }
    expect(seen).toEqual([...new Set(seen)].sort())
    expect(seen).toContain(application)
    const none = await graph.ask<{ grants: Page }>('{ grants(state: REVOKED) { edges { node { id } } } }', {
      viewer: account('WH-SWJ', 'x', []),
    })
    expect(ids(none.data?.grants)).toEqual([])
  })

  test.each(['grant', 'application'])('of an id that is no %s id are refused', async (kind) => {
    const { errors } = await graph.ask(`{ ${kind}(id: "x") { id } }`, { viewer: authority })
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }])
  })
})

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[]
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

function ask(viewer: Viewer) {
  return graph.ask<{
    grant: unknown
    application: unknown
    grants: Page
    applications: Page
    department: { grants: Page }
  }>(QUERY, { variables: { grant, application }, viewer })
}

function ids(page: Page | undefined): string[] {
  return page?.edges.map(({ node }) => node.id) ?? []
}
