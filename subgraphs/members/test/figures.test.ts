import type { DivisionCode, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { NO_LIMITS } from '../../../test/kit/no-limits.ts'
import { smallCity } from '../../../test/kit/small-city.ts'
import { CASE_DAY, CITY, city, holdsOn, isIn, required } from './records.ts'

const { regions, units } = smallCity().organizations
// Small counts are withheld from others: test/governance/small-groups.test.ts.
const viewer: Viewer = { kind: 'OFFICER', subject: 'officer', region: CITY as DivisionCode } // it is one
const FIELDS = `asOf members streetAndCommunityMembers urbanCommunityMembers inServiceMembers checkedInUnits
  checkedInMembers communitiesWithCheckIns openActivities talentPool secretariesTrained certifiedSocialWorkers
  secretariesHiredIntoPublicInstitutions communityWorkersElected`
type Figures = Readonly<Record<string, number | string>>

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ limits: NO_LIMITS })
})
afterAll(() => graph.close())

describe('the figures of members', () => {
  const codes = regions.filter(({ kind }) => kind !== 'VILLAGE' && kind !== 'BUILDING').map(({ code }) => code)

  test.each(['2014-12-31', '2016-06-30', '2017-12-31', CASE_DAY])(
    'as of %s every region counts what lies in it and below, as counted by hand',
    async (day) => {
      const chosen = codes.filter((_code, index) => index % 7 === 0 || index < 30)
      expect(await figuresOf(chosen, day)).toEqual(new Map(chosen.map((code) => [code, countByHand(code, day)])))
    },
  )

  test('whoever leaves on a day is no longer counted on it, whoever comes is', async () => {
    const left = required(city.memberships.find(({ kind, until }) => kind === 'STREET' && until !== null))
    const movedOn = required(city.memberCheckIns.find(({ until }) => until !== null))
    for (const [code, day] of [
      [left.regionCode, left.until],
      [movedOn.regionCode, movedOn.until],
    ] as const)
      expect(await figuresOf([code], day ?? '')).toEqual(new Map([[code, countByHand(code, day ?? '')]]))
  })

  test('a district has what its streets, towns and its own organizations have: nobody is counted twice', async () => {
    const districts = regions.filter(({ parentCode }) => parentCode === CITY).map(({ code }) => code)
    const figures = await figuresOf([CITY, ...districts], CASE_DAY)
    const own = city.memberships.filter(holdsOn(CASE_DAY)).filter(({ regionCode }) => regionCode === CITY).length
    const sum = districts.reduce((all, code) => all + Number(figures.get(code)?.members), 0)
    expect(figures.get(CITY)?.members).toBe(sum + own)
  })

  test('differ from day to day', async () => {
    const [before, after] = [await figuresOf([CITY], '2017-12-31'), await figuresOf([CITY], CASE_DAY)]
    for (const field of ['members', 'checkedInMembers', 'openActivities', 'talentPool', 'certifiedSocialWorkers'])
      expect(Number(before.get(CITY)?.[field])).toBeLessThan(Number(after.get(CITY)?.[field]))
  })

  test('are those of today when no day is given', async () => {
    const { data } = await graph.ask(`{ region(code: "${CITY}") { memberFigures { members talentPool } } }`, { viewer })
    const { members, talentPool } = required((await figuresOf([CITY], CASE_DAY)).get(CITY))
    expect(data).toEqual({ region: { memberFigures: { members, talentPool } } }) // nothing happens after that day
  })

  test.each(['1899-12-31', '2999-01-01'])('cannot be asked for as of %s', async (day) => {
    const { errors } = await graph.ask(`{ region(code: "${CITY}") { memberFigures(asOf: "${day}") { members } } }`)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['AS_OF_OUT_OF_RANGE'])
  })
})

describe('the members who work in a unit', () => {
  test('are counted as of a day', async () => {
    const chosen = [...units.slice(0, 30), ...units.slice(-10)].map(({ uscc }) => uscc)
    for (const day of ['2016-06-30', CASE_DAY]) {
      const selections = chosen.map(
        (uscc, index) => `u${index}: unit(uscc: "${uscc}") { inServiceMemberCount(asOf: "${day}") }`,
      )
      const { data, statements } = await graph.ask<Record<string, { inServiceMemberCount: number }>>(
        `{ ${selections.join(' ')} }`,
        { viewer },
      )
      const inService = city.memberships.filter(holdsOn(day))
      const expected = chosen.map((uscc) => inService.filter(({ unitUscc }) => unitUscc === uscc).length)
      expect(Object.values(data ?? {}).map((unit) => unit.inServiceMemberCount)).toEqual(expected)
      expect(statements.members).toBe(1)
    }
  })
})

async function figuresOf(codes: readonly string[], day: string): Promise<ReadonlyMap<string, Figures>> {
  const found = new Map<string, Figures>()
  for (let start = 0; start < codes.length; start += 20) {
    const some = codes.slice(start, start + 20)
    const selections = some.map(
      (code, index) => `r${index}: region(code: "${code}") { memberFigures(asOf: "${day}") { ${FIELDS} } }`,
    )
    const { data, errors } = await graph.ask<Record<string, { memberFigures: Figures }>>(
      `{ ${selections.join(' ')} }`,
      {
        viewer,
      },
    )
    expect(errors).toEqual([])
    for (const [index, code] of some.entries()) found.set(code, required(data?.[`r${index}`]).memberFigures)
  }
  return found
}

/** Knows nothing of code ranges or SQL, so that it can disagree with them. */
function countByHand(code: string, day: string): Figures {
  const belonging = city.memberships.filter(holdsOn(day)).filter(isIn(code))
  const ofKinds = (...kinds: string[]) => belonging.filter(({ kind }) => kinds.includes(kind)).length
  const unitCheckIns = city.unitCheckIns.filter(holdsOn(day)).filter(isIn(code))
  const memberCheckIns = city.memberCheckIns.filter(holdsOn(day)).filter(isIn(code))
  const endOf = new Map(city.universityTrainings.map(({ id, endedOn }) => [id, endedOn]))
  const trained = city.trainingAttendances.filter(({ trainingId }) => (endOf.get(trainingId) ?? '') <= day)
  const elected = city.electedRoles.filter(holdsOn(day)).filter(isIn(code))
  return {
    asOf: day,
    members: belonging.length,
    streetAndCommunityMembers: ofKinds('STREET', 'COMMUNITY'),
    urbanCommunityMembers: ofKinds('COMMUNITY'),
    inServiceMembers: ofKinds('UNIT'),
    checkedInUnits: new Set(unitCheckIns.map(({ unitUscc }) => unitUscc)).size,
    checkedInMembers: new Set(memberCheckIns.map(({ memberId }) => memberId)).size,
    communitiesWithCheckIns: new Set([...unitCheckIns, ...memberCheckIns].map(({ regionCode }) => regionCode)).size,
    openActivities: city.openActivities.filter(({ heldOn }) => heldOn <= day).filter(isIn(code)).length,
    talentPool: city.talentPoolEntries.filter(holdsOn(day)).filter(isIn(code)).length,
    secretariesTrained: new Set(trained.filter(isIn(code)).map(({ memberId }) => memberId)).size,
    certifiedSocialWorkers: city.socialWorkCertificates.filter((row) => row.certifiedOn <= day).filter(isIn(code))
      .length,
    secretariesHiredIntoPublicInstitutions: city.publicInstitutionHirings
      .filter((row) => row.hiredOn <= day)
      .filter(isIn(code)).length,
    communityWorkersElected: new Set(elected.map(({ memberId }) => memberId)).size,
  }
}
