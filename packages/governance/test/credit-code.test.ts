import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnifiedSocialCreditCode, unifiedSocialCreditCodeCheckCharacter } from '../src/index.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const character = fc.constantFrom(...alphabet)
const first17 = fc
  .tuple(
    fc.string({ unit: character, minLength: 2, maxLength: 2 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
    fc.string({ unit: character, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))

describe('unified social credit codes (GB 32100)', () => {
  // The standard's own example, then two that their holders publish.
  it.each(['91350100M000100Y43', '91110000802100433B', '914403001922038216'])('accepts %s', (text) => {
    expect(isUnifiedSocialCreditCode(text)).toBe(true)
  })

  it.each([
    ['91350100M000100Y44', 'a wrong check character'],
    ['91350100m000100y43', 'lower case'],
    ['91350100M000100Y4', 'seventeen characters'],
    ['91350100M000100Y433', 'nineteen characters'],
    ['9135010OM000100Y43', 'the letter O'],
    ['９1350100M000100Y43', 'a full-width digit'],
    ['91350100M000100Y43\n', 'a line end'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(isUnifiedSocialCreditCode(text)).toBe(false)
  })

  it('accepts every body with its own check character and with no other', () => {
    fc.assert(
      fc.property(first17, character, (body, last) => {
        const check = unifiedSocialCreditCodeCheckCharacter(body)
        return isUnifiedSocialCreditCode(body + check) && isUnifiedSocialCreditCode(body + last) === (last === check)
      }),
    )
  })

  it('notices any single changed character', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), character, (body, index, other) => {
        const changed = body.slice(0, index) + other + body.slice(index + 1)
        const check = unifiedSocialCreditCodeCheckCharacter(body)
        return changed === body || !isUnifiedSocialCreditCode(changed + check)
      }),
    )
  })

  it('computes a check character only for seventeen characters of the alphabet', () => {
    expect(() => unifiedSocialCreditCodeCheckCharacter('91350100M000100Y')).toThrow(/got 16 characters/)
    expect(() => unifiedSocialCreditCodeCheckCharacter('91350100I000100Y4')).toThrow(/outside/)
  })
})
