import { graphError, quote } from './errors.ts'

/** A text to look for in names, null when none is given; NUL is refused, which PostgreSQL cannot take in any text. */
export function searchText(text: string | null | undefined): string | null {
  if (!text?.includes('\0')) return text ?? null
  throw graphError('BAD_USER_INPUT', {
    zh: `查找的文本不应含空字符 (U+0000); 收到 ${quote(text)}`,
    en: `Expected a text without the character U+0000; got ${quote(text)}.`,
  })
}
