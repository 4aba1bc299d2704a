import type { QueryServiceRow } from './rows.ts'

/**
 * The catalogue of the four departments whose resources the case integrates (public security, human resources, market regulation,
 * taxation), and of science and technology, which mechanism M19 asks too.
 */
export const queryServices: readonly QueryServiceRow[] = [
  row('WH-GAJ-Q01', '户籍登记核验', '某人的户籍是否登记在某一社区', 'CONDITIONAL', '2.1', '2017-04-10'),
  row('WH-GAJ-Q02', '居住证状态核验', '居住证是否有效及有效期止', 'CONDITIONAL', '1.4', '2016-09-01'),
  row('WH-GAJ-Q03', '公章刻制备案查询', '单位公章的备案状态', 'UNCONDITIONAL', '1.0', '2017-11-20'),
  row(
    'WH-KJJ-Q01',
    '高新技术企业证书查询',
    '高新技术企业证书编号、发证日期和有效期止',
    'UNCONDITIONAL',
    '2.0',
    '2018-05-14',
  ),
  row('WH-KJJ-Q02', '科技型中小企业入库查询', '科技型中小企业入库登记编号和年度', 'UNCONDITIONAL', '1.0', '2018-06-11'),
  row('WH-RSJ-Q01', '单位参保登记查询', '单位是否参加社会保险、险种和参保人数', 'UNCONDITIONAL', '3.0', '2018-01-15'),
  row('WH-RSJ-Q02', '个人参保状态核验', '某人是否参保及缴费状态', 'CONDITIONAL', '2.2', '2017-06-05'),
  row('WH-RSJ-Q03', '职业资格证书核验', '证书编号对应的职业、等级和是否有效', 'CONDITIONAL', '1.1', '2016-12-12'),
  row('WH-SCJG-Q01', '企业登记信息查询', '企业名称、类型、成立日期和登记状态', 'UNCONDITIONAL', '4.0', '2018-03-26'),
  row('WH-SCJG-Q02', '经营异常名录查询', '企业是否列入经营异常名录及原因', 'UNCONDITIONAL', '2.0', '2017-08-14'),
  row('WH-SCJG-Q03', '食品经营许可查询', '许可证编号、范围和有效期', 'UNCONDITIONAL', '1.2', '2016-05-09'),
  row(
    'WH-SCJG-Q04',
    '企业登记信息查询 (旧版)',
    '企业名称和登记状态',
    'UNCONDITIONAL',
    '3.6',
    '2015-10-08',
    // Its last day is not set yet.
    { state: 'DEPRECATED', deprecatedOn: '2018-10-08', replacedByCode: 'WH-SCJG-Q01' },
  ),
  row('WH-SWJ-Q01', '纳税人登记状态查询', '纳税人是否正常、非正常或注销', 'UNCONDITIONAL', '2.0', '2018-07-05'),
  row('WH-SWJ-Q02', '纳税信用等级查询', '企业上一年度的纳税信用等级', 'UNCONDITIONAL', '1.3', '2017-04-28'),
  row('WH-SWJ-Q03', '完税情况核验', '单位某一期间是否完税', 'CONDITIONAL', '1.5', '2017-09-18'),
  row('WH-SWJ-Q04', '地方税费登记查询', '单位的地方税费登记', 'UNCONDITIONAL', '1.8', '2015-12-01', {
    state: 'WITHDRAWN',
    deprecatedOn: '2018-05-02',
    endsOn: '2018-07-04',
    replacedByCode: 'WH-SWJ-Q01',
  }),
  row('WH-SWJ-Q05', '房产交易完税查询', '某一房产交易是否完税', 'CONDITIONAL', '1.0', '2018-02-06', {
    state: 'SUSPENDED',
    suspendedOn: '2018-11-12',
    suspensionReason: '不动产登记一窗受理系统改造',
  }),
]

function row(
  code: string,
  name: string,
  answers: string,
  sharingClass: QueryServiceRow['sharingClass'],
  version: string,
  publishedOn: string,
  terms: Partial<QueryServiceRow> = {},
): QueryServiceRow {
  return {
    code,
    departmentCode: code.replace(/-Q\d+$/, ''),
    name,
    answers,
    sharingClass,
    state: 'PUBLISHED',
    version,
    publishedOn,
    // Who is asked about persons asks one by one; units are looked up in lists.
    dailyQuota: sharingClass === 'UNCONDITIONAL' ? 20_000 : 2_000,
    deprecatedOn: null,
    endsOn: null,
    suspendedOn: null,
    suspensionReason: null,
    replacedByCode: null,
    ...terms,
  }
}
