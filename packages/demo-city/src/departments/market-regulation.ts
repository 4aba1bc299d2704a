import { addDays, caseDay, dateBetween } from '../calendar.ts'
import type { CityRegister } from './city-register.ts'
import type { KnownUnit } from './departments-data.ts'
import { type Asked, type DepartmentDesign, listIn, type Said, says, textIn } from './simulated-department.ts'

type Record = Readonly<globalThis.Record<string, string | null>>

const SHARE_ABNORMAL = 0.06
const FOOD_TRADES: ReadonlySet<string | null> = new Set(['CATERING', 'COMMERCE', 'TOURISM'])

/** 市场监管: enterprises only; agencies and social organizations are registered elsewhere. Pinyin, {code, msg, data}, days as 20180326. */
export function marketRegulation(register: CityRegister): DepartmentDesign {
  const enterprise = (uscc: string) => {
    const unit = register.unit(uscc)
    return unit?.kind === 'ENTERPRISE' ? unit : undefined
  }
  const of = (recordOf: (unit: KnownUnit) => Record | null) => (uscc: string) => {
    const unit = enterprise(uscc)
    return unit ? recordOf(unit) : null
  }
  const abnormal = of((unit) => abnormalListing(unit, register))
  const licence = of((unit) => foodLicence(unit, register))
  const registration = of(registrationOf)
  return {
    code: 'WH-SCJG',
    medianLatencyMs: 5,
    unauthorized: { status: 200, body: { code: 401, msg: '令牌无效', data: null } },
    routes: {
      'GET /gsdj/qyxx/*': one(registration),
      'POST /gsdj/qyxx/plcx': many(registration),
      'GET /gsdj/jyyc/*': one(abnormal),
      'POST /gsdj/jyyc/plcx': many(abnormal),
      'GET /spjy/xkz/*': one(licence),
      'POST /spjy/xkz/plcx': many(licence),
      'GET /v3/qyxx/*': one(registration),
    },
  }
}

function one(recordOf: (uscc: string) => Record | null): (asked: Asked) => Said {
  return ({ subject }) => {
    const record = recordOf(subject)
    return says(record ? { code: 200, msg: '成功', data: record } : { code: 404, msg: '未查询到企业信息', data: null })
  }
}

function many(recordOf: (uscc: string) => Record | null): (asked: Asked) => Said {
  return ({ body }) => {
    const list = listIn(body, 'cxtj').map((condition) => {
      const tyshxydm = textIn(condition, 'tyshxydm')
      const record = recordOf(tyshxydm)
      return { tyshxydm, cxjg: record ? '1' : '0', ...record }
    })
    return says({ code: 200, msg: '成功', data: { total: list.length, list } })
  }
}

function registrationOf({ name, registeredOn, deregisteredOn }: KnownUnit): Record {
  return {
    qymc: name,
    qylx: '有限责任公司(自然人投资或控股)',
    clrq: compact(registeredOn),
    djzt: deregisteredOn === null ? '1' : '3',
    zxrq: deregisteredOn === null ? '' : compact(deregisteredOn),
  }
}

function abnormalListing({ uscc, registeredOn, deregisteredOn }: KnownUnit, register: CityRegister): Record {
  const random = register.chanceOf('abnormal-listing', uscc)
  if (deregisteredOn !== null || !random.chance(SHARE_ABNORMAL)) return { sflr: '0', lryy: null, lrrq: null }
  const earliest = addDays(registeredOn < '2015-07-01' ? '2015-07-01' : registeredOn, 30)
  return {
    sflr: '1',
    lryy: random.pick(['1', '1', '1', '4', '4', '2', '3']),
    lrrq: compact(dateBetween(random, earliest, caseDay)),
  }
}

function foodLicence({ uscc, industry, deregisteredOn }: KnownUnit, register: CityRegister): Record | null {
  if (!FOOD_TRADES.has(industry) || deregisteredOn !== null) return null
  const random = register.chanceOf('food-licence', uscc)
  const issuedOn = dateBetween(random, '2015-10-01', caseDay)
  return {
    xkzbh: `JY${random.integer(1, 3)}371099${String(random.integer(0, 9_999_999)).padStart(7, '0')}`,
    jyxm: industry === 'COMMERCE' ? '预包装食品销售' : '热食类食品制售',
    yxqz: compact(addDays(issuedOn, 5 * 365)),
  }
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}
