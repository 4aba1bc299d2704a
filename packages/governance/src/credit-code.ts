// GB 32100-2015: the letters I, O, S, V and Z are left out; a character's value is its place in this string.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const modulus = 31

// Registering department, category, six digits of the division, nine of the organization code (GB 11714), check character.
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** Whether the text is a unified social credit code (统一社会信用代码) with a right check character. Upper case only. */
export function isUnifiedSocialCreditCode(text: string): boolean {
  return shape.test(text) && text[17] === unifiedSocialCreditCodeCheckCharacter(text.slice(0, 17))
}

/** The 18th character of GB 32100-2015: weights 3^i mod 31 over the first 17. */
export function unifiedSocialCreditCodeCheckCharacter(first17: string): string {
  const values = [...first17].map((character) => alphabet.indexOf(character))
  if (values.length !== 17 || values.includes(-1)) {
    throw new RangeError(
      `Expected the 17 leading characters of a unified social credit code, got ${values.length} characters or one outside ${alphabet}.`,
    )
  }
  const { sum } = values.reduce(
    ({ sum, weight }, value) => ({ sum: sum + value * weight, weight: (weight * 3) % modulus }),
    { sum: 0, weight: 1 },
  )
  return alphabet.charAt((modulus - (sum % modulus)) % modulus)
}
