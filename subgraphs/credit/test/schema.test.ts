import { readdirSync, readFileSync } from 'node:fs'
import { type Classification, classificationsOf, readLevelOf } from '@yilian/governance'
import { parse, visit } from 'graphql'
import { expect, test } from 'vitest'

const classified = parse(readFileSync(new URL('../schema.classified.graphql', import.meta.url), 'utf8'))

// 山东省社会信用条例 art. 42: never collected, or never used as credit data.
const forbiddenWords =
  /relig|faith|gene$|genetic|fingerprint|biometric|blood|illness|disease|medical|health|income|salary|deposit|securit|insurance|estate|property|taxamount|taxpaid|amount/i
const forbiddenTexts = /宗教|信仰|基因|指纹|血型|疾病|病史|健康|收入|存款|有价证券|商业保险|不动产|纳税数额|税额|金额/

test('no type, field, argument or enum value of the schema names a forbidden attribute', () => {
  const names: string[] = []
  visit(classified, { Name: ({ value }) => void names.push(value) })
  expect(names.length).toBeGreaterThan(500)
  expect(names.filter((name) => forbiddenWords.test(name))).toEqual([])
})

test('no description and no catalogue item names a forbidden attribute', () => {
  const texts: string[] = []
  visit(classified, { StringValue: ({ value }) => void texts.push(value) })
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter((text) => forbiddenTexts.test(text))).toEqual([])
})

test('the words would catch the attributes that the law names', () => {
  const names = ['religion', 'gene', 'fingerprint', 'bloodType', 'illness', 'incomeYear', 'deposits', 'taxAmount']
  expect(names.filter((name) => !forbiddenWords.test(name))).toEqual([])
})

test('no column of the tables names a forbidden attribute', () => {
  const folder = new URL('../migrations/', import.meta.url)
  const sql = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const columns = sql.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^\t"(\w+)"/gm)])
  expect(columns.length).toBeGreaterThan(60)
  expect(columns.map(([, name = '']) => name).filter((name) => forbiddenWords.test(name))).toEqual([])
})

test('of natural persons nothing is open but the opaque ids', () => {
  const ofPersons = [...classificationsOf(classified)].filter(([coordinate]) =>
    /^Person(?!.*Connection|.*Edge)/.test(coordinate),
  )
  const open = ofPersons.filter(([, classification]) => !isPersonal(classification)).map(([coordinate]) => coordinate)
  expect(open.sort()).toEqual(['PersonCreditProfile.id', 'PersonCreditRecord.id'])
  expect(ofPersons.length).toBe(12)
})

function isPersonal(classification: Classification): boolean {
  return ['PERSONAL', 'SENSITIVE'].includes(readLevelOf(classification) ?? '')
}
