import { addDays, caseDay } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import type { CityRegister } from './city-register.ts'
import type { KnownUnit } from './departments-data.ts'
import { type Asked, type DepartmentDesign, listIn, type Said, says, textIn } from './simulated-department.ts'

type Answer = Readonly<Record<string, string | number>>

const SHARE_ABNORMAL = 0.02
const SHARE_SUSPENDED = 0.015
const NOT_FOUND = { fhm: '04', fhxx: '未找到纳税人' }
const FOUND = { fhm: '00', fhxx: '成功' }

// The bureau's own spread: most are good, few are bad. New enterprises have no year to be judged by.
const gradeOf = weightedChoice<string>([
  ['A', 9],
  ['B', 62],
  ['C', 12],
  ['D', 5],
])

/** 税务: everything by POST, {head, body}, days as 2018年3月26日, batches numbered by the caller. */
export function taxation(register: CityRegister): DepartmentDesign {
  const about = (answerOf: (unit: KnownUnit) => Answer | null) => (condition: unknown) => {
    const unit = register.unit(textIn(condition, 'nsrsbh'))
    return unit ? answerOf(unit) : null
  }
  const standing = about((unit) => standingOf(unit, register))
  const grade = about((unit) => gradeAnswer(unit, register))
  let certificates = 0
  const certificate = about(({ uscc }) => {
    certificates += 1
    const isPaid = !register.chanceOf('tax-arrears', uscc).chance(0.04)
    return { sfws: isPaid ? 'Y' : 'N', zmbh: `3710${String(certificates).padStart(8, '0')}` }
  })
  return {
    code: 'WH-SWJ',
    medianLatencyMs: 8,
    unauthorized: says({ head: { fhm: '91', fhxx: '未授权' }, body: null }),
    routes: {
      'POST /swdj/nsrzt': one(standing),
      'POST /swdj/nsrzt/pl': many(standing),
      'POST /nsxy/djcx': one(grade),
      'POST /nsxy/djcx/pl': many(grade),
      'POST /wszm/kj': one(certificate),
      'POST /dfsf/dj': one(
        about(({ registeredOn }) => ({ fzdm: '30216|30221', djrq: chinese(addDays(registeredOn, 40)) })),
      ),
      'POST /fcjy/ws': one((condition) => contractAnswer(textIn(condition, 'htbh'), register)),
    },
  }
}

function one(answerOf: (condition: unknown) => Answer | null): (asked: Asked) => Said {
  return ({ body }) => {
    const answer = answerOf(body)
    return says(answer ? { head: FOUND, body: answer } : { head: NOT_FOUND, body: null })
  }
}

function many(answerOf: (condition: unknown) => Answer | null): (asked: Asked) => Said {
  return ({ body }) => {
    const jgmx = listIn(body, 'cxmx').map((condition) => {
      const answer = answerOf(condition)
      return { xh: (condition as { xh?: unknown }).xh, jgdm: answer ? '00' : '04', ...answer }
    })
    // It answers in an order of its own: that is what the numbers are for.
    return says({ head: FOUND, body: { jgmx: jgmx.reverse() } })
  }
}

function standingOf({ uscc, name, kind, registeredOn, deregisteredOn }: KnownUnit, register: CityRegister): Answer {
  const random = register.chanceOf('tax-standing', uscc)
  const drawn = kind === 'ENTERPRISE' ? random.next() : 1
  const running = drawn < SHARE_ABNORMAL ? '05' : drawn < SHARE_ABNORMAL + SHARE_SUSPENDED ? '02' : '03'
  return {
    nsrmc: name,
    nsrztdm: deregisteredOn === null ? running : '07',
    djrq: chinese(addDays(registeredOn, random.integer(3, 30))),
  }
}

function gradeAnswer({ uscc, kind, registeredOn, deregisteredOn }: KnownUnit, register: CityRegister): Answer | null {
  if (kind !== 'ENTERPRISE' || deregisteredOn !== null) return null
  const isNew = registeredOn >= addDays(caseDay, -365)
  return { pdnd: 2017, nsrxydj: isNew ? 'M' : gradeOf(register.chanceOf('tax-credit', uscc)) }
}

function contractAnswer(contract: string, register: CityRegister): Answer | null {
  if (!/^WH\d{10}$/.test(contract)) return null
  return { sfws: register.chanceOf('property-deal', contract).chance(0.9) ? 'Y' : 'N' }
}

function chinese(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
