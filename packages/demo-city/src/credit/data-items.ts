import type { CreditDataItemRow } from './rows.ts'

/** What one discredit item is about: who determines it, and what happens. */
export interface DiscreditItem {
  name: string
  department: string
  legalBasis: string
  /** How the department numbers its documents. */
  documentPrefix: string
  summaries: readonly string[]
}

/** The discredit items of units; the list is synthetic, the texts that it cites are real. */
export const discreditItems = {
  'WH-D-01': {
    name: '市场监管行政处罚信息',
    department: 'WH-SCJG',
    legalBasis: '企业信息公示暂行条例',
    documentPrefix: '威市监罚',
    summaries: ['虚假宣传', '未明码标价', '未按规定公示年度报告', '销售不合格产品'],
  },
  'WH-D-02': {
    name: '食品安全行政处罚信息',
    department: 'WH-SCJG',
    legalBasis: '中华人民共和国食品安全法',
    documentPrefix: '威食药罚',
    summaries: ['使用超过保质期的食品原料', '未按规定进行进货查验', '经营场所卫生不符合要求'],
  },
  'WH-D-03': {
    name: '建筑市场行政处罚信息',
    department: 'WH-ZJJ',
    legalBasis: '中华人民共和国建筑法',
    documentPrefix: '威住建罚',
    summaries: ['违法分包', '未取得施工许可证擅自施工', '施工现场扬尘防治不到位', '未按图纸施工'],
  },
  'WH-D-04': {
    name: '拖欠劳动者工资信息',
    department: 'WH-RSJ',
    legalBasis: '劳动保障监察条例',
    documentPrefix: '威人社监罚',
    summaries: ['拖欠农民工工资', '未按规定设立工资专用账户', '逾期不支付工资'],
  },
  'WH-D-05': {
    name: '税收违法行政处罚信息',
    department: 'WH-SWJ',
    legalBasis: '中华人民共和国税收征收管理法',
    documentPrefix: '威税罚',
    summaries: ['未按期申报', '未按规定开具发票', '未按规定保管账簿'],
  },
  'WH-D-06': {
    name: '消防安全行政处罚信息',
    department: 'WH-GAJ',
    legalBasis: '中华人民共和国消防法',
    documentPrefix: '威消罚',
    summaries: ['占用、堵塞疏散通道', '消防设施未保持完好有效', '未按规定开展消防安全检查'],
  },
  'WH-D-07': {
    name: '卫生健康行政处罚信息',
    department: 'WH-WJW',
    legalBasis: '公共场所卫生管理条例',
    documentPrefix: '威卫罚',
    summaries: ['未取得卫生许可证擅自营业', '未按规定处置医疗废物'],
  },
  'WH-D-08': {
    name: '文化和旅游市场行政处罚信息',
    department: 'WH-WLJ',
    legalBasis: '中华人民共和国旅游法',
    documentPrefix: '威文旅罚',
    summaries: ['未按合同约定提供旅游服务', '未经许可经营旅行社业务'],
  },
  'WH-D-09': {
    name: '教育培训行政处罚信息',
    department: 'WH-JYJ',
    legalBasis: '中华人民共和国民办教育促进法',
    documentPrefix: '威教罚',
    summaries: ['超范围办学', '违规收费'],
  },
  'WH-D-10': {
    name: '社会组织行政处罚信息',
    department: 'WH-MZJ',
    legalBasis: '社会团体登记管理条例',
    documentPrefix: '威民罚',
    summaries: ['未按规定接受年度检查', '超出章程规定的业务范围活动'],
  },
  'WH-D-11': {
    name: '物业服务行政处罚信息',
    department: 'WH-ZJJ',
    legalBasis: '物业管理条例',
    documentPrefix: '威物管罚',
    summaries: ['擅自改变物业管理用房用途', '未按规定使用维修资金'],
  },
} as const satisfies Record<string, DiscreditItem>

/** The code of a discredit item of units. */
export type DiscreditItemCode = keyof typeof discreditItems

/** The discredit items of natural persons. */
export const personItems = ['WH-D-21', 'WH-D-22'] as const

const listFrom = '2016-01-01'

/** The listed data items; one was taken off when the province's regulation came into force. */
export const dataItemRows: readonly CreditDataItemRow[] = [
  item('WH-B-01', '登记注册信息', 'BASIC', 'WH-SCJG', '企业信息公示暂行条例'),
  item('WH-B-02', '行政许可信息', 'BASIC', 'WH-FGW', '中华人民共和国行政许可法'),
  item('WH-C-01', '守合同重信用企业', 'COMMENDATION', 'WH-SCJG', '山东省社会信用条例'),
  item('WH-C-02', '纳税信用 A 级纳税人', 'COMMENDATION', 'WH-SWJ', '纳税信用管理办法'),
  item('WH-C-03', '劳动关系和谐单位', 'COMMENDATION', 'WH-RSJ', '山东省社会信用条例'),
  item('WH-C-04', '诚信示范单位', 'COMMENDATION', 'WH-FGW', '山东省社会信用条例'),
  item('WH-C-05', '诚信社会组织', 'COMMENDATION', 'WH-MZJ', '山东省社会信用条例'),
  ...Object.entries(discreditItems).map(([code, { name, department, legalBasis }]) =>
    item(code, name, 'DISCREDIT', department, legalBasis),
  ),
  { ...item('WH-D-12', '逾期未参加年检信息', 'DISCREDIT', 'WH-SCJG', '2016 年清单'), inForceTo: '2020-10-01' },
  item(personItems[0], '个人骗取社会保险待遇行政处罚信息', 'DISCREDIT', 'WH-RSJ', '中华人民共和国社会保险法'),
  item(personItems[1], '个人无照经营行政处罚信息', 'DISCREDIT', 'WH-SCJG', '无证无照经营查处办法'),
  item('WH-O-01', '信用承诺及履约信息', 'OTHER', 'WH-FGW', '山东省社会信用条例'),
]

function item(
  code: string,
  name: string,
  kind: CreditDataItemRow['kind'],
  determiningDepartmentCode: string,
  legalBasis: string,
): CreditDataItemRow {
  return { code, name, kind, legalBasis, determiningDepartmentCode, inForceFrom: listFrom, inForceTo: null }
}
