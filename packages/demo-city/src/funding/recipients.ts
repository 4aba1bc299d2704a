import { workdayBetween } from '../calendar.ts'
import type { StandardYuan } from '../city-targets.ts'
import { parentIn } from '../organizations/community-line.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { OrganizationRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import type { District, UrbanCommunity } from '../regions/urban-area.ts'
import type { FundingBasisRow } from './rows.ts'

/** The budget years of the demo city. */
const budgetYears = [2016, 2017, 2018] as const

/** A basis, with who pays and how much the standard gives on it. */
export interface Recipient {
  basis: FundingBasisRow
  payerCode: string
  dueYuan: number
  /** Null for the city itself. */
  district: District | null
}

/** Everyone who is due money in the budget years: the city, each district, and each urban community for two purposes. */
export function recipientsOf(model: OrganizationsModel, yuan: StandardYuan, random: Random): Recipient[] {
  return budgetYears.flatMap((year) => {
    const cityFixedOn = fixingDay(year, random)
    const city: Recipient = {
      basis: basis(
        year,
        model.area.cityCode,
        'TWO_NEW_CITY',
        twoNewCommittee(model, 'CITY', model.area.cityCode),
        1,
        cityFixedOn,
      ),
      payerCode: model.area.cityCode,
      dueYuan: yuan.TWO_NEW_CITY,
      district: null,
    }
    return [city, ...model.area.districts.flatMap((district) => inDistrict(model, year, district, yuan, random))]
  })
}

// A district fixes all its bases on one day.
function inDistrict(
  model: OrganizationsModel,
  year: number,
  district: District,
  yuan: StandardYuan,
  random: Random,
): Recipient[] {
  const fixedOn = fixingDay(year, random)
  const paid = { payerCode: district.code, district }
  const committee = twoNewCommittee(model, 'DISTRICT', district.code)
  const work = {
    ...paid,
    basis: basis(year, district.code, 'TWO_NEW_DISTRICT', committee, 1, fixedOn),
    dueYuan: yuan.TWO_NEW_DISTRICT,
  }
  const communities = district.streets.flatMap((street) => street.communities)
  return [
    work,
    ...communities.flatMap((community) => {
      const organization = parentIn(model.line.ofCommunity, community)
      const households = householdsFixed(community, year, random)
      return [
        {
          ...paid,
          basis: basis(year, community.code, 'COMMUNITY_RUNNING', organization, households, fixedOn),
          dueYuan: (households * yuan.COMMUNITY_RUNNING) / 1000,
        },
        {
          ...paid,
          basis: basis(year, community.code, 'COMMUNITY_SERVICE', organization, 1, fixedOn),
          dueYuan: yuan.COMMUNITY_SERVICE,
        },
      ]
    }),
  ]
}

function basis(
  year: number,
  regionCode: string,
  purpose: FundingBasisRow['purpose'],
  organization: OrganizationRow,
  quantity: number,
  fixedOn: string,
): FundingBasisRow {
  return { year, regionCode, purpose, organizationId: organization.id, quantity, fixedOn }
}

// Budgets are drawn up towards the end of the year before.
function fixingDay(year: number, random: Random): string {
  return workdayBetween(random, `${year - 1}-11-16`, `${year - 1}-12-20`)
}

// What was fixed a year or more before the case is a little below the households of then, and seldom counted to the one.
function householdsFixed({ households }: UrbanCommunity, year: number, random: Random): number {
  const yearsBefore = 2019 - year
  const counted = households * (1 - yearsBefore * (0.008 + random.next() * 0.02))
  return random.chance(0.4) ? Math.round(counted / 10) * 10 : Math.round(counted)
}

/** 两新工委: the work committee that uses the two-new money of the city or a district. */
function twoNewCommittee(
  { book }: OrganizationsModel,
  level: 'CITY' | 'DISTRICT',
  regionCode: string,
): OrganizationRow {
  const found = book.rows.find(
    (row) =>
      row.line === 'NON_PUBLIC_ENTERPRISE' &&
      row.kind === 'WORK_COMMITTEE' &&
      row.level === level &&
      row.regionCode === regionCode,
  )
  if (found === undefined) throw new Error(`Expected a work committee for two-new units in ${regionCode}, got none.`)
  return found
}
