import { addDays } from '../calendar.ts'
import { weightedSample } from '../choice.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { TrainingAttendanceRow, UniversityTrainingRow } from './rows.ts'
import type { Officer } from './secretaries.ts'

// 复旦 and 浙大 are named by the case; the days and the others are made up.
const courses: readonly (readonly [string, string, number])[] = [
  ['复旦大学', '2016-04-11', 6],
  ['浙江大学', '2016-09-19', 6],
  ['浙江大学', '2017-03-20', 5],
  ['复旦大学', '2017-05-15', 6],
  ['山东大学', '2017-09-11', 4],
  ['上海交通大学', '2017-11-13', 5],
  ['浙江大学', '2018-04-16', 6],
  ['复旦大学', '2018-07-09', 6],
]

/** The courses for secretaries at universities (高校培训) with who completed them: so many people, a few of them twice. */
export function buildTrainings(
  officers: readonly Officer[],
  count: number,
  random: Random,
): { universityTrainings: UniversityTrainingRow[]; trainingAttendances: TrainingAttendanceRow[] } {
  const nextId = opaqueIds(random.stream('ids'), 'trn')
  const universityTrainings = courses.map(([university, startedOn, days]) => {
    const title = `城市基层党组织书记素质提升工程${university}培训班（${startedOn.slice(0, 4)}年）`
    return { id: nextId(), title, university, startedOn, endedOn: addDays(startedOn, days) }
  })
  // In office since before the first course and still: free to be sent to any.
  const secretaries = officers.filter(
    ({ seat }) => seat.role === 'SECRETARY' && seat.termTo === null && seat.termFrom < '2016-04-01',
  )
  const sent = weightedSample(random, secretaries, count, ({ organization }) =>
    organization.level === 'GRID' ? 1 : 12,
  )
  const trainingAttendances = sent.flatMap(({ memberId, regionCode }) => {
    const times = random.chance(0.06) ? 2 : 1
    const attended = weightedSample(random, universityTrainings, times, () => 1)
    return attended.map(({ id: trainingId }) => ({ memberId, trainingId, regionCode }))
  })
  return { universityTrainings, trainingAttendances }
}
