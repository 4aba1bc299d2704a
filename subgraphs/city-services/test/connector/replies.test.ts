import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallCity } from '../../../../test/kit/small-city.ts'
import { mappingOf, outcomes } from './asking.ts'
import { startToldDepartment, type Told, type ToldDepartment } from './department-at.ts'

const [first, second, third] = smallCity().departments.units.map(({ uscc }) => ({ uscc }))
const RECORD = { qymc: '一家', qylx: '有限责任公司', clrq: '20180309', djzt: '1', zxrq: '' }
const FOUND = {
  kind: 'FOUND',
  value: { name: '一家', type: '有限责任公司', establishedOn: '2018-03-09', state: 'ACTIVE', endedOn: null },
}

let told: ToldDepartment
beforeEach(async () => {
  told = await startToldDepartment('WH-SCJG')
})
afterEach(() => told.close())

const one = () => told.ask(mappingOf('WH-SCJG-Q01'), [first ?? {}])
const three = () =>
  told.ask(
    mappingOf('WH-SCJG-Q01'),
    [first, second, third].map((each) => each ?? {}),
  )
const answers = (data: unknown, code: unknown = 200): Told => ({ text: JSON.stringify({ code, msg: '成功', data }) })
const item = (unit: typeof first, more: object = {}) => ({
  ...unit,
  tyshxydm: unit?.uscc,
  cxjg: '1',
  ...RECORD,
  ...more,
})

test('a good answer is read into our words, and all that the department adds stays there', async () => {
  told.says(answers({ ...RECORD, fddbr: '张三', __proto__: null }))
  expect(await one()).toEqual([FOUND])
})

describe('to a question for one', () => {
  const bad: [string, Told, string][] = [
    ['HTML with status 500', { text: '<h1>Error at /srv/app.js:1</h1>', status: 500, type: 'text/html' }, 'BAD_ANSWER'],
    ['HTML that says it is JSON', { text: '<h1>hello</h1>' }, 'BAD_ANSWER'],
    ['JSON that says it is text', { ...answers(RECORD), type: 'text/plain' }, 'BAD_ANSWER'],
    ['another charset', { ...answers(RECORD), type: 'application/json; charset=gb18030' }, 'BAD_ANSWER'],
    ['bytes that are no UTF-8', { text: Buffer.from([0x7b, 0xff, 0x7d]) }, 'BAD_ANSWER'],
    ['nothing', { text: '' }, 'BAD_ANSWER'],
    ['null', { text: 'null' }, 'BAD_ANSWER'],
    ['no code', { text: JSON.stringify({ data: RECORD }) }, 'BAD_ANSWER'],
    ['a code that nobody knows', answers(RECORD, 999), 'BAD_ANSWER'],
    ['a code as a text', answers(RECORD, '200'), 'BAD_ANSWER'],
    ['no record', answers(null), 'BAD_ANSWER'],
    ['a list of records', answers([RECORD]), 'BAD_ANSWER'],
    ['no name', answers({ ...RECORD, qymc: null }), 'BAD_ANSWER'],
    ['a name of the wrong kind', answers({ ...RECORD, qymc: { zh: '一家' } }), 'BAD_ANSWER'],
    ['a state that nobody knows', answers({ ...RECORD, djzt: '9' }), 'BAD_ANSWER'],
    ['a state by a name of JavaScript', answers({ ...RECORD, djzt: 'constructor' }), 'BAD_ANSWER'],
    ['a day that does not exist', answers({ ...RECORD, clrq: '20180230' }), 'BAD_ANSWER'],
    ['more bytes than are taken', answers({ ...RECORD, more: 'x'.repeat(20_000) }), 'BAD_ANSWER'],
    ['status 302', { ...answers(RECORD), status: 302 }, 'BAD_ANSWER'],
    ['status 404 where that is no answer', { ...answers(RECORD), status: 404 }, 'BAD_ANSWER'],
    ['status 401', { text: '{}', status: 401 }, 'REFUSED'],
    ['status 403', { text: '{}', status: 403 }, 'REFUSED'],
    ['a refusal in its own words', answers(null, 401), 'REFUSED'],
    ['status 429', { text: '{}', status: 429 }, 'BUSY'],
  ]
  test.each(bad)('%s is no answer, and the department is not asked again', async (_what, said, reason) => {
    told.says(said)
    expect(await one()).toEqual([{ kind: 'FAILED', reason }])
    expect(told.requests).toHaveLength(1)
    expect(told.details).toHaveLength(1)
    expect(told.details.join()).not.toMatch(/srv|张|一家|hello|999/)
    told.says(answers(RECORD))
    expect(await one()).toEqual([FOUND])
  })

  test.each([502, 503])('status %i passes: the question is asked again', async (status) => {
    told.says({ text: '', status }, { text: '', status }, answers(RECORD))
    expect(await one()).toEqual([FOUND])
    expect(told.requests).toHaveLength(3)
  })

  test('a third time is the last', async () => {
    told.says({ text: '', status: 503 })
    expect(await one()).toEqual([{ kind: 'FAILED', reason: 'UNREACHABLE' }])
    expect(told.requests).toHaveLength(3)
  })

  test('a record that does not fit says nothing about the department: others are asked on', async () => {
    told.says(answers({ ...RECORD, djzt: '9' }))
    for (let times = 0; times < 30; times += 1) expect(outcomes(await one())).toEqual(['BAD_ANSWER'])
    told.says(answers(RECORD))
    expect(await one()).toEqual([FOUND])
  })

  test('a page of a proxy with status 404 is not taken for "unknown"', async () => {
    const other = await startToldDepartment('WH-KJJ')
    other.says({ text: '<h1>404</h1>', status: 404, type: 'text/html' }, { text: '{"error":"not found"}', status: 404 })
    const ask = () => other.ask(mappingOf('WH-KJJ-Q01'), [first ?? {}])
    expect([outcomes(await ask()), outcomes(await ask())]).toEqual([['BAD_ANSWER'], ['NOT_FOUND']])
    await other.close()
  })
})

describe('to a question for many', () => {
  const batches: [string, unknown, string[]][] = [
    ['in another order', { list: [item(third), item(first), item(second)] }, ['FOUND', 'FOUND', 'FOUND']],
    ['with one missing', { list: [item(first), item(third)] }, ['FOUND', 'BAD_ANSWER', 'FOUND']],
    [
      'with one that it does not know',
      { list: [item(first), item(second, { cxjg: '0' }), item(third)] },
      ['FOUND', 'NOT_FOUND', 'FOUND'],
    ],
    [
      'with one twice',
      { list: [item(first), item(first, { qymc: '另一家' }), item(second), item(third)] },
      ['BAD_ANSWER', 'FOUND', 'FOUND'],
    ],
    [
      'with one that nobody asked for',
      { list: [item(first), item(second), item(third), item({ uscc: 'X' })] },
      ['FOUND', 'FOUND', 'FOUND'],
    ],
    [
      'with one in another shape',
      { list: [item(first), 7, item(second, { clrq: '明天' }), item(third)] },
      ['FOUND', 'BAD_ANSWER', 'FOUND'],
    ],
    [
      'with one without a word on it',
      { list: [item(first), item(second, { cxjg: null }), item(third)] },
      ['FOUND', 'BAD_ANSWER', 'FOUND'],
    ],
    ['with no list', { list: {} }, ['BAD_ANSWER', 'BAD_ANSWER', 'BAD_ANSWER']],
    ['with an empty list', { list: [] }, ['BAD_ANSWER', 'BAD_ANSWER', 'BAD_ANSWER']],
  ]
  test.each(batches)('answers %s are told apart', async (_what, data, expected) => {
    told.says(answers(data))
    expect(outcomes(await three())).toEqual(expected)
  })

  test('answers by place are none when there are more or fewer of them', async () => {
    const other = await startToldDepartment('WH-RSJ')
    const insured = { czbz: '1', cbxz: '110', cbrs: '3', cbqsrq: '2018/3/9' }
    const ask = () =>
      other.ask(
        mappingOf('WH-RSJ-Q01'),
        [first, second].map((each) => each ?? {}),
      )
    const reply = (data: unknown) => ({ text: JSON.stringify({ rtnCode: '000000', data }) })
    other.says(reply([insured, insured]), reply([insured]), reply([insured, insured, insured]), reply([null, insured]))
    expect([outcomes(await ask()), outcomes(await ask()), outcomes(await ask()), outcomes(await ask())]).toEqual([
      ['FOUND', 'FOUND'],
      ['BAD_ANSWER', 'BAD_ANSWER'],
      ['BAD_ANSWER', 'BAD_ANSWER'],
      ['BAD_ANSWER', 'FOUND'],
    ])
    await other.close()
  })

  test('what it leaves out was not found, where that is how the department speaks', async () => {
    const other = await startToldDepartment('WH-GAJ')
    other.says({
      text: JSON.stringify({
        code: '0',
        result: { dwlb: [{ tyshxydm: second?.uscc, bazt: '1', yzsl: '2', basj: 1_520_524_800_000 }] },
      }),
    })
    const answered = await other.ask(
      mappingOf('WH-GAJ-Q03'),
      [first, second].map((each) => each ?? {}),
    )
    expect(answered).toEqual([
      { kind: 'NOT_FOUND' },
      { kind: 'FOUND', value: { isFiled: true, sealCount: 2, filedOn: '2018-03-09' } },
    ])
    await other.close()
  })

  test('nothing asked is nothing sent', async () => {
    expect(await told.ask(mappingOf('WH-SCJG-Q01'), [])).toEqual([])
    expect(told.requests).toEqual([])
  })
})
