import { isResidentIdNumber, isUnifiedSocialCreditCode } from '@yilian/governance'
import { describe, expect, test } from 'vitest'
import {
  isSyntheticCreditCode,
  type Registration,
  registrations,
  syntheticCreditCode,
} from '../src/numbers/credit-code.ts'
import { neverExistingDivision } from '../src/numbers/never-issued.ts'
import { opaqueIds } from '../src/numbers/opaque-id.ts'
import { syntheticMobileNumber } from '../src/numbers/phone-number.ts'
import { isSyntheticResidentId, residentIdNumbers } from '../src/numbers/resident-id.ts'
import { createRandom } from '../src/random.ts'
import { readDivisions } from '../src/regions/divisions.ts'

describe('credit codes', () => {
  test('every kind of registration gives valid codes that no registry could have issued', () => {
    for (const registration of Object.keys(registrations) as Registration[]) {
      // keys of a literal object
      const codes = Array.from({ length: 300 }, (_, sequence) => syntheticCreditCode(registration, sequence * 3331))
      expect(codes.filter((code) => !isUnifiedSocialCreditCode(code) || !isSyntheticCreditCode(code))).toEqual([])
      expect(new Set(codes).size).toBe(300)
    }
  })

  test('the organization code inside has its own right check character (GB 11714)', () => {
    const weights = [3, 7, 9, 10, 5, 8, 4, 2]
    for (let sequence = 0; sequence < 200; sequence++) {
      const inner = syntheticCreditCode('enterprise', sequence).slice(8, 17)
      const sum = weights.reduce((all, weight, index) => all + weight * Number.parseInt(inner.charAt(index), 36), 0)
      const check = inner.charAt(8) === 'X' ? 10 : Number(inner.charAt(8))
      expect((sum + check) % 11).toBe(0)
    }
  })

  test('a sequence outside the block is refused', () => {
    expect(() => syntheticCreditCode('agency', 1_000_000)).toThrow('got 1000000')
  })
})

describe('resident ids', () => {
  test('they are valid, tell the gender, never repeat and belong to nobody', () => {
    const next = residentIdNumbers()
    const men = Array.from({ length: 499 }, () => next('1965-03-08', 'MALE'))
    const women = Array.from({ length: 499 }, () => next('1965-03-08', 'FEMALE'))
    const all = [...men, ...women]
    expect(all.filter((number) => !isResidentIdNumber(number) || !isSyntheticResidentId(number))).toEqual([])
    expect(new Set(all).size).toBe(998)
    expect(men.every((number) => Number(number.charAt(16)) % 2 === 1)).toBe(true)
    expect(women.every((number) => Number(number.charAt(16)) % 2 === 0)).toBe(true)
    expect(() => next('1965-03-08', 'MALE')).toThrow('at most 499')
  })

  test('their division is none of the real ones', () => {
    const number = residentIdNumbers()('1980-01-01', 'FEMALE')
    expect(number.startsWith(neverExistingDivision)).toBe(true)
    expect(readDivisions().filter(({ code }) => code.startsWith(neverExistingDivision))).toEqual([])
  })
})

describe('phone numbers and ids', () => {
  test('phone numbers look like mobile numbers of a segment that nobody has, and never repeat', () => {
    const numbers = Array.from({ length: 50_000 }, (_, sequence) => syntheticMobileNumber(sequence))
    expect(numbers.filter((number) => !/^154\d{8}$/.test(number))).toEqual([])
    expect(new Set(numbers).size).toBe(50_000)
  })

  test('ids are a prefix and twelve characters', () => {
    const nextId = opaqueIds(createRandom('ids'), 'org')
    const ids = Array.from({ length: 20_000 }, nextId)
    expect(ids.filter((id) => !/^org_[0-9a-z]{12}$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(20_000)
  })
})
