import { GraphQLError } from 'graphql'
import { expect } from 'vitest'
import { ERROR_CODES } from '../src/index.ts'

/** The refusal that an act ends in: of a listed code, in both languages, and short whatever was sent. */
export function refusalOf(act: () => unknown): GraphQLError {
  const refusal = thrownBy(act)
  const { code, messageEn } = refusal.extensions
  expect(ERROR_CODES).toContain(code)
  expect(refusal.message).toMatch(/\p{Script=Han}/u)
  expect(messageEn).toMatch(/^Expected .+; got .*\.$/s)
  expect(refusal.message.length).toBeLessThan(200)
  expect(`${refusal.message}${messageEn}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  return refusal
}

function thrownBy(act: () => unknown): GraphQLError {
  try {
    act()
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
  throw new Error('Expected a refusal, but there was none.')
}
