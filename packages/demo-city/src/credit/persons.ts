import { addDays, workdayBetween } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { UrbanCommunity } from '../regions/urban-area.ts'
import { dataItemRows, personItems } from './data-items.ts'
import { latePeriod } from './periods.ts'
import type { PersonCreditProfileRow, PersonCreditRecordRow } from './rows.ts'

/** Makes a few files of natural persons: an opaque id and a community, no name, no number; most have a record. */
export function buildPersons(
  communities: readonly UrbanCommunity[],
  random: Random,
): { personCreditProfiles: PersonCreditProfileRow[]; personCreditRecords: PersonCreditRecordRow[] } {
  const nextId = opaqueIds(random.stream('ids'), 'csp')
  const nextRecordId = opaqueIds(random.stream('record-ids'), 'csr')
  const personCreditProfiles = Array.from({ length: Math.max(8, Math.round(communities.length / 8)) }, () => ({
    id: nextId(),
    regionCode: random.pick(communities).code,
    openedOn: '2018-01-02',
  }))
  const personCreditRecords = personCreditProfiles
    .filter(() => random.chance(0.8))
    .map((person, index) => ({ id: nextRecordId(), ...recordOf(person.id, index + 1, random) }))
  return { personCreditProfiles, personCreditRecords }
}

function recordOf(personId: string, number: number, random: Random): Omit<PersonCreditRecordRow, 'id'> {
  const itemCode = random.pick(personItems)
  const item = dataItemRows.find(({ code }) => code === itemCode)
  if (item === undefined) throw new Error('Expected the items of persons to be listed.')
  const documentDate = workdayBetween(random, latePeriod.from, latePeriod.to)
  const serious = random.chance(0.5)
  return {
    personId,
    itemCode: item.code,
    class: serious ? 'SERIOUS' : 'GENERAL',
    occurredOn: addDays(documentDate, -random.integer(20, 200)),
    documentDate,
    documentNumber: `威个罚〔${documentDate.slice(0, 4)}〕演示${number}号`,
    determiningDepartmentCode: item.determiningDepartmentCode,
    publicationOrdered: false,
    repairedOn: null,
    withdrawnOn: null,
  }
}
