import type { DepartmentKind, DepartmentRow } from './rows.ts'

/** The city's departments that the graph knows. The names are real; former names are those of before the reform of 2018. */
export const departments: readonly DepartmentRow[] = [
  row('WH-CZJ', 'FINANCE', '威海市财政局', '财政', 'Finance Bureau'),
  row('WH-DSJ', 'BIG_DATA', '威海市大数据局', '大数据', 'Big Data Bureau'),
  row('WH-FGW', 'DEVELOPMENT_AND_REFORM', '威海市发展和改革委员会', '发改', 'Development and Reform Commission'),
  row('WH-GAJ', 'PUBLIC_SECURITY', '威海市公安局', '公安', 'Public Security Bureau'),
  row('WH-JYJ', 'EDUCATION', '威海市教育局', '教育', 'Education Bureau'),
  row('WH-KJJ', 'SCIENCE_AND_TECHNOLOGY', '威海市科学技术局', '科技', 'Science and Technology Bureau'),
  row('WH-MZJ', 'CIVIL_AFFAIRS', '威海市民政局', '民政', 'Civil Affairs Bureau'),
  row(
    'WH-RSJ',
    'HUMAN_RESOURCES_AND_SOCIAL_SECURITY',
    '威海市人力资源和社会保障局',
    '人社',
    'Human Resources and Social Security Bureau',
  ),
  row('WH-SCJG', 'MARKET_REGULATION', '威海市市场监督管理局', '市场监管', 'Administration for Market Regulation', [
    '威海市工商行政管理局',
    '工商局',
    '工商',
  ]),
  row('WH-SWJ', 'TAXATION', '国家税务总局威海市税务局', '税务', 'Taxation Bureau', [
    '威海市国家税务局',
    '国税局',
    '国税',
    '威海市地方税务局',
    '地税局',
    '地税',
  ]),
  row('WH-TJJ', 'STATISTICS', '威海市统计局', '统计', 'Statistics Bureau'),
  row('WH-WJW', 'HEALTH', '威海市卫生健康委员会', '卫健', 'Health Commission', [
    '威海市卫生和计划生育委员会',
    '卫计委',
    '卫计',
  ]),
  row('WH-WLJ', 'CULTURE_AND_TOURISM', '威海市文化和旅游局', '文旅', 'Culture and Tourism Bureau', [
    '威海市文化广电新闻出版局',
    '威海市旅游发展委员会',
  ]),
  row('WH-XFJ', 'PETITIONS', '威海市信访局', '信访', 'Petitions and Complaints Bureau'),
  row(
    'WH-ZFW',
    'POLITICAL_AND_LEGAL_AFFAIRS',
    '中共威海市委政法委员会',
    '政法',
    'Political and Legal Affairs Commission of the CPC Municipal Committee',
  ),
  row(
    'WH-ZJJ',
    'HOUSING_AND_CONSTRUCTION',
    '威海市住房和城乡建设局',
    '住建',
    'Housing and Urban-Rural Development Bureau',
  ),
  row(
    'WH-ZZB',
    'PARTY_ORGANIZATION',
    '中共威海市委组织部',
    '组织',
    'Organization Department of the CPC Municipal Committee',
  ),
]

function row(
  code: string,
  kind: DepartmentKind,
  name: string,
  shortName: string,
  english: string,
  formerNames: string[] = [],
): DepartmentRow {
  return { code, kind, name, shortName, nameEn: `Weihai ${english}`, formerNames }
}
