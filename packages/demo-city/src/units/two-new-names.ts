import { weightedChoice } from '../choice.ts'
import { brandName } from '../names/place-words.ts'
import type { Registration } from '../numbers/credit-code.ts'
import type { Random } from '../random.ts'
import { type Industry, industries } from './industries.ts'

/** Draws the name of an enterprise, such as 威海鲁达机械制造有限公司; `seat` is how it calls its town. */
export function enterpriseName(random: Random, seat: string, industry: Industry): string {
  const suffix = random.chance(0.06) ? '股份有限公司' : '有限公司'
  return seat + brandName(random) + random.pick<string>(industries[industry].words) + suffix
}

interface SocialKind {
  suffix: string
  registration: Registration
  industry: Industry
}

/** Draws what kind of social organization one is. */
export const socialKind = weightedChoice<SocialKind>([
  [{ suffix: '志愿服务协会', registration: 'socialGroup', industry: 'COMMUNITY_SERVICES' }, 16],
  [{ suffix: '社会工作服务中心', registration: 'privateNonEnterprise', industry: 'COMMUNITY_SERVICES' }, 14],
  [{ suffix: '养老服务中心', registration: 'privateNonEnterprise', industry: 'HEALTH' }, 12],
  [{ suffix: '商会', registration: 'socialGroup', industry: 'COMMERCE' }, 8],
  [{ suffix: '幼儿园', registration: 'privateNonEnterprise', industry: 'EDUCATION' }, 16],
  [{ suffix: '培训学校', registration: 'privateNonEnterprise', industry: 'EDUCATION' }, 12],
  [{ suffix: '艺术团', registration: 'privateNonEnterprise', industry: 'CULTURE' }, 9],
  [{ suffix: '体育俱乐部', registration: 'privateNonEnterprise', industry: 'SPORTS' }, 8],
  [{ suffix: '公益联合会', registration: 'socialGroup', industry: 'COMMUNITY_SERVICES' }, 5],
])

/** Draws the name of a social organization, such as 威海市环翠区海诚社会工作服务中心. */
export function socialOrganizationName(random: Random, owner: string, suffix: string): string {
  return owner + brandName(random) + suffix
}
