import { addDays } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import type { CityRegister } from './city-register.ts'
import { type Asked, type DepartmentDesign, listIn, type Said, says, textIn } from './simulated-department.ts'

type Answer = Readonly<Record<string, string>>

const NOT_FOUND = { rtnCode: '100001', rtnMsg: '查无记录', data: null }
const OCCUPATIONS = ['电工', '焊工', '育婴员', '养老护理员', '企业人力资源管理师', '中式烹调师', '船舶修理工']

// 正常缴费, 暂停, 终止.
const paymentOf = weightedChoice([
  ['1', 88],
  ['2', 8],
  ['3', 4],
])

/** 人社: {rtnCode, rtnMsg, data}, days as 2018/3/26, numbers as texts; its batches answer in the order of the question. */
export function humanResources(register: CityRegister): DepartmentDesign {
  const unit = (condition: unknown) => unitInsurance(textIn(condition, 'tyshxydm'), register)
  const person = (condition: unknown) => personInsurance(textIn(condition, 'sfzhm'), register)
  const certificate = (condition: unknown) => certificateAnswer(textIn(condition, 'zsbh'), register)
  return {
    code: 'WH-RSJ',
    medianLatencyMs: 9,
    unauthorized: says({ rtnCode: '900401', rtnMsg: '无访问权限', data: null }),
    routes: {
      'POST /sb/dwcb/query': one(unit),
      'POST /sb/dwcb/batchQuery': many(unit),
      'POST /sb/grcb/query': one(person),
      'POST /sb/grcb/batchQuery': many(person),
      'POST /zj/zszs/query': one(certificate),
    },
  }
}

function one(answerOf: (condition: unknown) => Answer | null): (asked: Asked) => Said {
  return ({ body }) => {
    const data = answerOf(body)
    return says(data ? { rtnCode: '000000', rtnMsg: 'success', data } : NOT_FOUND)
  }
}

function many(answerOf: (condition: unknown) => Answer | null): (asked: Asked) => Said {
  return ({ body }) => {
    const data = listIn(body, 'params').map((condition) => {
      const answer = answerOf(condition)
      return { czbz: answer ? '1' : '0', ...answer }
    })
    return says({ rtnCode: '000000', rtnMsg: 'success', data })
  }
}

function unitInsurance(uscc: string, register: CityRegister): Answer | null {
  const unit = register.unit(uscc)
  if (unit === undefined || unit.deregisteredOn !== null) return null
  const random = register.chanceOf('unit-insurance', uscc)
  // Some work for several, some are retired and go on working: those are insured elsewhere or no more.
  const insured = Math.max(1, Math.round(unit.headcount * (0.9 + random.next() * 0.1)))
  return {
    cbxz: unit.kind === 'SOCIAL_ORGANIZATION' ? '110,310,410' : '110,210,310,410,510',
    cbrs: String(insured),
    cbqsrq: slashed(addDays(unit.registeredOn < '1997-01-01' ? '1997-01-01' : unit.registeredOn, 30)),
  }
}

function personInsurance(residentIdNumber: string, register: CityRegister): Answer | null {
  if (register.homeOf(residentIdNumber) === undefined) return null
  const payment = paymentOf(register.chanceOf('person-insurance', residentIdNumber))
  return { cbbz: payment === '3' ? '0' : '1', jfzt: payment }
}

/** Certificates whose digits sum to a multiple of ten were issued. */
function certificateAnswer(number: string, register: CityRegister): Answer | null {
  const sum = [...number].reduce((all, digit) => all + Number(digit), 0)
  if (!/^\d{16}$/.test(number) || sum % 10 !== 0) return null
  const random = register.chanceOf('occupation', number)
  return { zymc: random.pick(OCCUPATIONS), zydj: String(random.integer(1, 5)), yxbz: random.chance(0.95) ? '1' : '0' }
}

function slashed(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}/${Number(month)}/${Number(date)}`
}
