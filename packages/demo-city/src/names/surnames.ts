import { weightedChoice } from '../choice.ts'

// Share of the country's people in per mille, about the hundred commonest surnames (order of the 2020 census reports, rounded).
const national =
  '王72 李72 张68 刘54 陈45 杨31 黄22 赵23 吴20 周21 徐17 孙15 马13 朱13 胡13 郭12 何12 林11 高10 罗9.5 郑9.3 梁8.5 谢7.9 宋8.1 唐6.9 ' +
  '许6.7 韩6.8 邓6.2 冯6.4 曹6 彭5.8 曾5.8 肖5.6 田5.4 董5.2 潘5 袁5.4 蔡5.3 蒋4.9 余4.8 于4.8 杜4.7 叶4.7 程4.6 魏4.5 苏4.5 吕4.4 ' +
  '丁4.3 任4.2 卢4.1 姚4 沈4 钟3.9 姜3.8 崔3.8 谭3.7 陆3.6 范3.6 汪3.6 廖3.5 石3.4 金3.4 韦3.3 贾3.3 夏3.3 付3.2 方3.1 邹3 熊2.9 ' +
  '白2.9 孟2.8 秦2.8 邱2.7 侯2.7 江2.6 尹2.6 薛2.6 闫2.5 段2.5 雷2.5 龙2.3 黎2.3 史2.3 陶2.2 贺2.2 毛2.2 郝2.1 顾2.1 龚2.1 邵2.1 ' +
  '万2 覃2 武2 钱1.9 戴1.9 严1.9 莫1.8 孔1.8 向1.8 常1.7'

// What the eastern tip of Shandong changes: how many times the national share, for surnames of the list above.
const localFactors =
  '王1.5 刘1.3 张1.15 李1 陈.35 杨.7 黄.2 赵1 吴.45 周.5 徐1.3 孙3.2 马.9 何.2 林1.3 罗.15 郑.7 梁.4 谢.2 宋2.6 唐.7 邓.15 冯.7 曹.8 ' +
  '彭.2 曾.1 肖.6 董2 潘.4 袁.5 蔡.2 蒋.4 余.1 于11 叶.1 吕1.8 卢.6 姚.6 沈.4 钟.1 姜5.5 谭.5 陆.3 汪.2 廖.05 韦.05 邹2 熊.1 江.4 龙.05 ' +
  '黎.05 陶.4 毛.3 龚.1 邵1.8 万.3 覃.02 戴.4 莫.05 向.05'

// Surnames at home here that the national hundred lacks, in per mille of the city.
const local =
  '丛22 毕17 曲11 鞠8 宫6 隋5 苗5 戚4.5 连3 慕2 岳2 谷2 初3 夏侯.1 邢3 车2 栾2 原1.5 阮1 迟2 柳1.5 祝1 纪1.5 战1 欧阳.1 位.6'

/** Draws a surname, weighted as in Weihai. */
export const surname = weightedChoice(localWeights())

function localWeights(): [string, number][] {
  const factors = new Map(parse(localFactors))
  return [
    ...parse(national).map(([name, share]): [string, number] => [name, share * (factors.get(name) ?? 1)]),
    ...parse(local),
  ]
}

function parse(list: string): [string, number][] {
  return list.split(' ').map((entry) => {
    const name = entry.replace(/[\d.]+$/, '')
    return [name, Number(entry.slice(name.length))]
  })
}
