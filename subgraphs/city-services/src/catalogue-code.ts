import { graphError, quote } from '@yilian/service-kit'

const CODE = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/
const MAX_CODE_CHARACTERS = 40

/** Checks the form of a department's or query service's code; an unknown code is for the caller to find null. */
export function catalogueCode(code: string): string {
  if (code.length <= MAX_CODE_CHARACTERS && CODE.test(code)) return code
  throw graphError('INVALID_ID', {
    zh: `代码应为以连字符相连的大写字母和数字, 如 WH-GAJ; 收到 ${quote(code)}`,
    en: `Expected a code of capital letters and digits joined by hyphens, like WH-GAJ; got ${quote(code)}.`,
  })
}
