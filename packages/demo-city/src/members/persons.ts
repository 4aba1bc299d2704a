import { addDays, caseDay, dateBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import { personName } from '../names/person-name.ts'
import { syntheticMobileNumber } from '../numbers/phone-number.ts'
import { type Gender, residentIdNumbers } from '../numbers/resident-id.ts'
import type { Random } from '../random.ts'
import type { Education, MemberRow, MembershipKind } from './rows.ts'

/** What is asked of a person to be made; the rest is drawn. */
export interface PersonProfile {
  id: string
  kind: MembershipKind
  bornIn: (random: Random, gender: Gender) => number
  /** Admitted to the Party by this day. */
  admittedBy: string
  /** Admitted on this very day; drawn when left out. */
  admittedOn?: string
}

const eighteenYearsInDays = 6575
const yearInDays = 365.25

// Men retire at 60, women of offices at 55: who is in service in October 2018 was born in these years or later.
const inService = { MALE: { bornFrom: 1959, admittedAt: 23 }, FEMALE: { bornFrom: 1964, admittedAt: 23 } } as const
const anyAge = { bornFrom: 1900, admittedAt: 20 } as const

/** Makes a source of members: names, numbers and days that fit together, every number once. */
export function createPersons(random: Random): (profile: PersonProfile) => MemberRow {
  const residentIdNumber = residentIdNumbers()
  let made = 0
  return ({ id, kind, bornIn, admittedBy, ...profile }) => {
    const gender = random.chance(kind === 'UNIT' ? 0.66 : 0.62) ? 'MALE' : 'FEMALE'
    const bornOn = birthday(random, bornIn(random, gender), admittedBy, kind === 'UNIT' ? inService[gender] : anyAge)
    const birthYear = Number(bornOn.slice(0, 4))
    const admittedOn = profile.admittedOn ?? admissionDay(random, bornOn, admittedBy)
    const fullFrom = addDays(admittedOn, 365)
    made += 1
    return {
      id,
      name: personName(random, gender, birthYear),
      gender,
      bornOn,
      ethnicity: ethnicity(random),
      residentIdNumber: residentIdNumber(bornOn, gender),
      mobileNumber: syntheticMobileNumber(made),
      education: educationOf(birthYear, kind)(random),
      admittedOn,
      becameFullOn: fullFrom <= caseDay ? fullFrom : null,
    }
  }
}

// Whoever was too young for the day by which they were admitted is taken from an earlier year.
function birthday(
  random: Random,
  drawnYear: number,
  admittedBy: string,
  { bornFrom, admittedAt }: { bornFrom: number; admittedAt: number },
): string {
  const lastYear = Number(admittedBy.slice(0, 4)) - admittedAt - random.integer(0, 4)
  return addDays(`${Math.min(Math.max(drawnYear, bornFrom), lastYear)}-01-01`, random.integer(0, 364))
}

// Most were admitted between 20 and 35: as students, soldiers, young workers.
function admissionDay(random: Random, bornOn: string, admittedBy: string): string {
  const later = Math.floor(6 * random.spread(0.6) * yearInDays)
  const drawn = addDays(bornOn, eighteenYearsInDays + later)
  return drawn <= admittedBy ? drawn : dateBetween(random, addDays(bornOn, eighteenYearsInDays), admittedBy)
}

// Shandong is among the provinces with the fewest minorities; Koreans and Manchus came over the sea (share in per mille).
const ethnicity = weightedChoice([
  ['汉族', 994],
  ['朝鲜族', 2],
  ['满族', 1.8],
  ['回族', 1.2],
  ['蒙古族', 0.4],
  ['苗族', 0.2],
  ['壮族', 0.2],
  ['土家族', 0.2],
])

interface Schooling {
  before: number
  area: (random: Random) => Education
  unit: (random: Random) => Education
}

// What a generation learned: weights from postgraduate down to lower secondary or below.
const schoolings: readonly Schooling[] = [
  { before: 1950, area: schooling(0, 3, 7, 30, 60), unit: schooling(0, 10, 20, 40, 30) },
  { before: 1965, area: schooling(0.5, 9, 19, 44, 28), unit: schooling(3, 38, 36, 21, 2) },
  { before: 1980, area: schooling(2, 26, 34, 30, 8), unit: schooling(8, 57, 26, 9, 0) },
  { before: 2100, area: schooling(5, 52, 31, 12, 0), unit: schooling(15, 69, 14, 2, 0) },
]

function educationOf(birthYear: number, kind: MembershipKind): (random: Random) => Education {
  const known = schoolings.find(({ before }) => birthYear < before)
  if (known === undefined) throw new RangeError(`Expected a year of birth before 2100, got ${birthYear}.`)
  return kind === 'UNIT' ? known.unit : known.area
}

function schooling(postgraduate: number, bachelor: number, college: number, upper: number, lower: number) {
  return weightedChoice<Education>([
    ['POSTGRADUATE', postgraduate],
    ['BACHELOR', bachelor],
    ['JUNIOR_COLLEGE', college],
    ['UPPER_SECONDARY', upper],
    ['LOWER_SECONDARY_OR_BELOW', lower],
  ])
}
