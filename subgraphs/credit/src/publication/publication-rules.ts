import type { PublicationRule } from './credit-window.rules.ts'

// A class that a text does not name is not published under it. 令58号 and 527号 leave minor cases (warnings, simple procedure) out.
const notice2017 = '国家发展改革委办公厅: 进一步规范行政处罚信息公示工作的通知 (2017 年)'
const notice2019 = '国家发展改革委办公厅: 发改办财金〔2019〕527号'
const order58 = '国家发展改革委令第58号: 失信行为纠正后的信用信息修复管理办法 (试行)'
const measures2026 = '国家发展改革委: 信用修复管理办法 (2026 年 4 月 1 日起施行)'
const shandong = '山东省社会信用条例第三十八条'

/**
 * The law's windows with the days on which each text is in force (`inForceTo` exclusive). A change of the law is one more
 * row here; no code follows. Before 2017-07-31 no text set a window, so nothing counts as published.
 */
export const publicationRules: readonly PublicationRule[] = [
  national(notice2017, '2017-07-31', '2019-07-01', 'GENERAL', 12, 12),
  national(notice2017, '2017-07-31', '2019-07-01', 'SERIOUS', 36, 36),
  national(notice2019, '2019-07-01', '2023-05-01', 'GENERAL', 3, 12),
  national(notice2019, '2019-07-01', '2023-05-01', 'SERIOUS', 6, 36),
  national(order58, '2023-05-01', '2026-04-01', 'GENERAL', 3, 36),
  national(order58, '2023-05-01', '2026-04-01', 'SERIOUS', 12, 36),
  { ...national(measures2026, '2026-04-01', null, 'MINOR', 0, 3), onlyOnOrder: true },
  national(measures2026, '2026-04-01', null, 'GENERAL', 3, 12),
  national(measures2026, '2026-04-01', null, 'SERIOUS', 12, 36),
  provincial('MINOR'),
  provincial('GENERAL'),
  provincial('SERIOUS'),
]

function national(
  legalBasis: string,
  inForceFrom: string,
  inForceTo: string | null,
  recordClass: PublicationRule['class'],
  minimumMonths: number,
  maximumMonths: number,
): PublicationRule {
  return {
    legalBasis,
    class: recordClass,
    countedFrom: 'DOCUMENT',
    minimumMonths,
    maximumMonths,
    onlyOnOrder: false,
    inForceFrom,
    inForceTo,
  }
}

/** Five years from the end of the act at the utmost, whatever the national text allows. */
function provincial(recordClass: PublicationRule['class']): PublicationRule {
  return {
    legalBasis: shandong,
    class: recordClass,
    countedFrom: 'ACT',
    minimumMonths: 0,
    maximumMonths: 60,
    onlyOnOrder: false,
    inForceFrom: '2020-10-01',
    inForceTo: null,
  }
}
