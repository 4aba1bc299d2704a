import type { Random } from '../random.ts'

const estateFirst = [...'海滨金碧翠银华锦福悦盛观蓝山龙凤和安丽怡兴文阳明清新']
const estateSecond = [...'海湾山景园洋岸林苑庭泉城河湖轩桂樱枫']
const estateKinds = ['花园', '小区', '家园', '苑', '名邸', '新村', '公寓', '华庭', '雅居', '里']
const roads =
  '文化 海滨 新威 统一 昆明 青岛 世昌 古寨 沈阳 大连 福山 珠海 渔港 平安 学府 山海 府前 商业 光明 胜利'.split(' ')
const brandFirst = [...'海威鲁东泰恒盛华鑫宏佳润瑞祥嘉永天博远信诚卓联凯昌中蓝新广德']
const brandSecond = [...'源达通泽诚恒丰盛隆腾洋航宇康美益创拓和瑞信凯诺森联辉特升利澜']

/** Draws a made-up name of a place of two characters, such as 海湾. */
export function placeName(random: Random): string {
  const [first, second] = [random.pick(estateFirst), random.pick(estateSecond)]
  return first === second ? placeName(random) : first + second
}

/** Draws the name of a housing estate, such as 海湾花园. */
export function estateName(random: Random): string {
  return placeName(random) + random.pick(estateKinds)
}

/** Draws a road and a number, such as 海滨路12号. */
export function streetAddress(random: Random): string {
  return `${random.pick(roads)}路${random.integer(1, 320)}号`
}

/** Draws a made-up brand of two characters for an enterprise or a social organization. */
export function brandName(random: Random): string {
  const [first, second] = [random.pick(brandFirst), random.pick(brandSecond)]
  return first === second ? brandName(random) : first + second
}

const digits = '零一二三四五六七八九'

/** A number from 1 to 99 in Chinese, as in 第十二网格. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 99) throw new RangeError(`Expected a number from 1 to 99, got ${number}.`)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return tensText + (ones === 0 ? '' : digits.charAt(ones))
}
