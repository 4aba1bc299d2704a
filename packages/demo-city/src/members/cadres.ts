import { addDays, caseDay, dateBetween, daysBetween, latest, workdayBetween } from '../calendar.ts'
import { weightedChoice, weightedSample } from '../choice.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import { districtCharacter } from '../regions/district-character.ts'
import type { UrbanArea } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { MemberTargets } from './member-targets.ts'
import type { Enrolled } from './roster.ts'
import type {
  ElectedRoleRow,
  FullTimePostingRow,
  PayStandardRow,
  PublicInstitutionHiringRow,
  SecondmentRow,
  SocialWorkCertificateRow,
  TalentPoolEntryRow,
} from './rows.ts'
import { communityOfficers, type Officer } from './secretaries.ts'

const strength = weightedChoice<TalentPoolEntryRow['strength']>([
  ['ORGANIZATION', 38],
  ['COMMUNITY_WORK', 27],
  ['PUBLICITY', 20],
  ['TWO_NEW', 15],
])

/** The pool of Party-work talent (党务工作人才库), and those who were in it before. */
export function buildTalentPool(current: readonly Enrolled[], size: number, random: Random): TalentPoolEntryRow[] {
  const left = Math.round(size * 0.04)
  const able = current.filter(({ member }) => isAble(member.bornOn, member.education))
  const chosen = random.shuffled(
    weightedSample(random, able, size + left, ({ home }) => (home.kind === 'COMMUNITY' ? 2 : 1)),
  )
  return chosen.map(({ member, membership }, index) => {
    const since = workdayBetween(random, latest('2015-06-01', membership.since), caseDay)
    const until = index < left ? dateBetween(random, since, caseDay) : null
    const assignment = random.chance(0.62) ? null : random.chance(0.4) ? 'SECRETARY' : 'INSTRUCTOR'
    return {
      memberId: member.id,
      regionCode: membership.regionCode,
      since,
      until,
      strength: strength(random),
      assignment,
    }
  })
}

function isAble(bornOn: string, education: string): boolean {
  const learned = education === 'POSTGRADUATE' || education === 'BACHELOR' || education === 'JUNIOR_COLLEGE'
  return learned && bornOn > '1963-01-01' && bornOn < '1991-01-01'
}

/** The full-time posts (岗位专职化): every community secretary, and the deputies that are full-time; grades rise with years. */
export function buildPostings(officers: readonly Officer[], random: Random): FullTimePostingRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'ftp')
  const posts = officers.filter(({ seat, organization }) => organization.level === 'COMMUNITY' && seat.fullTime)
  return posts.map(({ memberId, seat, organization, regionCode }) => {
    const secretary = seat.role === 'SECRETARY'
    const years = Math.floor(daysBetween(seat.termFrom, seat.termTo ?? caseDay) / 365)
    return {
      id: nextId(),
      kind: secretary ? 'COMMUNITY_SECRETARY' : 'COMMUNITY_DEPUTY_SECRETARY',
      organizationId: organization.id,
      regionCode,
      grade: Math.min(highestGrade, (secretary ? 3 : 1) + Math.floor(years / 2) + random.integer(0, 2)),
      memberId,
      since: seat.termFrom,
      until: seat.termTo,
    }
  })
}

const highestGrade = 9

/** Two pay standards: the second took the pay of like staff of public institutions as its measure. Synthetic amounts. */
export function buildPayStandards(): PayStandardRow[] {
  const grades = Array.from({ length: highestGrade }, (_, index) => index + 1)
  const standard = (effectiveFrom: string, effectiveTo: string | null, lowestYuan: number, stepYuan: number) =>
    grades.map((grade) => {
      const monthlyPayFen = BigInt(lowestYuan + (grade - 1) * stepYuan) * 100n
      return { grade, effectiveFrom, effectiveTo, monthlyPayFen }
    })
  return [...standard('2011-01-01', '2018-01-01', 2_150, 180), ...standard('2018-01-01', null, 2_980, 290)]
}

const level = weightedChoice<SocialWorkCertificateRow['level']>([
  ['ASSISTANT', 68],
  ['SOCIAL_WORKER', 31],
  ['SENIOR', 1],
])

/** The certified social workers (专业社工): community workers, of whom six in ten are members. */
export function buildCertificates(
  current: readonly Enrolled[],
  area: UrbanArea,
  count: number,
  random: Random,
): SocialWorkCertificateRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'swc')
  const members = Math.round(count * 0.6)
  const able = current.filter(
    ({ home, member }) => home.kind === 'COMMUNITY' && isAble(member.bornOn, member.education),
  )
  const row = (memberId: string | null, regionCode: string): SocialWorkCertificateRow => {
    // The examination is in June, the certificate comes in autumn.
    const certifiedOn = `${random.integer(2010, 2018)}-09-${random.integer(10, 28)}`
    return { id: nextId(), memberId, regionCode, level: level(random), certifiedOn }
  }
  const others = weightedChoice(area.communities.map(({ code, households }) => [code, households] as const))
  return [
    ...weightedSample(random, able, members, () => 1).map(({ member, membership }) =>
      row(member.id, membership.regionCode),
    ),
    ...Array.from({ length: count - members }, () => row(null, others(random))),
  ]
}

/** Young people of offices sent to communities for a year (挂职). */
export function buildSecondments(
  current: readonly Enrolled[],
  area: UrbanArea,
  count: number,
  random: Random,
): SecondmentRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'snd')
  const community = weightedChoice(area.communities.map(({ code, households }) => [code, households] as const))
  const young = current.flatMap(({ member, home, membership }) => {
    const { unit } = home
    const fits = unit?.row.kind === 'AGENCY' && member.bornOn > '1983-01-01' && membership.since < '2017-03-01'
    return unit !== null && fits ? [{ member, unit }] : []
  })
  return weightedSample(random, young, count, () => 1).map(({ member, unit }) => {
    const since = workdayBetween(random, '2017-03-01', '2018-08-31')
    const end = addDays(since, 365)
    return {
      id: nextId(),
      memberId: member.id,
      unitUscc: unit.row.uscc,
      regionCode: community(random),
      duty: random.pick(['社区党组织副书记', '社区党组织书记助理', '社区居委会主任助理']),
      since,
      until: end <= caseDay ? end : null,
    }
  })
}

const electedAs = weightedChoice<ElectedRoleRow['kind']>([
  ['PARTY_CONGRESS_DELEGATE', 50],
  ['PEOPLES_CONGRESS_DEPUTY', 36],
  ['CONSULTATIVE_CONFERENCE_MEMBER', 14],
])

const bodies = {
  PARTY_CONGRESS_DELEGATE: { name: '党的代表大会', since: '2016-12-20' },
  PEOPLES_CONGRESS_DEPUTY: { name: '人民代表大会', since: '2017-01-10' },
  CONSULTATIVE_CONFERENCE_MEMBER: { name: '政治协商会议', since: '2017-01-09' },
} as const

/** Community workers put forward as delegates, deputies and conference members (两代表一委员), one role each. */
export function buildElectedRoles(officers: readonly Officer[], count: number, random: Random): ElectedRoleRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'elr')
  const workers = [...communityOfficers(officers, 'SECRETARY'), ...communityOfficers(officers, 'DEPUTY_SECRETARY')]
  return weightedSample(random, workers, count, ({ seat }) => (seat.role === 'SECRETARY' ? 4 : 1)).map(
    ({ memberId, regionCode }) => {
      const kind = electedAs(random)
      const place = random.chance(0.2) ? '威海市' : districtCharacter(regionCode).title
      const { name, since } = bodies[kind]
      return { id: nextId(), memberId, regionCode, kind, body: place + name, since, until: null }
    },
  )
}

/** The community secretaries hired into public institutions of their district (进事业编). */
export function buildHirings(
  officers: readonly Officer[],
  units: readonly PlacedUnit[],
  { secretariesHired }: MemberTargets,
  random: Random,
): PublicInstitutionHiringRow[] {
  const secretaries = communityOfficers(officers, 'SECRETARY').filter(({ seat }) => seat.termFrom < '2016-01-01')
  return weightedSample(random, secretaries, secretariesHired, () => 1).map(({ memberId, regionCode }) => {
    const near = units.filter(
      ({ row }) => row.kind === 'INSTITUTION' && row.regionCode.slice(0, 6) === regionCode.slice(0, 6),
    )
    return {
      memberId,
      regionCode,
      unitUscc: random.pick(near).row.uscc,
      hiredOn: workdayBetween(random, '2017-06-01', '2018-07-31'),
    }
  })
}
