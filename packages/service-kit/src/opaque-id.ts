import { graphError, quote } from './errors.ts'

/** Checks an opaque id such as `org_0a1b2c3d4e5f`; another form is refused, an unknown id is for the caller to find null. */
export function opaqueId(prefix: string, id: string): string {
  if (id.length === prefix.length + 13 && id.startsWith(`${prefix}_`) && /^[0-9a-z]{12}$/.test(id.slice(-12))) return id
  throw graphError('INVALID_ID', {
    zh: `编号应为 ${prefix}_ 加 12 位小写字母或数字; 收到 ${quote(id)}`,
    en: `Expected an id of the form ${prefix}_ and 12 lower-case letters or digits; got ${quote(id)}.`,
  })
}
