import { apportion } from '../apportion.ts'
import { weightedSample } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import type { Random } from '../random.ts'
import type { District, UrbanArea } from '../regions/urban-area.ts'
import { type Industry, industries, industriesWithLine } from '../units/industries.ts'
import type { CommunityLine } from './community-line.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { OrganizationRow } from './rows.ts'

/** The industry organizations (行业党委, 行业党总支) that units' branches stand under. */
export interface IndustryLine {
  /** The nearest organization of an industry in a district: the district's general branch, else the municipal committee, else none. */
  nearest(industry: string | null, district: District): OrganizationRow | null
}

/** Adds the municipal industry committees and the districts' industry general branches below them. */
export function addIndustryLine(
  book: OrganizationBook,
  area: UrbanArea,
  line: CommunityLine,
  targets: CityTargets,
  random: Random,
): IndustryLine {
  const municipal = new Map<string, OrganizationRow>()
  for (const industry of industriesWithLine.slice(0, targets.municipalIndustryCommittees)) {
    municipal.set(industry, addMunicipalCommittee(book, area, line, industry))
  }
  const ofDistrict = new Map<string, OrganizationRow>()
  const weights = area.districts.map(({ character, streets }) => (streets.length > 0 ? character.enterprises : 0))
  const counts = apportion(targets.districtIndustryGeneralBranches, weights, 1)
  for (const [index, district] of area.districts.entries()) {
    for (const industry of chosenIndustries(district, [...municipal.keys()], counts[index] ?? 0, random)) {
      ofDistrict.set(industry + district.code, addDistrictGeneralBranch(book, municipal, district, industry))
    }
  }
  return {
    nearest: (industry, district) => ofDistrict.get(industry + district.code) ?? municipal.get(industry ?? '') ?? null,
  }
}

function chosenIndustries(
  { character }: District,
  municipal: readonly string[],
  count: number,
  random: Random,
): Industry[] {
  const known = industriesWithLine.filter((industry) => municipal.includes(industry))
  return weightedSample(
    random,
    known,
    count,
    (industry) => industries[industry].weight * (character.industries[industry] ?? 1),
  )
}

function addMunicipalCommittee(
  book: OrganizationBook,
  area: UrbanArea,
  line: CommunityLine,
  industry: Industry,
): OrganizationRow {
  return book.add({
    name: `中共威海市${industries[industry].title}行业委员会`,
    kind: 'COMMITTEE',
    line: 'INDUSTRY',
    level: 'CITY',
    parent: line.city,
    regionCode: area.cityCode,
    industry,
    founded: ['2011-03-01', '2016-12-31'],
  })
}

function addDistrictGeneralBranch(
  book: OrganizationBook,
  municipal: ReadonlyMap<string, OrganizationRow>,
  { character, code }: District,
  industry: Industry,
): OrganizationRow {
  return book.add({
    name: `中共${character.title}${industries[industry].title}行业总支部委员会`,
    kind: 'GENERAL_BRANCH',
    line: 'INDUSTRY',
    level: 'DISTRICT',
    parent: municipal.get(industry) ?? null,
    regionCode: code,
    industry,
    founded: ['2013-03-01', '2017-12-15'],
  })
}
