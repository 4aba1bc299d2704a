import { type BilingualText, graphError, quote } from '@yilian/service-kit'
import type { ServiceInput } from '../connector/department-request.ts'
import { preparedService } from '../connector/prepared-service.ts'
import type { JsonSchema, ServiceMapping } from '../connector/service-mapping.ts'

/** What is wrong with a place of an input. What came is told by its kind and length alone: it may name a person. */
export interface InputFault {
  readonly where: string
  readonly expected: BilingualText
  readonly came: BilingualText
}

const FORMATS: Readonly<Record<string, BilingualText>> = {
  'credit-code': {
    zh: '18 位统一社会信用代码, 校验码须符合 GB 32100',
    en: 'a unified social credit code of 18 characters (GB 32100)',
  },
  'resident-id': {
    zh: '18 位公民身份号码, 校验码须符合 GB 11643',
    en: 'a resident identity number of 18 characters (GB 11643)',
  },
  'division-code': { zh: '区划代码', en: 'a division code' },
  date: { zh: '日期 YYYY-MM-DD', en: 'a day YYYY-MM-DD' },
}
const NOTHING: BilingualText = { zh: '无', en: 'nothing' }
const OBJECT: BilingualText = { zh: 'JSON 对象', en: 'a JSON object' }

/** An input that fits the service's schema; else a refusal that says of each fault where it is, what was expected and what came. */
export function checkedInput(mapping: ServiceMapping, input: unknown): ServiceInput {
  const faults = inputFaults(mapping, input)
  if (faults.length === 0) return input as ServiceInput // its schema was just found to hold
  const inWords = (language: keyof BilingualText, [expected, came]: readonly [string, string]) =>
    faults
      .map((fault) => `${fault.where} ${expected} ${fault.expected[language]}, ${came} ${fault.came[language]}`)
      .join('; ')
  throw graphError(
    'BAD_USER_INPUT',
    {
      zh: `${mapping.service} 的输入不符: ${inWords('zh', ['应为', '收到'])}`,
      en: `The input of ${mapping.service} does not fit: ${inWords('en', ['expected', 'got'])}.`,
    },
    { faults: faults.map(({ where, expected, came }) => ({ where, expected: expected.en, came: came.en })) },
  )
}

function inputFaults(mapping: ServiceMapping, input: unknown): InputFault[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return [{ where: '/', expected: OBJECT, came: kindOf(input) }]
  const { properties } = mapping.input as { readonly properties: Readonly<Record<string, JsonSchema>> } // a closed object
  const given = input as Readonly<Record<string, unknown>>
  const { propertyFits } = preparedService(mapping)
  const own = Object.entries(properties).flatMap(([name, schema]): InputFault[] => {
    const isGiven = Object.hasOwn(given, name)
    if (isGiven && propertyFits(name, given[name])) return []
    return [{ where: `/${name}`, expected: expectedBy(schema), came: isGiven ? kindOf(given[name]) : NOTHING }]
  })
  const others = Object.keys(given).filter((name) => !Object.hasOwn(properties, name))
  return [...own, ...others.map((name) => ({ where: quote(name), expected: NOTHING, came: kindOf(given[name]) }))]
}

function expectedBy(schema: JsonSchema): BilingualText {
  const known = typeof schema.format === 'string' ? FORMATS[schema.format] : undefined
  return known ?? { zh: JSON.stringify(schema), en: JSON.stringify(schema) }
}

function kindOf(value: unknown): BilingualText {
  if (value === null) return { zh: 'null', en: 'null' }
  if (typeof value === 'string')
    return { zh: `${value.length} 个字符的文本`, en: `a text of ${value.length} characters` }
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' }
  return {
    zh: { number: '数', boolean: '布尔值' }[typeof value as string] ?? '对象',
    en: `a value of type ${typeof value}`,
  }
}
