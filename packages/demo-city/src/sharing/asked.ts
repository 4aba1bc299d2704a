import type { ApplicationRow } from './rows.ts'

/** What departments have asked for: all that an application says besides what is alike in all. */
export type Asked = Pick<
  ApplicationRow,
  | 'consumer'
  | 'purposeCode'
  | 'legalBasis'
  | 'scenario'
  | 'fields'
  | 'edges'
  | 'regionCode'
  | 'callsPerDay'
  | 'providers'
  | 'state'
> &
  Partial<Pick<ApplicationRow, 'masks' | 'combinations' | 'rowsFrom'>> & { readonly isSuspended?: boolean }

const CITY = '371000000000'
const HUANCUI = '371002000000'

/** Public security, taxation, human resources, civil affairs and health ask for what others provide. */
export const asked: readonly Asked[] = [
  {
    consumer: 'WH-GAJ',
    purposeCode: 'PUBLIC_SERVICE',
    legalBasis: '人民警察法第二十一条',
    scenario: '社区民警回访居民议事事项的联系人',
    fields: ['Matter.contactName', 'Matter.title', 'Matter.raisedOn'],
    edges: ['Query.matter', 'Region.matters'],
    masks: { 'Matter.contactName': 'NAME' },
    regionCode: HUANCUI,
    callsPerDay: 2_000,
    providers: ['WH-MZJ'],
    state: 'APPROVED',
  },
  {
    consumer: 'WH-SWJ',
    purposeCode: 'CREDIT_SUPERVISION',
    legalBasis: '山东省社会信用条例第二十条',
    scenario: '纳税信用评价时核对自然人失信信息',
    fields: ['PersonCreditRecord.class', 'PersonCreditRecord.occurredOn', 'PersonCreditRecord.documentNumber'],
    edges: ['Query.personCreditProfile', 'PersonCreditProfile.records'],
    regionCode: CITY,
    rowsFrom: '2023-01-01',
    callsPerDay: 10_000,
    providers: ['WH-FGW'],
    state: 'APPROVED',
  },
  {
    consumer: 'WH-RSJ',
    purposeCode: 'PUBLIC_SERVICE',
    legalBasis: '事业单位人事管理条例第八条',
    scenario: '社区书记招聘进事业单位时核对身份与学历',
    fields: ['Member.name', 'Member.residentIdNumber', 'Member.education', 'Member.mobileNumber'],
    edges: ['Query.member', 'Region.members', 'Organization.members'],
    combinations: [['Member.residentIdNumber', 'Member.mobileNumber']],
    masks: { 'Member.residentIdNumber': 'RESIDENT_ID', 'Member.mobileNumber': 'PHONE' },
    regionCode: CITY,
    callsPerDay: 500,
    providers: ['WH-ZZB'],
    state: 'APPROVED',
  },
  {
    consumer: 'WH-MZJ',
    purposeCode: 'PARTY_BUILDING',
    legalBasis: '城市居民委员会组织法第二条',
    scenario: '社区安排报到党员参加志愿服务',
    fields: ['Member.name', 'Member.mobileNumber', 'MemberCheckIn.since'],
    edges: ['Region.memberCheckIns', 'MemberCheckIn.member'],
    masks: { 'Member.mobileNumber': 'PHONE' },
    regionCode: HUANCUI,
    callsPerDay: null,
    providers: ['WH-ZZB'],
    state: 'APPROVED',
    isSuspended: true,
  },
  {
    consumer: 'WH-WJW',
    purposeCode: 'PUBLIC_SERVICE',
    legalBasis: '基本医疗卫生与健康促进法第三十六条',
    scenario: '家庭医生签约联系社区议事联系人',
    fields: ['Matter.contactName'],
    edges: ['Region.matters'],
    regionCode: HUANCUI,
    callsPerDay: 200,
    providers: ['WH-MZJ'],
    state: 'SUBMITTED',
  },
  {
    consumer: 'WH-WLJ',
    purposeCode: 'PUBLIC_SERVICE',
    legalBasis: '旅游法第二十六条',
    scenario: '旅游宣传短信',
    fields: ['Member.mobileNumber'],
    edges: ['Region.members'],
    regionCode: CITY,
    callsPerDay: 100_000,
    providers: ['WH-ZZB'],
    state: 'REJECTED',
  },
]
