// GB 11643-1999: weights 2^(18-i) mod 11, and the character for each remainder (ISO 7064, MOD 11-2).
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

// Division, date of birth, sequence number, check character.
const shape = /^[1-8]\d{5}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/

/** Whether the text is a resident identity number (居民身份证号): shape, a real date of birth, the right check character. */
export function isResidentIdNumber(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? []
  if (year === undefined || !isCalendarDate(`${year}-${month}-${day}`)) return false
  return text[17] === residentIdNumberCheckCharacter(text.slice(0, 17))
}

/** The 18th character of GB 11643-1999. The message of a refusal never repeats the number: it would be a person's. */
export function residentIdNumberCheckCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) {
    throw new RangeError(
      `Expected the 17 leading digits of a resident identity number, got ${first17.length} characters.`,
    )
  }
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0)
  return checkCharacters.charAt(sum % 11)
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
