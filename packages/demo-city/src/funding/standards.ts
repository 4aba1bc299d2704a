import type { StandardYuan } from '../city-targets.ts'
import type { FundingPurpose, FundingStandardRow } from './rows.ts'

const published = '人民网-中国共产党新闻网2018年10月18日公布的标准；生效日期为合成数据'
const earlier = '合成数据：2016年以前较低的标准'

/** The day on which the published standards took the place of the lower ones. */
const raisedOn = '2016-01-01'

type Terms = Pick<FundingStandardRow, 'name' | 'payerLevel' | 'measure' | 'bound'> & {
  /** The lower amount of 2013, in yuan. Our choice. */
  earlierYuan: number
}

const terms: Readonly<Record<FundingPurpose, Terms>> = {
  TWO_NEW_CITY: {
    name: '“两新”组织市级工作经费',
    payerLevel: 'CITY',
    measure: 'PER_YEAR',
    bound: 'NOT_BELOW',
    earlierYuan: 300_000,
  },
  TWO_NEW_DISTRICT: {
    name: '“两新”组织区市工作经费',
    payerLevel: 'DISTRICT',
    measure: 'PER_DISTRICT_PER_YEAR',
    bound: 'NOT_BELOW',
    earlierYuan: 100_000,
  },
  COMMUNITY_RUNNING: {
    name: '城市社区运转经费',
    payerLevel: 'DISTRICT',
    measure: 'PER_THOUSAND_HOUSEHOLDS_PER_YEAR',
    bound: 'NOT_BELOW',
    earlierYuan: 20_000,
  },
  COMMUNITY_SERVICE: {
    name: '社区为民服务专项经费',
    payerLevel: 'DISTRICT',
    measure: 'PER_COMMUNITY_PER_YEAR',
    bound: 'EXACT',
    earlierYuan: 100_000,
  },
}

const purposes = Object.keys(terms) as FundingPurpose[] // keys of a closed record

/** What a purpose's standard is called. */
export function purposeName(purpose: FundingPurpose): string {
  return terms[purpose].name
}

/** The published standards, and the lower ones that were in force before. */
export function standardRows(yuan: StandardYuan): FundingStandardRow[] {
  return purposes.flatMap((purpose) => {
    const { earlierYuan, ...standard } = terms[purpose]
    const code = purpose.replaceAll('_', '-')
    return [
      {
        ...standard,
        code: `${code}-2013`,
        purpose,
        amountFen: fenOf(earlierYuan),
        effectiveFrom: '2013-01-01',
        effectiveTo: raisedOn,
        source: earlier,
      },
      {
        ...standard,
        code: `${code}-2016`,
        purpose,
        amountFen: fenOf(yuan[purpose]),
        effectiveFrom: raisedOn,
        effectiveTo: null,
        source: published,
      },
    ]
  })
}

function fenOf(yuan: number): bigint {
  return BigInt(yuan) * 100n
}
