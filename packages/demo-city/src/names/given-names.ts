import { weightedChoice } from '../choice.ts'
import type { Gender } from '../numbers/resident-id.ts'
import type { Random } from '../random.ts'

// What a generation called its children: whole names by falling frequency, then the characters that the rest were put together from.
interface Fashion {
  before: number
  names: string
  first: string
  second: string
}

const men: readonly Fashion[] = [
  {
    before: 1950,
    names: '福田 德胜 永福 书田 振华 洪涛 明德 世忠 树林 德义 玉山 文学 殿臣 忠信 洪义 永昌 喜胜 云山 学礼 传家',
    first: '德永振洪世树玉文忠云学传福明殿喜春丙锡',
    second: '福田胜华山义林忠德臣信昌礼江海祥荣仁',
  },
  {
    before: 1965,
    names: '建国 国强 建华 志强 军 建军 明 永强 国庆 文明 德海 志刚 新民 爱国 玉林 春生 永军 建民 忠义 洪波 卫国 平',
    first: '建国志文永德玉新爱洪卫春忠学庆培',
    second: '国强华军明刚民林生波义海平良庆安',
  },
  {
    before: 1978,
    names: '军 伟 强 勇 涛 波 建军 志强 海波 明 辉 刚 斌 永刚 卫东 晓东 海涛 建波 文 平 超 红军 志勇 国华 磊',
    first: '建海志永晓卫红文国学洪少大春',
    second: '军波强东勇涛刚华明辉斌伟峰平宁',
  },
  {
    before: 1990,
    names: '伟 磊 涛 超 鹏 杰 强 凯 亮 浩 勇 晓东 海涛 斌 飞 波 洋 健 刚 峰 晓鹏 志伟 海洋 大伟 龙',
    first: '晓海志文大少俊明小家春永',
    second: '伟磊涛鹏杰亮飞洋峰龙东辉宁刚',
  },
  {
    before: 2100,
    names: '浩 鑫 宇 帅 杰 凯 鹏 俊杰 浩然 宇航 子豪 龙 文博 家豪 昊 天宇 志豪 晓阳 子轩 泽宇',
    first: '子浩宇俊文家天志泽一嘉昊',
    second: '然航豪杰轩博宇阳辰鑫林涵',
  },
]

const women: readonly Fashion[] = [
  {
    before: 1950,
    names: '秀英 桂英 玉兰 秀兰 淑英 桂兰 玉英 秀珍 凤英 淑珍 月英 桂芝 秀芝 玉珍 翠英 淑兰 素英 凤兰 桂荣 金花',
    first: '秀桂玉淑凤月翠素金春云美',
    second: '英兰珍芝荣花香云芳卿',
  },
  {
    before: 1965,
    names: '秀英 玉兰 桂兰 秀兰 玉梅 淑华 丽华 桂芝 爱华 秀芳 玉华 淑芹 桂英 春梅 玉芳 建华 秀华 红 淑芳 美玲 萍',
    first: '秀玉淑桂丽爱春美建月惠素',
    second: '华兰梅芳英玲芝芹萍云香红',
  },
  {
    before: 1978,
    names: '丽 红 艳 敏 丽丽 霞 海燕 娟 静 燕 芳 玲 晓红 丽华 梅 英 春霞 玉红 艳丽 红梅 秀丽 萍 海霞 云',
    first: '丽海晓春艳红玉秀爱美文小',
    second: '红霞燕丽娟芳玲梅萍敏华云',
  },
  {
    before: 1990,
    names: '静 丽 娜 婷 燕 敏 丽丽 艳 晓燕 婷婷 倩 娟 莉 丹 玲 霞 雪 晓丽 慧 琳 海燕 楠 萌 洁',
    first: '晓丽海婷文小雪春艳佳',
    second: '静丽娜婷燕倩娟莉丹慧琳楠洁',
  },
  {
    before: 2100,
    names: '婷 雪 悦 欣怡 倩 佳琪 梦 雨 思雨 文静 梦瑶 欣 佳 诗涵 雨晴 晓彤 琪 萌 子涵 一诺',
    first: '欣雨梦佳思诗子晓文一嘉',
    second: '怡琪瑶涵雨晴彤悦欣宁然萱',
  },
]

// Six in ten carry one of the whole names, so homonyms occur as often as in life.
const shareOfWholeNames = 0.6

const choices = { MALE: men.map(chooserOf), FEMALE: women.map(chooserOf) }

/** Draws a given name as parents of the year and gender chose it. */
export function givenName(random: Random, gender: Gender, birthYear: number): string {
  const fashion = choices[gender].find(({ before }) => birthYear < before)
  if (fashion === undefined) throw new RangeError(`Expected a year of birth before 2100, got ${birthYear}.`)
  if (random.chance(shareOfWholeNames)) return fashion.whole(random)
  const [first, second] = [fashion.first(random), fashion.second(random)]
  return first === second ? fashion.whole(random) : first + second
}

function chooserOf({ before, names, first, second }: Fashion) {
  return { before, whole: byRank(names.split(' ')), first: byRank([...first]), second: byRank([...second]) }
}

// Frequencies of names fall about as the inverse root of their rank near the top.
function byRank(list: readonly string[]): (random: Random) => string {
  return weightedChoice(list.map((entry, rank) => [entry, 1 / Math.sqrt(rank + 1)] as const))
}
