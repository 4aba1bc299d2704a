import { addDays, caseDay, dateBetween, latest, partyStatisticsDay } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import { groupBy } from '../group-by.ts'
import type { PlannedMember } from '../organizations/people-plan.ts'
import type { Random } from '../random.ts'
import type { Home } from './homes.ts'
import { createPersons, type PersonProfile } from './persons.ts'
import type { EndReason, MemberRow, MembershipKind, MembershipRow } from './rows.ts'

/** A member in one of the member's homes, for a time. */
export interface Enrolled {
  member: MemberRow
  membership: MembershipRow
  home: Home
}

/** All members, and all their memberships. */
export interface Roster {
  members: MemberRow[]
  enrolled: Enrolled[]
}

interface Writer extends Roster {
  random: Random
  person: (profile: Omit<PersonProfile, 'id'> & { id?: string }) => MemberRow
  areaHomes: readonly Home[]
  /** Units' homes by district, those that are old enough for a working life. */
  workplacesOf: ReadonlyMap<string, readonly Home[]>
}

/** Fills the homes: as many members as each counts on its day, some who left before it, and who left and came after it. */
export function buildRoster(homes: readonly Home[], nextMemberId: () => string, random: Random): Roster {
  const writer = createWriter(homes, nextMemberId, random)
  for (const home of homes) {
    for (const planned of home.planned) enrolPlanned(writer, home, planned)
    for (let place = home.planned.length; place < home.count; place++) enrolOne(writer, home)
    for (let left = rounded(random, home.count * 0.012); left > 0; left--) enrolLeaver(writer, home)
    if (home.kind === 'UNIT') continue
    for (let come = rounded(random, home.count * 0.017); come > 0; come--) enrolNewcomer(writer, home)
  }
  return { members: writer.members, enrolled: writer.enrolled }
}

function createWriter(homes: readonly Home[], nextMemberId: () => string, random: Random): Writer {
  const makePerson = createPersons(random.stream('persons'))
  const members: MemberRow[] = []
  const old = homes.filter(({ kind, organization }) => kind === 'UNIT' && organization.establishedOn < '2008-01-01')
  return {
    members,
    enrolled: [],
    random,
    person: ({ id = nextMemberId(), ...profile }) => {
      const member = makePerson({ id, ...profile })
      members.push(member)
      return member
    },
    areaHomes: homes.filter(({ kind }) => kind !== 'UNIT'),
    workplacesOf: groupBy(old, ({ organization }) => districtOf(organization.regionCode)),
  }
}

// On this day the members of a kind are counted, exactly.
const countingDay: Readonly<Record<MembershipKind, string>> = {
  STREET: partyStatisticsDay,
  COMMUNITY: partyStatisticsDay,
  UNIT: caseDay,
}

// Decades of birth with weights, from the 1930s on.
const bornIn = {
  STREET: byDecade([5, 14, 22, 22, 19, 13, 5]),
  COMMUNITY: byDecade([6, 18, 27, 20, 13, 11, 5]),
  UNIT: byDecade([0, 0, 4, 29, 31, 28, 8]),
  planned: byDecade([0, 0, 3, 36, 36, 24, 1]),
  newlyAdmitted: byDecade([0, 0, 0, 3, 15, 40, 42]),
}

function enrolPlanned(writer: Writer, home: Home, { memberId, since }: PlannedMember): void {
  const admittedBy = addDays(since, -writer.random.integer(700, 1500))
  const member = writer.person({ id: memberId, kind: home.kind, bornIn: bornIn.planned, admittedBy })
  enrol(writer, member, home, startIn(home, member))
}

function enrolOne(writer: Writer, home: Home): void {
  const { random } = writer
  const day = countingDay[home.kind]
  const member = writer.person({ kind: home.kind, bornIn: bornIn[home.kind], admittedBy: day })
  const start = startIn(home, member)
  if (home.kind === 'UNIT') {
    enrol(writer, member, home, random.chance(0.88) ? start : dateBetween(random, start, day))
    return
  }
  const retiredOn = retirementDay(member)
  const retiredLately = retiredOn > '2015-01-01' && retiredOn < day && random.chance(0.6)
  const since = latest(start, retiredLately ? retiredOn : dateBetween(random, '2000-01-01', '2014-12-31'))
  if (retiredLately) enrolAtWorkplace(writer, home, member, since)
  leaveLater(writer, enrol(writer, member, home, since))
}

// After the day of the statistics some die, move away, or move to another street or community.
function leaveLater(writer: Writer, enrolled: Enrolled): void {
  const { random } = writer
  const year = birthYear(enrolled.member)
  const risk = year < 1940 ? 0.06 : year < 1950 ? 0.022 : 0.008
  if (!random.chance(risk)) return
  const until = dateBetween(random, '2018-01-03', caseDay)
  const moved = random.chance(0.5) ? 'LEFT_CITY' : 'TRANSFERRED'
  const reason = random.chance(year < 1950 ? 0.9 : 0.15) ? 'DECEASED' : moved
  end(enrolled, until, reason)
  if (reason === 'TRANSFERRED') enrol(writer, enrolled.member, random.pick(writer.areaHomes), until)
}

function enrolLeaver(writer: Writer, home: Home): void {
  const { random } = writer
  if (latest(home.organization.establishedOn, home.unit?.row.registeredOn ?? '') > '2015-12-31') return
  const member = writer.person({ kind: home.kind, bornIn: bornIn[home.kind], admittedBy: '2013-06-30' })
  const until = dateBetween(random, '2016-01-04', countingDay[home.kind])
  const died = random.chance(birthYear(member) < 1950 ? 0.85 : 0.1)
  end(enrol(writer, member, home, startIn(home, member)), until, died ? 'DECEASED' : 'LEFT_CITY')
}

function enrolNewcomer(writer: Writer, home: Home): void {
  const { random, person } = writer
  const since = dateBetween(random, '2018-01-03', caseDay)
  if (random.chance(0.45)) {
    const profile = { kind: home.kind, bornIn: bornIn.newlyAdmitted, admittedBy: since, admittedOn: since }
    enrol(writer, person(profile), home, since)
    return
  }
  const retired = person({ kind: home.kind, bornIn: bornToRetireIn2018, admittedBy: '2014-12-31' })
  enrolAtWorkplace(writer, home, retired, since)
  enrol(writer, retired, home, since)
}

function bornToRetireIn2018(_random: Random, gender: MemberRow['gender']): number {
  return gender === 'MALE' ? 1958 : 1963
}

// Upon retirement the membership went from the unit to the street or community (退休党员组织关系转入社区).
function enrolAtWorkplace(writer: Writer, home: Home, member: MemberRow, until: string): void {
  const workplaces = writer.workplacesOf.get(districtOf(home.organization.regionCode)) ?? []
  if (workplaces.length === 0) return
  const workplace = writer.random.pick(workplaces)
  const since = startIn(workplace, member)
  if (since < until) end(enrol(writer, member, workplace, since), until, 'TRANSFERRED')
}

function enrol({ enrolled }: Writer, member: MemberRow, home: Home, since: string): Enrolled {
  const { organization, kind, unit } = home
  const membership: MembershipRow = {
    memberId: member.id,
    since,
    until: null,
    organizationId: organization.id,
    kind,
    regionCode: organization.regionCode,
    unitUscc: unit?.row.uscc ?? null,
    endReason: null,
  }
  const entry = { member, membership, home }
  enrolled.push(entry)
  return entry
}

function end({ membership }: Enrolled, until: string, reason: EndReason): void {
  membership.until = until
  membership.endReason = reason
}

// The first day on which the member can have belonged to the home; nobody starts to work before 22.
function startIn({ organization, unit }: Home, { admittedOn, bornOn }: MemberRow): string {
  const founded = latest(admittedOn, organization.establishedOn)
  return unit === null ? founded : latest(founded, unit.row.registeredOn, addDays(bornOn, 22 * 365))
}

function retirementDay({ bornOn, gender }: MemberRow): string {
  return `${birthYear({ bornOn }) + (gender === 'MALE' ? 60 : 55)}${bornOn.slice(4, 8)}28`
}

function birthYear({ bornOn }: Pick<MemberRow, 'bornOn'>): number {
  return Number(bornOn.slice(0, 4))
}

function districtOf(regionCode: string): string {
  return regionCode.slice(0, 6)
}

function rounded(random: Random, count: number): number {
  return Math.floor(count + random.next())
}

function byDecade(weights: readonly number[]): (random: Random) => number {
  const decade = weightedChoice(weights.map((weight, index) => [1930 + index * 10, weight] as const))
  return (random) => decade(random) + random.integer(0, 9)
}
