import { addDays, caseDay, daysBetween, earliest, workdayBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import { parentIn } from '../organizations/community-line.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { OrganizationRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import { type CarrierChoice, carrierChoice } from './project-carriers.ts'
import { type ProjectFate, stagesOf } from './project-stages.ts'
import { themes } from './project-themes.ts'
import type { ProjectFundSource, ProjectMode, ProjectRow, ProjectStageRow } from './rows.ts'

// Work by projects began with the city's conference of 2015.
const firstProposal = '2015-09-01'

const modeOf = weightedChoice(
  (Object.keys(themes) as ProjectMode[]).map((mode) => [mode, themes[mode].weight] as const), // keys of a closed record
)

const fundSourceOf: Readonly<Record<ProjectMode, (random: Random) => ProjectFundSource>> = {
  CLAIM: weightedChoice([
    ['FISCAL', 55],
    ['PUBLIC_FUND', 27],
    ['SPECIAL_SUPPORT_FUND', 18],
  ] as const),
  BID: weightedChoice([
    ['SPECIAL_SUPPORT_FUND', 55],
    ['PUBLIC_FUND', 34],
    ['FISCAL', 11],
  ] as const),
  GOVERNMENT_PURCHASE: weightedChoice([
    ['FISCAL', 86],
    ['SPECIAL_SUPPORT_FUND', 14],
  ] as const),
}

/** Makes the projects: as many carried out as published, and those that were only put forward, taken on or given up. */
export function buildProjects(
  model: OrganizationsModel,
  targets: CityTargets,
  random: Random,
): { projects: ProjectRow[]; projectStages: ProjectStageRow[] } {
  const nextId = opaqueIds(random.stream('ids'), 'prj')
  const placeOf = placeChoice(model, random.stream('places'))
  const carrierOf = carrierChoice(model, random.stream('carriers'))
  const projects: ProjectRow[] = []
  const projectStages: ProjectStageRow[] = []
  for (const fate of fatesOf(targets)) {
    const { project, stages } = projectOf(nextId(), fate, placeOf(random), carrierOf, random)
    projects.push(project)
    projectStages.push(...stages)
  }
  return { projects, projectStages }
}

function* fatesOf({ projectsCarriedOut, projectsNotCarriedOut }: CityTargets): Generator<ProjectFate> {
  for (let count = 0; count < projectsCarriedOut; count++) yield 'CARRIED_OUT'
  const others = ['PROPOSED', 'TAKEN_ON', 'TERMINATED', 'TERMINATED'] as const
  for (let count = 0; count < projectsNotCarriedOut; count++) yield others[count % others.length] ?? 'PROPOSED'
}

interface Place {
  regionCode: string
  name: string
  organization: OrganizationRow
}

// Nine in ten belong to a community, the larger the more, with some communities much more active than others.
function placeChoice({ area, line }: OrganizationsModel, random: Random): (random: Random) => Place {
  const communities = area.communities.map((community) => {
    const place = {
      regionCode: community.code,
      name: community.name,
      organization: parentIn(line.ofCommunity, community),
    }
    return [place, Math.sqrt(community.households) * random.spread(0.55)] as const
  })
  const streets = area.streets.map(
    (street) =>
      [{ regionCode: street.code, name: street.name, organization: parentIn(line.ofStreet, street) }, 1] as const,
  )
  const communityOf = weightedChoice<Place>(communities)
  const streetOf = weightedChoice<Place>(streets)
  return (source) => (source.chance(0.9) ? communityOf(source) : streetOf(source))
}

function projectOf(
  id: string,
  fate: ProjectFate,
  place: Place,
  carrierOf: CarrierChoice,
  random: Random,
): { project: ProjectRow; stages: ProjectStageRow[] } {
  const mode = modeOf(random)
  const theme = random.pick(themes[mode].list)
  const proposedOn = proposalDay(fate, random)
  const budgetYuan = budgetOf(mode, random)
  const stages = stagesOf({ projectId: id, fate, mode, proposedOn, budgetYuan }, random)
  const takenOn = stages.find(({ state }) => state === 'TAKEN_ON')?.reachedOn
  const carrier =
    takenOn === undefined
      ? { carryingOrganizationId: null, carryingUnitUscc: null }
      : carrierOf(mode, place.regionCode, takenOn, place.organization)
  const project: ProjectRow = {
    id,
    title: `${place.name}${theme[0]}（${proposedOn.slice(0, 4)}）`,
    regionCode: place.regionCode,
    proposingOrganizationId: place.organization.id,
    mode,
    fundSource: fundSourceOf[mode](random),
    entrustingForm: carrier.carryingUnitUscc === null ? null : entrustingFormOf(mode, random),
    ...carrier,
    budgetFen: BigInt(budgetYuan) * 100n,
    ...outcomeOf(theme, stages.at(-1)?.state === 'COMPLETED', random),
  }
  return { project, stages }
}

// More and more each year. What is still waiting was put forward in the last weeks.
function proposalDay(fate: ProjectFate, random: Random): string {
  if (fate === 'PROPOSED' || fate === 'TAKEN_ON')
    return workdayBetween(random, addDays(caseDay, -60), addDays(caseDay, -30))
  const last = addDays(caseDay, -20)
  const from = addDays(firstProposal, Math.floor(daysBetween(firstProposal, last) * random.next() ** 0.7))
  return workdayBetween(random, from, earliest(addDays(from, 6), last))
}

function budgetOf(mode: ProjectMode, random: Random): number {
  const { budgetYuan, budgetSpread } = themes[mode]
  return Math.max(200, Math.round((budgetYuan * random.spread(budgetSpread)) / 100) * 100)
}

function entrustingFormOf(mode: ProjectMode, random: Random): ProjectRow['entrustingForm'] {
  if (mode === 'CLAIM') return null
  if (mode === 'GOVERNMENT_PURCHASE') return 'PURCHASE'
  return random.chance(0.7) ? 'ENTRUSTMENT' : 'AUTHORIZATION'
}

// Residents are mostly content; one project in fourteen was not evaluated.
function outcomeOf(
  [, done, counted]: readonly [string, string, string],
  completed: boolean,
  random: Random,
): Pick<ProjectRow, 'result' | 'satisfactionPercent'> {
  if (!completed) return { result: null, satisfactionPercent: null }
  return {
    result: `${done}${Math.ceil(60 * random.spread(0.8))}${counted}`,
    satisfactionPercent: random.chance(1 / 14) ? null : 100 - Math.floor(24 * random.next() ** 1.8),
  }
}
