import { groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import { type RequestContext, recordDay } from '@yilian/service-kit'
import DataLoader from 'dataloader'
import * as campaign from './campaign/campaign.store.ts'
import * as dataItem from './data-item/data-item.store.ts'
import * as figures from './figures/figures.store.ts'
import { reckonGrade } from './grade/credit-grade.rules.ts'
import * as grade from './grade/grade.store.ts'
import * as measure from './measure/measure.store.ts'
import * as person from './person/person.store.ts'
import * as profile from './profile/profile.store.ts'
import { type Publication, publicationOn } from './publication/credit-window.rules.ts'
import { publicationRules } from './publication/publication-rules.ts'
import * as record from './record/record.store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** What the loaders of one operation stand on: what everybody may read, and of persons, by a grant, only the rows that it gives. */
interface Pools {
  readonly sql: Sql
  readonly rows: Sql
}

/** The loaders of one operation. Records, and what rests on them, come through the law's windows of today and no other way. */
export function createLoaders({ sql, rows }: Pools, request: RequestContext) {
  const today = recordDay(request.now())
  const publication = publicationOn(today, publicationRules)
  return {
    today,
    ...listLoaders(sql),
    ...profileLoaders(sql, today),
    ...recordLoaders(sql, today, publication),
    ...gradeLoaders(sql, today, publication),
    ...personLoaders(rows, publication),
    ...figureLoaders(sql),
    campaign: rowLoader(sql, campaign.campaignsById, (row) => row.id),
    campaignsInRegion: scopedLoader(sql, campaign.campaignsInRegions),
  }
}

function listLoaders(sql: Sql) {
  return {
    dataItem: rowLoader(sql, dataItem.dataItemsByCode, (row) => row.code),
    measureList: rowLoader(sql, measure.measureListsByVersion, (row) => row.version),
    listedMeasures: groupLoader(sql, measure.measuresOfLists),
    // Root lists stand alone in an operation, so there is nothing to batch.
    listDataItems: (query: Parameters<typeof dataItem.listDataItems>[1]) => dataItem.listDataItems(sql, query),
    measureListsInForce: (asOf: string) => measure.measureListsInForce(sql, asOf),
  }
}

function profileLoaders(sql: Sql, today: string) {
  return {
    profile: rowLoader(sql, profile.profilesByUscc, (row) => row.uscc),
    commendation: rowLoader(
      sql,
      (_sql, ids) => profile.commendationsById(sql, ids, today),
      (row) => row.id,
    ),
    commendationPage: scopedLoader(sql, (_sql, usccs, query: Parameters<typeof profile.commendationPages>[2]) =>
      profile.commendationPages(sql, usccs, query, today),
    ),
    pledge: rowLoader(sql, profile.pledgesById, (row) => row.id),
    pledgePage: scopedLoader(sql, (_sql, usccs, query: Parameters<typeof profile.pledgePages>[2]) =>
      profile.pledgePages(sql, usccs, query, today),
    ),
  }
}

function recordLoaders(sql: Sql, today: string, publication: Publication) {
  return {
    record: rowLoader(
      sql,
      (_sql, ids) => record.recordsById(sql, ids, publication),
      (row) => row.id,
    ),
    recordPage: scopedLoader(sql, (_sql, usccs, query: Parameters<typeof record.recordPages>[2]) =>
      record.recordPages(sql, usccs, query, publication),
    ),
    repairApplications: groupLoader(sql, (_sql, ids) => record.repairApplicationsOfRecords(sql, ids, today)),
    objections: groupLoader(sql, (_sql, ids) => record.objectionsOfRecords(sql, ids, today)),
    measure: rowLoader(
      sql,
      (_sql, ids) => measure.measuresById(sql, ids, publication),
      (row) => row.id,
    ),
    measurePage: scopedLoader(sql, (_sql, usccs, query: Parameters<typeof measure.measurePages>[2]) =>
      measure.measurePages(sql, usccs, query, publication),
    ),
  }
}

function gradeLoaders(sql: Sql, today: string, publication: Publication) {
  const gradeRulesInForce = new DataLoader((days: readonly string[]) =>
    Promise.all(days.map((day) => grade.gradeRulesInForce(sql, day))),
  )
  return {
    gradeRule: rowLoader(sql, grade.gradeRulesByVersion, (row) => row.version),
    gradeRulesInForce,
    grade: new DataLoader(async (usccs: readonly string[]): Promise<(grade.GradeOf | null)[]> => {
      const [[rule], records, commendations] = await Promise.all([
        gradeRulesInForce.load(today),
        record.recordsOfUnits(sql, usccs, publication),
        profile.commendationsOfUnits(sql, usccs, today),
      ])
      if (rule === undefined) return usccs.map(() => null)
      return usccs.map((_uscc, index) => ({
        ...reckonGrade(rule, records[index] ?? [], commendations[index] ?? []),
        rule,
        reckonedOn: today,
      }))
    }),
  }
}

function personLoaders(sql: Sql, publication: Publication) {
  return {
    personProfile: rowLoader(sql, person.personProfilesById, (row) => row.id),
    personRecord: rowLoader(
      sql,
      (_sql, ids) => person.personRecordsById(sql, ids, publication),
      (row) => row.id,
    ),
    personRecordPage: scopedLoader(sql, (_sql, ids, query: Parameters<typeof person.personRecordPages>[2]) =>
      person.personRecordPages(sql, ids, query, publication),
    ),
  }
}

function figureLoaders(sql: Sql) {
  return {
    profileCount: scopedLoader(sql, figures.profileCounts),
    recordCounts: scopedLoader(sql, (_sql, codes, asOf: string) =>
      figures.recordCounts(sql, codes, publicationOn(asOf, publicationRules)),
    ),
    measureCounts: scopedLoader(sql, (_sql, codes, asOf: string) =>
      figures.measureCounts(sql, codes, publicationOn(asOf, publicationRules)),
    ),
    pledgeCount: scopedLoader(sql, figures.pledgeCounts),
    commendationCount: scopedLoader(sql, figures.commendationCounts),
    campaignCounts: scopedLoader(sql, figures.campaignCounts),
  }
}
