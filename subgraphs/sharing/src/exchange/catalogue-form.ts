import type { CatalogueEntry } from '@yilian/governance'

/** An entry as it is exchanged: where its items are in the code is nobody's business outside. */
export type ExchangedEntry = Omit<CatalogueEntry, 'subgraph' | 'type'>
type ExchangedItem = ExchangedEntry['items'][number]

/** The entry's columns, by their heads: the nine legal items of Decree 809 art. 13 (the data items are rows), with code and legal basis. */
export const entryHeads = {
  code: '目录代码',
  name: '目录名称',
  sourceDepartment: '提供单位',
  format: '数据格式',
  updateFrequency: '更新频率',
  class: '共享属性',
  methods: '共享方式',
  conditions: '使用条件',
  grade: '数据分类分级',
  legalBasis: '不予共享依据',
} as const satisfies Record<Exclude<keyof ExchangedEntry, 'items'>, string>

/** The data item's columns, by their heads. */
export const itemHeads = {
  name: '数据项',
  coordinate: '字段坐标',
  type: '数据类型',
  class: '数据项共享属性',
  sensitivity: '数据项敏感程度',
  grade: '数据项分级',
  description: '数据项说明',
} as const satisfies Record<keyof ExchangedItem, string>

/** All heads, in the order of the form. */
export const heads: readonly string[] = [...Object.values(entryHeads), ...Object.values(itemHeads)]

/** Where a file of JSON keeps the data items of an entry. */
export const ITEMS_KEY = '数据项列表'

/** Art. 13 asks each entry for its conditions of use; this says that there are none. */
export const NO_CONDITIONS = '无'
/** Between several methods in one cell. */
export const BETWEEN_METHODS = '、'

const classWords = { UNCONDITIONAL: '无条件共享', CONDITIONAL: '有条件共享', PROHIBITED: '不予共享' } as const
const gradeWords = { GENERAL: '一般数据', IMPORTANT: '重要数据', CORE: '核心数据' } as const

/** The words of the form for what the graph says by code. */
export const words = {
  class: classWords,
  grade: gradeWords,
  sensitivity: { OPEN: '公开', INTERNAL: '内部', PERSONAL: '个人信息', SENSITIVE: '敏感个人信息' },
  methods: { API: '服务接口', BATCH: '批量交换', FILE: '文件下载' },
  updateFrequency: {
    REALTIME: '实时',
    DAILY: '每日',
    WEEKLY: '每周',
    MONTHLY: '每月',
    QUARTERLY: '每季度',
    YEARLY: '每年',
    ON_CHANGE: '变更时',
  },
} as const satisfies {
  class: Record<ExchangedEntry['class'], string>
  grade: Record<ExchangedEntry['grade'], string>
  sensitivity: Record<ExchangedItem['sensitivity'], string>
  methods: Record<ExchangedEntry['methods'][number], string>
  updateFrequency: Record<ExchangedEntry['updateFrequency'], string>
}

/** The cells of an entry, by head. */
export function entryCells(entry: ExchangedEntry): Record<string, string> {
  return {
    [entryHeads.code]: entry.code,
    [entryHeads.name]: entry.name,
    [entryHeads.sourceDepartment]: entry.sourceDepartment,
    [entryHeads.format]: entry.format,
    [entryHeads.updateFrequency]: words.updateFrequency[entry.updateFrequency],
    [entryHeads.class]: words.class[entry.class],
    [entryHeads.methods]: entry.methods.map((method) => words.methods[method]).join(BETWEEN_METHODS),
    [entryHeads.conditions]: entry.conditions ?? NO_CONDITIONS,
    [entryHeads.grade]: words.grade[entry.grade],
    [entryHeads.legalBasis]: entry.legalBasis ?? '',
  }
}

/** The cells of a data item, by head. */
export function itemCells(item: ExchangedItem): Record<string, string> {
  return {
    [itemHeads.name]: item.name,
    [itemHeads.coordinate]: item.coordinate,
    [itemHeads.type]: item.type,
    [itemHeads.class]: words.class[item.class],
    [itemHeads.sensitivity]: words.sensitivity[item.sensitivity],
    [itemHeads.grade]: words.grade[item.grade],
    [itemHeads.description]: item.description,
  }
}
