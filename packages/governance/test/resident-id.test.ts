import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isResidentIdNumber, residentIdNumberCheckCharacter } from '../src/index.ts'

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const birthDate = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const first17 = fc.tuple(fc.constantFrom(...'12345678'), digits(5), birthDate, digits(3)).map((parts) => parts.join(''))

describe('resident identity numbers (GB 11643)', () => {
  it.each(['11010519491231002X', '440524188001010014'])('accepts %s, an example of the standard', (text) => {
    expect(isResidentIdNumber(text)).toBe(true)
  })

  it.each([
    ['110105194912310021', 'a wrong check character'],
    ['11010519491231002x', 'a lower-case x'],
    ['110105491231002', 'the fifteen digits of before 1999'],
    ['１1010519491231002X', 'a full-width digit'],
    [' 11010519491231002X', 'a leading space'],
    ['11010519491231002X\n', 'a line end'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(isResidentIdNumber(text)).toBe(false)
  })

  it.each(['19490229', '19491301', '19490432', '19490400'])('refuses the date of birth %s', (date) => {
    const body = `110105${date}002`
    expect(isResidentIdNumber(body + residentIdNumberCheckCharacter(body))).toBe(false)
  })

  it('accepts every body with its own check character, and notices any single changed digit', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...'0123456789'), (body, index, other) => {
        const check = residentIdNumberCheckCharacter(body)
        const changed = body.slice(0, index) + other + body.slice(index + 1)
        return isResidentIdNumber(body + check) && (changed === body || !isResidentIdNumber(changed + check))
      }),
    )
  })

  it('refuses a body that is no seventeen digits without repeating it', () => {
    expect(() => residentIdNumberCheckCharacter('1101051949123100')).toThrow(/^(?!.*11010519).*got 16 characters/)
  })
})
