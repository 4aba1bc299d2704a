import { addDays, caseDay, daysBetween } from '../calendar.ts'
import { weightedChoice, weightedSample } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { personName } from '../names/person-name.ts'
import { estateName } from '../names/place-words.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { District, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import { courseOf, longestCourseDays, type MatterCourse } from './matter-steps.ts'
import { matterSubjects } from './matter-subjects.ts'
import type { DeliberationMethod, MatterCategory, MatterForum, MatterRow, MatterStepRow } from './rows.ts'

// The three steps came with the joint work of 2015; the six steps are a trial of a few communities since 2017.
const firstDays: Readonly<Record<DeliberationMethod, string>> = { THREE_STEPS: '2015-06-01', SIX_STEPS: '2017-09-01' }
const shareOfTrialCommunities = 0.06
// An open matter was raised within this time; the square draws most of them near its end.
const openSinceDays = 320

interface Draft {
  method: DeliberationMethod
  resolved: boolean
}

interface Matters {
  matters: MatterRow[]
  matterSteps: MatterStepRow[]
}

/** Makes the residents' matters (居民自治) of the urban communities with their steps, none later than the day of the case. */
export function buildMatters(area: UrbanArea, targets: CityTargets, random: Random): Matters {
  const nextId = opaqueIds(random.stream('ids'), 'mat')
  const communityFor = communityChoices(area, random)
  const categoryIn = new Map(area.districts.map((district) => [district, categoryChoice(district)] as const))
  const estateIn = estateChoice()
  const result: Matters = { matters: [], matterSteps: [] }
  for (const draft of drafts(targets)) {
    const id = nextId()
    const community = communityFor[draft.method](random)
    const category = categoryIn.get(community.street.district)?.(random)
    if (category === undefined) throw new Error(`Expected categories for ${community.street.district.name}.`)
    const subject = matterSubjects[category]
    const [trouble, plan] = random.pick(subject.cases)
    const title = estateIn(community, random) + trouble
    const raisedOn = raisedDay(draft, longestCourseDays(draft.method, subject), random)
    const course = courseOf({ method: draft.method, subject, title, plan, raisedOn }, random)
    result.matters.push({
      id,
      regionCode: community.code,
      title,
      category,
      forum: forumOf(category, random),
      method: draft.method,
      raisedOn,
      ...endOf(draft, course),
      contactName: random.chance(0.4) ? contact(random) : null,
    })
    result.matterSteps.push(...stepsSoFar(draft, course).map((step) => ({ matterId: id, ...step })))
  }
  return result
}

function drafts(targets: CityTargets): Draft[] {
  const { mattersResolvedInThreeSteps, mattersResolvedInSixSteps, mattersOpen } = targets
  const some = (count: number, draft: Draft): Draft[] => Array.from({ length: count }, () => draft)
  return [
    ...some(mattersResolvedInThreeSteps, { method: 'THREE_STEPS', resolved: true }),
    ...some(mattersResolvedInSixSteps, { method: 'SIX_STEPS', resolved: true }),
    ...some(mattersOpen, { method: 'THREE_STEPS', resolved: false }),
  ]
}

function communityChoices(area: UrbanArea, random: Random) {
  const weights = area.communities.map((community) => [community, community.households * random.spread(0.55)] as const)
  const trialCount = Math.max(1, Math.round(area.communities.length * shareOfTrialCommunities))
  const trial = weightedSample(random, weights, trialCount, ([, weight]) => weight)
  return { THREE_STEPS: weightedChoice(weights), SIX_STEPS: weightedChoice(trial) }
}

function categoryChoice({ character }: District): (random: Random) => MatterCategory {
  const categories = Object.keys(matterSubjects) as MatterCategory[] // keys of a closed record
  return weightedChoice(
    categories.map((category) => {
      const { weight, share } = matterSubjects[category]
      return [category, weight * share(character)] as const
    }),
  )
}

// Each community has a few estates, and their names come up again and again.
function estateChoice(): (community: UrbanCommunity, random: Random) => string {
  const estates = new Map<UrbanCommunity, readonly string[]>()
  return (community, random) => {
    const known = estates.get(community) ?? Array.from({ length: random.integer(2, 5) }, () => estateName(random))
    estates.set(community, known)
    return random.pick(known)
  }
}

// More and more are raised each year; one that was resolved in time was raised early enough.
function raisedDay({ method, resolved }: Draft, longestDays: number, random: Random): string {
  if (!resolved) return addDays(caseDay, -Math.floor(openSinceDays * random.next() ** 2))
  const from = firstDays[method]
  const days = daysBetween(from, addDays(caseDay, -longestDays))
  return addDays(from, Math.floor(days * Math.sqrt(random.next())))
}

function endOf({ resolved }: Draft, { resolvedOn, evaluatedOn, satisfactionPercent }: MatterCourse) {
  const evaluated = resolved && evaluatedOn <= caseDay
  return {
    resolvedOn: resolved ? resolvedOn : null,
    evaluatedOn: evaluated ? evaluatedOn : null,
    satisfactionPercent: evaluated ? satisfactionPercent : null,
  }
}

function stepsSoFar({ resolved }: Draft, { steps, resolvedOn }: MatterCourse): MatterCourse['steps'] {
  const begun = steps.filter(({ heldOn }) => heldOn <= caseDay && (resolved || heldOn < resolvedOn))
  return begun.map((step) => {
    const answered = step.answeredOn !== null && step.answeredOn <= caseDay
    return answered ? step : { ...step, answeredOn: null, answer: null }
  })
}

function forumOf(category: MatterCategory, random: Random): MatterForum {
  if (category === 'LIFT' || category === 'PROPERTY_MANAGEMENT') return majorForum(random)
  return ordinaryForum(random)
}

const ordinaryForum = weightedChoice<MatterForum>([
  ['HEART_TO_HEART_MEETING', 60],
  ['COUNCIL', 34],
  ['MAJOR_MATTER_HEARING', 6],
])

const majorForum = weightedChoice<MatterForum>([
  ['HEART_TO_HEART_MEETING', 25],
  ['COUNCIL', 35],
  ['MAJOR_MATTER_HEARING', 40],
])

function contact(random: Random): string {
  return personName(random, random.chance(0.5) ? 'FEMALE' : 'MALE', random.integer(1942, 1992))
}
