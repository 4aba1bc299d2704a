import { describe, expect, test } from 'vitest'
import { caseDay, isWorkday } from '../src/calendar.ts'
import type { CityServicesData } from '../src/city-services/rows.ts'
import { buildDemoCity, publishedFigures } from '../src/index.ts'

const city = buildDemoCity({ size: 'city' })
const small = buildDemoCity({ size: 'small' })
const sizes = [
  ['city', city],
  ['small', small],
] as const

describe('the published figures of city-services', () => {
  const counts: Readonly<Record<string, (data: CityServicesData, asOf: string) => number>> = {
    deliberation_issues_resolved: ({ matters }, asOf) =>
      matters.filter(({ method, resolvedOn }) => {
        return method === 'THREE_STEPS' && resolvedOn !== null && resolvedOn <= asOf
      }).length,
    red_assistance_services: ({ assistanceServices }, asOf) =>
      assistanceServices.filter(({ servedOn }) => servedOn <= asOf).length,
  }

  // The 20 million queries are the departments' log, which is not of this generator.
  const ours = publishedFigures().filter(
    ({ subgraph, key }) => subgraph === 'city-services' && key !== 'service_queries',
  )

  test('each has a way of being counted', () => {
    expect(ours.map(({ key }) => key).sort()).toEqual(Object.keys(counts).sort())
  })

  test.each(ours)('$meaning as of $asOf: $bound $value, and less than a tenth more', ({ key, value, asOf, bound }) => {
    const counted = counts[key]?.(city.cityServices, asOf)
    expect(bound).toBe('MORE_THAN')
    expect(counted).toBeGreaterThan(value)
    expect(counted).toBeLessThan(value * 1.1)
  })
})

describe.each(sizes)('the %s', (_size, { cityServices: data, organizations }) => {
  const stepsOf = new Map(data.matters.map(({ id }) => [id, [] as (typeof data.matterSteps)[number][]]))
  for (const step of data.matterSteps) stepsOf.get(step.matterId)?.push(step)
  const ended = data.matters.flatMap((matter) =>
    matter.resolvedOn === null ? [] : { ...matter, resolvedOn: matter.resolvedOn },
  )

  test('nothing happens after the day of the case', () => {
    const days = [
      ...data.matters.flatMap(({ raisedOn, resolvedOn, evaluatedOn }) => [raisedOn, resolvedOn, evaluatedOn]),
      ...data.matterSteps.flatMap(({ heldOn, answeredOn }) => [heldOn, answeredOn]),
      ...data.assistanceServices.map(({ servedOn }) => servedOn),
      ...data.serviceTeams.map(({ formedOn }) => formedOn),
      ...data.queryServices.map(({ publishedOn }) => publishedOn),
    ]
    expect(days.filter((day) => day !== null && (day > caseDay || day < '2015-06-01'))).toEqual([])
  })

  test('the steps of a matter are those of its method in their order, begun when it was raised', () => {
    const kinds = {
      THREE_STEPS: ['NEEDS', 'PLANS', 'EFFECTS'],
      SIX_STEPS: ['OPEN_SPEAKING', 'SORTING', 'DELIBERATION', 'HANDLING', 'PUBLIC_REVIEW', 'FOLLOW_UP'],
    }
    for (const { id, method, raisedOn } of data.matters) {
      const steps = stepsOf.get(id) ?? []
      expect(steps[0]?.heldOn).toBe(raisedOn)
      expect(steps.map(({ kind }) => kind)).toEqual(kinds[method].slice(0, steps.length))
      expect(steps.map(({ sequence }) => sequence)).toEqual(steps.map((_step, index) => index + 1))
    }
  })

  test('a step is answered after it was held and before the next; only the last may wait for its answer', () => {
    for (const steps of stepsOf.values()) {
      const days = steps.flatMap(({ heldOn, answeredOn }) => [heldOn, answeredOn])
      const known = days.filter((day) => day !== null)
      expect(days.slice(0, known.length)).toEqual(known)
      expect(known).toEqual([...known].sort())
      expect(days.length - known.length).toBeLessThan(2)
      expect(steps.filter(({ answer, answeredOn }) => (answer === null) !== (answeredOn === null))).toEqual([])
    }
  })

  test('what is resolved was agreed on before, and residents were asked after', () => {
    for (const { id, resolvedOn, evaluatedOn, satisfactionPercent } of ended) {
      const [asked, ...others] = (stepsOf.get(id) ?? []).filter(({ kind }) =>
        /EFFECTS|PUBLIC_REVIEW|FOLLOW_UP/.test(kind),
      )
      const agreed = (stepsOf.get(id) ?? []).filter((step) => step !== asked && !others.includes(step))
      expect(agreed.length).toBeGreaterThan(1)
      expect(agreed.filter(({ answeredOn }) => answeredOn === null || answeredOn > resolvedOn)).toEqual([])
      expect(asked === undefined || asked.heldOn >= resolvedOn).toBe(true)
      expect(evaluatedOn).toBe(asked?.answeredOn ?? null)
      expect(satisfactionPercent === null).toBe(evaluatedOn === null)
    }
  })

  test('what is open has neither an end nor a step after the work', () => {
    const open = data.matters.filter(({ resolvedOn }) => resolvedOn === null)
    expect(open.length).toBeGreaterThan(5)
    expect(open.filter(({ evaluatedOn, satisfactionPercent }) => evaluatedOn ?? satisfactionPercent)).toEqual([])
    expect(open.flatMap(({ id }) => stepsOf.get(id) ?? []).filter(({ kind }) => kind === 'EFFECTS')).toEqual([])
  })

  test('matters are of urban communities, and only some leave a name', () => {
    const urban = new Set(
      organizations.regionDesignations
        .filter(({ designation }) => designation === 'URBAN_COMMUNITY')
        .map(({ regionCode }) => regionCode),
    )
    expect(data.matters.filter(({ regionCode }) => !urban.has(regionCode))).toEqual([])
    const named = data.matters.filter(({ contactName }) => contactName !== null).length / data.matters.length
    expect(named).toBeGreaterThan(0.2)
    expect(named).toBeLessThan(0.6)
  })

  test('a service is to an enterprise that exists, where it lies, on a workday, by a team that is there', () => {
    const units = new Map(organizations.units.map((unit) => [unit.uscc, unit]))
    const teams = new Map(data.serviceTeams.map((team) => [team.id, team]))
    const wrong = data.assistanceServices.filter(({ unitUscc, regionCode, servedOn, teamId }) => {
      const unit = units.get(unitUscc)
      const formedOn = teams.get(teamId)?.formedOn ?? ''
      const right = unit?.kind === 'ENTERPRISE' && unit.regionCode === regionCode && unit.registeredOn <= servedOn
      return !right || formedOn === '' || formedOn > servedOn || !isWorkday(servedOn)
    })
    expect(wrong).toEqual([])
  })

  test('a team of an area serves its area only, and only departments of a team serve', () => {
    const teams = new Map(data.serviceTeams.map((team) => [team.id, team]))
    const inTeam = new Set(
      data.serviceTeamDepartments.map(({ teamId, departmentCode }) => `${teamId} ${departmentCode}`),
    )
    const services = new Map(data.assistanceServices.map((service) => [service.id, service]))
    const strayed = data.assistanceServices.filter(({ teamId, regionCode }) => {
      const team = teams.get(teamId)
      return team?.grouping === 'BY_AREA' && !regionCode.startsWith(team.regionCode.slice(0, 6))
    })
    expect(strayed).toEqual([])
    const foreign = data.assistanceServiceDepartments.filter(({ serviceId, departmentCode }) => {
      return !inTeam.has(`${services.get(serviceId)?.teamId} ${departmentCode}`)
    })
    expect(foreign).toEqual([])
    expect(new Set(data.assistanceServiceDepartments.map(({ serviceId }) => serviceId)).size).toBe(services.size)
  })

  test('the four departments of the case assist, and each kind of team is there', () => {
    const assisting = new Set(data.assistanceServiceDepartments.map(({ departmentCode }) => departmentCode))
    expect([...assisting].sort()).toEqual(['WH-KJJ', 'WH-RSJ', 'WH-SCJG', 'WH-SWJ'])
    expect(new Set(data.serviceTeams.map(({ grouping }) => grouping)).size).toBe(3)
  })
})

describe('the city is uneven as life is', () => {
  const share = (rows: readonly { regionCode: string }[], district: string) =>
    rows.filter(({ regionCode }) => regionCode.startsWith(district)).length / rows.length

  test('the old town has many matters, the young zone few, and parking troubles those who live dense', () => {
    const { matters } = city.cityServices
    expect(share(matters, '371002')).toBeGreaterThan(0.2)
    expect(share(matters, '371073')).toBeLessThan(0.05)
    const parkingIn = (district: string) => {
      const own = matters.filter(({ regionCode }) => regionCode.startsWith(district))
      return own.filter(({ category }) => category === 'PARKING').length / own.length
    }
    expect(parkingIn('371002')).toBeGreaterThan(1.5 * parkingIn('371083'))
  })

  test('a few communities raise many matters, and more are raised each year', () => {
    const perCommunity = new Map<string, number>()
    for (const { regionCode } of city.cityServices.matters)
      perCommunity.set(regionCode, (perCommunity.get(regionCode) ?? 0) + 1)
    expect(Math.max(...perCommunity.values())).toBeGreaterThan(15)
    expect(perCommunity.size).toBeLessThan(254)
    const raisedIn = (year: string) =>
      city.cityServices.matters.filter(({ raisedOn }) => raisedOn.startsWith(year)).length
    expect(raisedIn('2016')).toBeGreaterThan(raisedIn('2015'))
    expect(raisedIn('2017')).toBeGreaterThan(raisedIn('2016'))
  })

  test('services lean to the zones of the enterprises, and fishery teams to the coast', () => {
    const { assistanceServices, serviceTeams } = city.cityServices
    expect(share(assistanceServices, '371072')).toBeGreaterThan(2 * share(assistanceServices, '371003'))
    const fishery = serviceTeams.find(({ focus }) => focus === '海洋渔业')?.id
    const ofFishery = assistanceServices.filter(({ teamId }) => teamId === fishery)
    expect(share(ofFishery, '371082')).toBeGreaterThan(2 * share(assistanceServices, '371082'))
  })
})
