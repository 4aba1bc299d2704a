import { apportion } from '../apportion.ts'
import type { CityTargets } from '../city-targets.ts'
import { chineseNumber } from '../names/place-words.ts'
import type { Random } from '../random.ts'
import type { UrbanArea } from '../regions/urban-area.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { OrganizationBook } from './organization-book.ts'

// Whom a street gathers in branches of its own, besides its communities; the first ones every street has.
const subjects =
  '机关 离退休干部 流动党员 退役军人 综合执法 便民服务 物业行业 个体工商户 教育系统 卫生系统 沿街商户 市场'.split(' ')

/** Adds the branches right below the streets' work committees, more where more people live. */
export function addStreetBranches(
  book: OrganizationBook,
  area: UrbanArea,
  line: CommunityLine,
  targets: CityTargets,
  random: Random,
): void {
  const weights = area.streets.map(({ communities }) => (communities.length + 6) * random.spread(0.2))
  const counts = apportion(targets.streetBranches, weights, 3)
  for (const [index, street] of area.streets.entries()) {
    for (let place = 0; place < (counts[index] ?? 0); place++) {
      const subject = subjects[place % subjects.length] ?? ''
      const round = Math.floor(place / subjects.length) + 1
      book.add({
        name: `中共${street.district.character.title}${street.name}${subject}第${chineseNumber(round)}支部委员会`,
        kind: 'BRANCH',
        line: 'URBAN_COMMUNITY',
        level: 'STREET',
        parent: parentIn(line.ofStreet, street),
        regionCode: street.code,
        founded: ['2003-01-01', '2016-12-31'],
      })
    }
  }
}
