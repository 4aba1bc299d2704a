import { isUtf8 } from 'node:buffer'
import type { FastifyError, FastifyInstance } from 'fastify'

const QUOTE = 0x22
const COLON = 0x3a
const BACKSLASH = 0x5c

/** Reads bodies of JSON. What a lenient reader would change without a word, to other characters or to the last of two keys, is refused. */
export function readJsonStrictly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) return done(refusal('BODY_NOT_UTF8'))
    const text = body.toString('utf8')
    return parse(request, text, (error, value) => {
      if (error) return done(error)
      return countKeys(value) === countColons(text) ? done(null, value) : done(refusal('BODY_WITH_TWO_OF_ONE_KEY'))
    })
  })
}

/** A text of JSON has one colon, outside its strings, for each key; of two equal keys the value keeps one. */
function countColons(json: string): number {
  let colons = 0
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charCodeAt(at)
    if (character === COLON) colons += 1
    if (character === QUOTE) at = endOfString(json, at)
  }
  return colons
}

function endOfString(json: string, start: number): number {
  let at = start + 1
  while (json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at
}

/** Walks without recursion: the nesting is the caller's. */
function countKeys(value: unknown): number {
  const found = [value]
  let keys = 0
  // The list grows while it is walked.
  for (const each of found) {
    if (typeof each !== 'object' || each === null) continue
    const inner = Object.values(each)
    if (!Array.isArray(each)) keys += inner.length
    for (const one of inner) found.push(one)
  }
  return keys
}

function refusal(code: string): FastifyError {
  return Object.assign(new Error(code), { name: 'FastifyError', code, statusCode: 400 })
}
