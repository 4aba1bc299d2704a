import type { ProjectMode } from './rows.ts'

/** What a project is called, and how its result is told: what was done, and in what it is counted. */
type Theme = readonly [title: string, done: string, counted: string]

/** What projects of a mode are about, how often there is one, and how large it is. */
export interface ProjectThemes {
  weight: number
  list: readonly Theme[]
  /** The middle of the budgets in yuan, and how far they spread. */
  budgetYuan: number
  budgetSpread: number
  /** Days from start to completion. */
  days: readonly [from: number, to: number]
}

/** The themes of each mode: small claims, middling bids, larger purchases. */
export const themes: Readonly<Record<ProjectMode, ProjectThemes>> = {
  CLAIM: {
    weight: 64,
    list: [
      ['困难家庭结对帮扶', '帮扶家庭', '户'],
      ['楼道微更新', '惠及住户', '户'],
      ['红色物业服务日', '上门服务', '户次'],
      ['邻里读书角', '借阅图书', '册次'],
      ['独居老人探访', '探访老人', '人次'],
      ['上门义诊', '诊察居民', '人次'],
      ['四点半课堂', '看护学生', '人次'],
      ['旧衣回收', '回收衣物', '件'],
      ['小区绿地认养', '参加居民', '人次'],
      ['法律咨询日', '解答咨询', '件'],
      ['消防安全演练', '参加居民', '人次'],
      ['退役军人之家', '服务退役军人', '人次'],
      ['节日慰问', '慰问家庭', '户'],
      ['党员志愿巡逻', '参加巡逻', '人次'],
      ['创业就业指导', '指导居民', '人次'],
    ],
    budgetYuan: 3_600,
    budgetSpread: 0.8,
    days: [5, 150],
  },
  BID: {
    weight: 13,
    list: [
      ['矫正人员帮教', '服务个案', '个'],
      ['青少年成长陪伴', '陪伴青少年', '人次'],
      ['失能老人照护', '照护老人', '人'],
      ['家庭关系调适', '服务家庭', '户'],
      ['公共空间营造', '参加居民', '人次'],
      ['残障人士康复', '开展康复训练', '人次'],
      ['新市民融入', '服务新市民', '人次'],
    ],
    budgetYuan: 36_000,
    budgetSpread: 0.5,
    days: [90, 330],
  },
  GOVERNMENT_PURCHASE: {
    weight: 23,
    list: [
      ['居家养老服务', '上门服务老人', '人次'],
      ['日间照料运营', '照料老人', '人次'],
      ['长者食堂运营', '供餐', '份'],
      ['心理健康服务', '接待来访', '人次'],
      ['文化活动室运营', '开展活动', '场次'],
      ['物业矛盾调解', '调解纠纷', '件'],
      ['流动人口服务', '服务流动人口', '人次'],
    ],
    budgetYuan: 88_000,
    budgetSpread: 0.6,
    days: [120, 360],
  },
}
