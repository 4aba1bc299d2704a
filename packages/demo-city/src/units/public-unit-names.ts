import { weightedChoice } from '../choice.ts'
import type { Random } from '../random.ts'

/** The industries that institutions work in. */
export type InstitutionField = 'EDUCATION' | 'HEALTH' | 'CULTURE' | 'PUBLIC_ADMINISTRATION'

// Fields of work, put together with suffixes that the city's real bureaus (…局, …委员会) seldom bear; where a name meets a real one, it is by chance.
const fields =
  '海域资源 城乡规划 公共就业 人才交流 劳动保障 政务热线 行政审批 数据资源 统计调查 财政评审 国库支付 住房保障 房产交易 市政养护 园林绿化 ' +
  '环境质量 水文水资源 气象 农业技术 畜牧兽医 林业保护 渔业增殖 港航 公路养护 客货运输 商务促进 外事联络 旅游推广 文物保护 广播电视 ' +
  '法律援助 公证 信访接待 应急救援 防震减灾 消费维权 质量检验 计量测试 食品药品检验 军休 殡葬 慈善救助 老龄 残疾人康复'
const agencySuffixes = ['事务局', '管理办公室', '协调局', '监督处', '工作委员会办公室']
const institutionSuffixes = ['服务中心', '管理站', '研究所', '服务站', '指导中心', '培训中心']
const suffixesOfPlaces = {
  EDUCATION: ['小学', '中学', '幼儿园', '实验小学', '实验中学', '职业学校'],
  HEALTH: ['社区卫生服务中心', '医院', '妇幼保健站', '康复医院', '疾病防治站'],
  CULTURE: ['文化馆', '图书馆', '少年宫', '体育场', '美术馆', '青少年活动中心'],
} as const

const fieldList = fields.split(' ')

/** Draws the name of an agency, such as 威海市环翠区海域资源事务局. All are made up. */
export function agencyName(random: Random, owner: string): string {
  return owner + random.pick(fieldList) + random.pick(agencySuffixes)
}

/** Draws the field that an institution works in: schools are the most. */
export const institutionField = weightedChoice<InstitutionField>([
  ['EDUCATION', 42],
  ['HEALTH', 16],
  ['CULTURE', 8],
  ['PUBLIC_ADMINISTRATION', 34],
])

/** Draws the name of an institution; schools, clinics and houses of culture bear the name of their place. */
export function institutionName(random: Random, field: InstitutionField, owner: string, place: string): string {
  if (field === 'PUBLIC_ADMINISTRATION') return owner + random.pick(fieldList) + random.pick(institutionSuffixes)
  return owner + place + random.pick(suffixesOfPlaces[field])
}
