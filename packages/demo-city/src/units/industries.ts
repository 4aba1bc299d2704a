/** The industries of the demo city's units with the words that names are made of. Order: weight falls. */
export const industries = {
  COMMERCE: { title: '商贸流通', weight: 17, words: ['商贸', '百货', '进出口', '贸易', '食品销售'] },
  MANUFACTURING: {
    title: '工业制造',
    weight: 16,
    words: ['机械制造', '电子', '纺织', '轮胎配件', '渔具', '木业', '地毯'],
  },
  CONSTRUCTION: { title: '建筑', weight: 9, words: ['建筑工程', '装饰工程', '建材', '市政工程'] },
  REAL_ESTATE: { title: '房地产和物业', weight: 8, words: ['物业服务', '置业', '房地产经纪'] },
  CATERING: { title: '餐饮住宿', weight: 7, words: ['餐饮管理', '酒店管理', '食品'] },
  LOGISTICS: { title: '交通物流', weight: 6, words: ['物流', '货运代理', '汽车运输', '仓储'] },
  TECHNOLOGY: { title: '科技信息', weight: 6, words: ['信息技术', '软件', '网络科技', '智能科技'] },
  TOURISM: { title: '文化旅游', weight: 5, words: ['旅行社', '旅游开发', '温泉度假'] },
  FISHERY: { title: '海洋渔业', weight: 4, words: ['水产', '海洋食品', '海珍品养殖', '船舶修造'] },
  EDUCATION: { title: '教育培训', weight: 5, words: ['教育培训', '教育咨询', '幼教管理'] },
  HEALTH: { title: '医药卫生', weight: 4, words: ['医药连锁', '医疗器械', '健康管理', '口腔门诊'] },
  CULTURE: { title: '文化传媒', weight: 3, words: ['文化传媒', '广告', '印务'] },
  AGRICULTURE: { title: '农业农村', weight: 3, words: ['农业科技', '果业', '农产品加工'] },
  FINANCE: { title: '金融保险', weight: 2, words: ['融资担保', '保险代理', '投资管理'] },
  ENERGY: { title: '能源环保', weight: 2, words: ['新能源', '环保科技', '热力工程'] },
  SPORTS: { title: '体育健身', weight: 1, words: ['体育用品', '健身服务', '帆船运动'] },
  LEGAL_SERVICES: { title: '律师和法律服务', weight: 1, words: ['法律咨询', '知识产权代理'] },
  ACCOUNTING: { title: '会计和税务服务', weight: 1, words: ['财税咨询', '会计代理'] },
  PUBLIC_ADMINISTRATION: { title: '公共管理', weight: 0, words: [] },
  COMMUNITY_SERVICES: { title: '社区服务', weight: 0, words: [] },
} as const satisfies Record<string, { title: string; weight: number; words: readonly string[] }>

/** The industry of a unit. */
export type Industry = keyof typeof industries

/** The industries that have a line of their own (行业党委): those that enterprises work in. */
export const industriesWithLine = (Object.keys(industries) as Industry[]) // keys of a literal object
  .filter((industry) => industries[industry].weight > 0)
