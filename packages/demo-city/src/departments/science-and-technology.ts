import { addDays, workdayBetween } from '../calendar.ts'
import type { CityRegister } from './city-register.ts'
import type { KnownUnit } from './departments-data.ts'
import { type Asked, type DepartmentDesign, type Said, says } from './simulated-department.ts'

const NOT_FOUND: Said = { status: 404, body: { error: 'not found' } }
// Of enterprises in these industries, how many were recognized.
const HIGH_TECH_SHARES: Readonly<Record<string, number>> = {
  TECHNOLOGY: 0.35,
  MANUFACTURING: 0.12,
  HEALTH: 0.1,
  ENERGY: 0.15,
}
const SME_SHARE = 0.3
const THREE_YEARS_IN_DAYS = 1095

/** 科技: the newest system: paths, English names, the status of HTTP; no batches. */
export function scienceAndTechnology(register: CityRegister): DepartmentDesign {
  const about =
    (answerOf: (unit: KnownUnit) => unknown) =>
    ({ subject }: Asked) => {
      const unit = register.unit(subject)
      const answer = unit?.kind === 'ENTERPRISE' && unit.deregisteredOn === null ? answerOf(unit) : null
      return answer ? says(answer) : NOT_FOUND
    }
  return {
    code: 'WH-KJJ',
    medianLatencyMs: 4,
    unauthorized: { status: 401, body: { error: 'unauthorized' } },
    routes: {
      'GET /api/v2/high-tech-enterprises/*': about((unit) => highTechCertificate(unit, register)),
      'GET /api/v2/technology-smes/*': about((unit) => smeRegistration(unit, register)),
    },
  }
}

function highTechCertificate({ uscc, name, industry, registeredOn }: KnownUnit, register: CityRegister): unknown {
  const random = register.chanceOf('high-tech', uscc)
  // 高新技术企业认定管理办法: a year of registration at least.
  if (registeredOn > '2016-10-01' || !random.chance(HIGH_TECH_SHARES[industry ?? ''] ?? 0)) return null
  const issuedOn = workdayBetween(random, '2015-12-01', '2017-12-28')
  return {
    name,
    certificate: {
      number: `GR${issuedOn.slice(0, 4)}37${String(random.integer(0, 999_999)).padStart(6, '0')}`,
      issuedAt: `${issuedOn}T00:00:00+08:00`,
      validUntil: addDays(issuedOn, THREE_YEARS_IN_DAYS),
    },
  }
}

function smeRegistration({ uscc, name, industry, headcount }: KnownUnit, register: CityRegister): unknown {
  const random = register.chanceOf('technology-sme', uscc)
  // 科技型中小企业评价办法: 500 employees at most.
  if (!(industry && industry in HIGH_TECH_SHARES) || headcount > 500 || !random.chance(SME_SHARE)) return null
  return { name, registrationNumber: `2018371099${random.integer(10_000_000, 99_999_999)}`, year: 2018 }
}
