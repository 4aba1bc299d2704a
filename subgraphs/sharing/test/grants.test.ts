import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { actionsOn, authority, grantedId, provider, sound, stranger, taxManager } from './sharing-viewers.ts'

const NOW = new Date('2026-01-15T02:00:00Z')

let graph: TestGraph
let act: ReturnType<typeof actionsOn>

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
  await graph.sqlOf('sharing')`insert into sharing_purpose values ('TEST_PURPOSE', '测试', '测试用途')`
})
beforeEach(() => {
  act = actionsOn(graph)
})
afterAll(() => graph.close())

describe('an application', () => {
  test('becomes a grant once the provider and then the authority have approved, each step audited', async () => {
    const applied = await act.apply(taxManager, sound)
    expect(applied).toMatchObject({ application: { state: 'SUBMITTED' }, refusals: [] })
    const id = applied.application?.id ?? ''
    expect((await act.approve(authority, id)).refusals).toMatchObject([{ code: 'PROVIDERS_FIRST' }])
    expect(await act.approve(provider, id)).toMatchObject({ application: { state: 'PROVIDERS_APPROVED' } })
    const before = await newestPolicy()
    expect(await act.approve(authority, id)).toMatchObject({ application: { state: 'APPROVED' } })
    const after = await newestPolicy()
    expect(after.number).toBe(before.number + 1)
    const grant = after.policy.grants.find(({ purpose }) => purpose === 'TEST_PURPOSE')
    expect(grant).toEqual({
      id: expect.stringMatching(/^grant_[0-9a-z]{12}$/),
      consumer: 'WH-SWJ',
      purpose: 'TEST_PURPOSE',
      fields: ['Member.gender', 'Member.mobileNumber', 'Member.name'],
      edges: ['Member.organization', 'Query.members'],
      combinations: [['Member.name', 'Member.mobileNumber']],
      region: '371002000000',
      masks: { 'Member.mobileNumber': 'PHONE' },
      rowsFrom: '2020-01-01',
      rowsUntil: null,
      callsPerDay: 1000,
      validFrom: '2026-02-01T00:00:00.000Z',
      validUntil: '2027-02-01T00:00:00.000Z',
    })
    expect(await audited(id)).toEqual([
      ['tax-manager', 'applyForGrant'],
      ['zzb-approver', 'approveApplication'],
      ['dsj-approver', 'approveApplication'],
    ])
  })

  test('is told whole with its decisions, its departments and its region', async () => {
    const { application } = await act.apply(taxManager, sound)
    await act.approve(provider, application?.id ?? '')
    const { data, errors } = await graph.ask(
      `query ($id: ID!) { application(id: $id) {
        consumer { name } purpose { name } fields edges masks { coordinate mask } combinations { coordinates } region { name }
        rowsFrom rowsUntil providers { code } submittedAt decidedAt grant { id } decisions { step department { code } account verdict }
      } }`,
      { variables: { id: application?.id }, viewer: authority },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      application: {
        consumer: { name: '国家税务总局威海市税务局' },
        purpose: { name: '测试' },
        fields: sound.fields,
        edges: sound.edges,
        masks: sound.masks,
        combinations: [{ coordinates: sound.combinations[0] }],
        region: { name: '环翠区' },
        rowsFrom: '2020-01-01',
        rowsUntil: null,
        providers: [{ code: 'WH-ZZB' }],
        submittedAt: NOW.toISOString(),
        decidedAt: null,
        grant: null,
        decisions: [{ step: 'PROVIDER', department: { code: 'WH-ZZB' }, account: 'zzb-approver', verdict: 'APPROVED' }],
      },
    })
  })

  test('is rejected with a reason, and only with one', async () => {
    const id = (await act.apply(taxManager, sound)).application?.id ?? ''
    expect((await act.reject(provider, id, ' ')).refusals).toMatchObject([{ code: 'TEXT_INVALID', argument: 'reason' }])
    expect(await act.reject(provider, id, '用途与职责不符')).toMatchObject({ application: { state: 'REJECTED' } })
    expect((await act.approve(provider, id)).refusals).toMatchObject([{ code: 'STATE_PASSED' }])
  })

  test('is withdrawn by its own department, once', async () => {
    const id = (await act.apply(taxManager, sound)).application?.id ?? ''
    expect((await act.withdraw(stranger, id)).refusals).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await act.withdraw(taxManager, id)).toMatchObject({ application: { state: 'WITHDRAWN' } })
    expect((await act.withdraw(taxManager, id)).refusals).toMatchObject([{ code: 'STATE_PASSED' }])
  })

  test.each([
    ['an unknown purpose', { purpose: 'NONE' }, 'PURPOSE_UNKNOWN', 'purpose'],
    ['an unknown coordinate', { fields: ['Member.nickname'] }, 'COORDINATE_UNKNOWN', 'fields.0'],
    ['a link among the fields', { fields: ['Member.name', 'Member.organization'] }, 'NOT_A_FIELD', 'fields.1'],
    ['a value among the links', { edges: ['Member.name'] }, 'NOT_AN_EDGE', 'edges.0'],
    ['nothing', { fields: [], edges: [], masks: [], combinations: [] }, 'LIST_INVALID', 'fields'],
    ['a field twice', { fields: ['Member.name', 'Member.name'] }, 'LIST_INVALID', 'fields'],
    ['a mask that does not fit', { masks: [{ coordinate: 'Member.gender', mask: 'NAME' }] }, 'MASK_UNFIT', 'masks.0'],
    ['a mask of another field', { masks: [{ coordinate: 'Unit.name', mask: 'NAME' }] }, 'MASK_UNFIT', 'masks.0'],
    ['a combination of one', { combinations: [['Member.name']] }, 'COMBINATION_INVALID', 'combinations.0'],
    [
      'a combination beyond it',
      { combinations: [['Member.name', 'Unit.name']] },
      'COMBINATION_INVALID',
      'combinations.0',
    ],
    ['an end before its beginning', { validUntil: '2026-01-20T00:00:00Z' }, 'PERIOD_INVALID', 'validUntil'],
    ['four years', { validUntil: '2030-02-01T00:00:00Z' }, 'PERIOD_INVALID', 'validUntil'],
    [
      'a period that is over',
      { validFrom: '2025-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
      'PERIOD_INVALID',
      'validUntil',
    ],
    ['rows that end before they begin', { rowsUntil: '2019-12-31' }, 'PERIOD_INVALID', 'rowsUntil'],
    ['another city', { region: '370600000000' }, 'REGION_INVALID', 'region'],
    ['no calls', { callsPerDay: 0 }, 'QUOTA_INVALID', 'callsPerDay'],
    ['an empty basis', { legalBasis: '  ' }, 'TEXT_INVALID', 'legalBasis'],
    ['a text too long', { scenario: '字'.repeat(2001) }, 'TEXT_INVALID', 'scenario'],
  ])('with %s is refused in both languages and leaves nothing', async (_title, change, code, argument) => {
    const before = await counts()
    const { application, refusals } = await act.apply(taxManager, { ...sound, masks: [], combinations: [], ...change })
    expect(application).toBeNull()
    expect(refusals).toEqual([
      { code, argument, message: expect.stringMatching(/\p{Script=Han}/u), messageEn: expect.stringMatching(/[a-z]/) },
    ])
    expect(await counts()).toEqual(before)
  })

  test('for what is never shared is refused', async () => {
    const sql = graph.sqlOf('sharing')
    await sql`update catalogue_item set sharing_class = 'PROHIBITED' where coordinate = 'Member.ethnicity'`
    const { refusals } = await act.apply(taxManager, { ...sound, fields: [...sound.fields, 'Member.ethnicity'] })
    expect(refusals).toMatchObject([{ code: 'PROHIBITED', argument: 'fields.3' }])
  })

  test.each([
    ['the public', { kind: 'PUBLIC' }],
    ['an auditor', { kind: 'AUDITOR', subject: 'a' }],
    ['a department system', { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-SWJ', grant: null }],
    ['an approver', provider],
  ] as const)('is not taken from %s', async (_title, viewer) => {
    expect((await act.apply(viewer, sound)).refusals).toMatchObject([{ code: 'DUTY_MISSING' }])
  })
})

describe('an idempotency key', () => {
  test('lets a request that comes again, and again at once, be done a single time', async () => {
    const before = await counts()
    const key = { key: 'the-same-key' }
    const answers = await Promise.all([1, 2, 3].map(() => act.apply(taxManager, sound, key)))
    expect(new Set(answers.map(({ application }) => application?.id)).size).toBe(1)
    expect(await counts()).toEqual({
      applications: before.applications + 1,
      audits: before.audits + 1,
      keys: before.keys + 1,
    })
    const other = await act.apply(taxManager, { ...sound, scenario: '另一场景' }, key)
    expect(other.refusals).toMatchObject([{ code: 'KEY_REUSED', argument: 'key' }])
  })

  test.each(['short', 'with space', 'k'.repeat(101), '键键键键键键键键'])('is refused when it is %j', async (key) => {
    expect((await act.apply(taxManager, sound, { key })).refusals).toMatchObject([{ code: 'KEY_INVALID' }])
  })

  test('is free again after a refusal', async () => {
    const key = { key: 'refused-before' }
    expect((await act.apply(taxManager, { ...sound, purpose: 'NONE' }, key)).application).toBeNull()
    expect((await act.apply(taxManager, sound, key)).application).not.toBeNull()
  })
})

describe('a grant', () => {
  test('leaves the policy when it is suspended, comes back when resumed, and ends when revoked', async () => {
    const id = await grantedId(graph)
    const isInForce = async () => (await newestPolicy()).policy.grants.some((grant) => grant.id === id)
    const first = (await newestPolicy()).number
    expect(await isInForce()).toBe(true)
    expect(await act.change(provider, 'suspend', id)).toMatchObject({ grant: { state: 'SUSPENDED' } })
    expect(await isInForce()).toBe(false)
    expect((await act.change(provider, 'resume', id)).refusals).toMatchObject([{ code: 'NOT_YOUR_DEPARTMENT' }])
    expect(await act.change(authority, 'resume', id)).toMatchObject({ grant: { state: 'ACTIVE' } })
    expect(await isInForce()).toBe(true)
    expect(await act.change(authority, 'revoke', id)).toMatchObject({ grant: { state: 'REVOKED' } })
    expect(await isInForce()).toBe(false)
    expect((await act.change(authority, 'resume', id)).refusals).toMatchObject([{ code: 'STATE_PASSED' }])
    expect((await newestPolicy()).number).toBe(first + 3)
  })

  test('is approved once, though two accounts approve at the same moment', async () => {
    const { application } = await act.apply(taxManager, sound)
    const id = application?.id ?? ''
    const second = { ...provider, subject: 'zzb-second' }
    const answers = await Promise.all([act.approve(provider, id), act.approve(second, id)])
    expect(answers.flatMap(({ refusals }) => refusals.map(({ code }) => code))).toEqual([
      expect.stringMatching(/^(ALREADY_APPROVED|NOT_YOUR_DEPARTMENT)$/),
    ])
  })
})

async function newestPolicy() {
  const [row] = await graph.sqlOf('sharing')<{ number: number; content: string }[]>`
    select number, content from sharing_policy_version order by number desc limit 1`
  const policy = JSON.parse(row?.content ?? '{}') as { grants: { id: string; purpose: string }[] }
  return { number: row?.number ?? 0, policy }
}

async function audited(subject: string) {
  const rows = await graph.sqlOf('sharing')<{ actor: string; action: string }[]>`
    select actor, action from audit_event where subject = ${subject} order by id`
  return rows.map(({ actor, action }) => [actor, action])
}

async function counts() {
  const [row] = await graph.sqlOf('sharing')<{ applications: number; audits: number; keys: number }[]>`
    select (select count(*)::int from share_application) as applications, (select count(*)::int from audit_event) as audits,
      (select count(*)::int from idempotency_key) as keys`
  return { applications: row?.applications ?? 0, audits: row?.audits ?? 0, keys: row?.keys ?? 0 }
}
