import { residentIdNumberCheckCharacter } from '@yilian/governance'
import { neverExistingDivision } from './never-issued.ts'

/** As resident ids tell it: odd sequence numbers are men's, even ones women's. */
export type Gender = 'MALE' | 'FEMALE'

/**
 * Makes a source of resident identity numbers (GB 11643) of people who do not exist: the check character is right, the division never
 * existed. Each call gives another number; a day of birth holds 499 of each gender.
 */
export function residentIdNumbers(): (bornOn: string, gender: Gender) => string {
  const given = new Map<string, number>()
  return (bornOn, gender) => {
    const day = bornOn.replaceAll('-', '')
    const count = given.get(day + gender) ?? 0
    if (count === 499) throw new RangeError(`Expected at most 499 people of one gender born on ${bornOn}.`)
    given.set(day + gender, count + 1)
    const sequence = count * 2 + (gender === 'MALE' ? 1 : 2)
    const first17 = `${neverExistingDivision}${day}${String(sequence).padStart(3, '0')}`
    return first17 + residentIdNumberCheckCharacter(first17)
  }
}

/** Whether a resident id number is of the range that only the demo city uses. */
export function isSyntheticResidentId(number: string): boolean {
  return number.startsWith(neverExistingDivision)
}
