import { date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { CreditCampaignKind } from '../schema.generated.ts'

/** 诚信进机关、企业、校园、社区: an activity held in a region, by a unit or by the region itself. */
export const creditCampaigns = pgTable(
  'credit_campaign',
  {
    id: text().primaryKey(),
    kind: text().$type<CreditCampaignKind>().notNull(),
    title: text().notNull(),
    regionCode: text().notNull(),
    hostUscc: text(),
    heldOn: date().notNull(),
    participants: integer().notNull(),
  },
  (table) => [index('credit_campaign_region').on(table.regionCode, table.id)],
)
