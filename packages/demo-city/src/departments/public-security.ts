import { addDays, caseDay } from '../calendar.ts'
import type { CityRegister } from './city-register.ts'
import { type Asked, type DepartmentDesign, listIn, type Said, says, textIn } from './simulated-department.ts'

type Answer = Readonly<Record<string, string | number>>

const SHARE_FROM_ELSEWHERE = 0.08
const SHARE_REGISTERED_WHERE_THEY_LIVE = 0.85

/** 公安: {code, message, result}; of batches it answers only what it found, times as milliseconds since 1970. */
export function publicSecurity(register: CityRegister): DepartmentDesign {
  const household = (condition: unknown) => householdAnswer(condition, register)
  const permit = (condition: unknown) => permitAnswer(textIn(condition, 'gmsfhm'), register)
  const seal = (uscc: string) => sealAnswer(uscc, register)
  return {
    code: 'WH-GAJ',
    medianLatencyMs: 12,
    unauthorized: { status: 401, body: { code: '7', message: '未授权', result: null } },
    routes: {
      'POST /rk/hjhy': ({ body }) => one(household(body)),
      'POST /rk/hjhy/pl': many('rylb', household),
      'POST /rk/jzz': ({ body }) => one(permit(body)),
      'POST /rk/jzz/pl': many('rylb', permit),
      'GET /tzhy/yzba': ({ query }) => one(seal(query.get('tyshxydm') ?? '')),
      'POST /tzhy/yzba/pl': many('dwlb', (condition) => seal(textIn(condition, 'tyshxydm'))),
    },
  }
}

function one(result: Answer | null): Said {
  return says(result ? { code: '0', message: 'ok', result } : { code: '2', message: '无此记录', result: null })
}

function many(list: string, answerOf: (condition: unknown) => Answer | null): (asked: Asked) => Said {
  return ({ body }) => {
    const found = listIn(body, list).flatMap((condition) => {
      const answer = answerOf(condition)
      return answer ? [{ ...(condition as object), ...answer }] : []
    })
    return says({ code: '0', message: 'ok', result: { [list]: found } })
  }
}

/** People from elsewhere are not in the household register; some of the others are registered where they used to live. */
function householdAnswer(condition: unknown, register: CityRegister): Answer | null {
  const person = textIn(condition, 'gmsfhm')
  const home = register.homeOf(person)
  const random = register.chanceOf('household', person)
  if (home === undefined || random.chance(SHARE_FROM_ELSEWHERE)) return null
  const isThere = home === textIn(condition, 'sqdm') && random.chance(SHARE_REGISTERED_WHERE_THEY_LIVE)
  return { hjbz: isThere ? '1' : '0' }
}

/** Those need a permit who are not in the household register. */
function permitAnswer(person: string, register: CityRegister): Answer | null {
  if (register.homeOf(person) === undefined) return null
  if (!register.chanceOf('household', person).chance(SHARE_FROM_ELSEWHERE)) return null
  const validUntil = addDays(caseDay, register.chanceOf('permit', person).integer(-90, 365))
  return { jzzzt: validUntil < caseDay ? '02' : '01', yxqz: `${validUntil}T00:00:00+08:00` }
}

function sealAnswer(uscc: string, register: CityRegister): Answer | null {
  const unit = register.unit(uscc)
  if (unit === undefined) return null
  const random = register.chanceOf('seals', uscc)
  if (unit.deregisteredOn !== null) return { bazt: '0', yzsl: '0' }
  const filedOn = addDays(unit.registeredOn, random.integer(1, 20))
  return { bazt: '1', yzsl: String(random.integer(2, 5)), basj: Date.parse(`${filedOn}T09:30:00+08:00`) }
}
