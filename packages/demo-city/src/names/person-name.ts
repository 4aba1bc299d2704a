import type { Gender } from '../numbers/resident-id.ts'
import type { Random } from '../random.ts'
import { givenName } from './given-names.ts'
import { surname } from './surnames.ts'

/** Draws a full name: surname by the city's frequencies, given name by year of birth and gender. Homonyms are wanted. */
export function personName(random: Random, gender: Gender, birthYear: number): string {
  return surname(random) + givenName(random, gender, birthYear)
}
