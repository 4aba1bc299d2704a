import { latest } from '../calendar.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { Random } from '../random.ts'
import { buildCampaigns } from './campaigns.ts'
import { dataItemRows } from './data-items.ts'
import { buildCommendations, buildMeasures, buildPledges } from './good-standing.ts'
import { buildPersons } from './persons.ts'
import { gradeCriteria, gradeRules, gradeThresholds, listedMeasures, measureLists } from './published-lists.ts'
import { buildRecords } from './records.ts'
import { settleRecords } from './repairs.ts'
import type { CreditData } from './rows.ts'

/** The day on which the city's register of units was opened. */
const registerOpenedOn = '2016-06-01'

/** Builds the credit domain on the city's units: no published figure speaks of it, so its counts are our choice. */
export function buildCredit({ area, units }: OrganizationsModel, random: Random): CreditData {
  const settled = settleRecords(buildRecords(units, random.stream('records')), random.stream('repairs'))
  const commendations = buildCommendations(units, settled.records, random.stream('commendations'))
  return {
    creditDataItems: dataItemRows,
    creditMeasureLists: measureLists,
    creditListedMeasures: listedMeasures,
    creditGradeRules: gradeRules,
    creditGradeCriteria: gradeCriteria,
    creditGradeThresholds: gradeThresholds,
    creditProfiles: units.map(({ row }) => ({
      uscc: row.uscc,
      regionCode: row.regionCode,
      openedOn: latest(registerOpenedOn, row.registeredOn),
      closedOn: row.deregisteredOn,
    })),
    creditCommendations: commendations,
    creditPledges: [...buildPledges(units, random.stream('pledges')), ...settled.pledges],
    creditRecords: settled.records,
    creditRepairApplications: settled.creditRepairApplications,
    creditObjections: settled.creditObjections,
    creditMeasures: buildMeasures(commendations, settled.records, random.stream('measures')),
    ...buildPersons(area.communities, random.stream('persons')),
    creditCampaigns: buildCampaigns(area, units, random.stream('campaigns')),
  }
}
