/**
 * How deep brackets nest in a text of GraphQL, in one pass without recursion: the parser, the validator and the planner recurse
 * once or more a bracket, so a text that nests too deep must not reach them. Strings and comments are stepped over.
 */
export function textNesting(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at += 1) {
    depth += STEPS.get(text[at]) ?? 0
    deepest = Math.max(deepest, depth)
    at = endOfUncounted(text, at)
  }
  return deepest
}

const STEPS: ReadonlyMap<string | undefined, number> = new Map([
  ['{', 1],
  ['[', 1],
  ['(', 1],
  ['}', -1],
  [']', -1],
  [')', -1],
])

/** How deep lists and objects nest in the variables, level by level, since they may nest as deep as a body is long. */
export function valueNesting(value: unknown, stopAt: number): number {
  let depth = 0
  let level = [value].filter(isContainer)
  while (level.length > 0 && depth < stopAt) {
    depth += 1
    level = level.flatMap((each) => Object.values(each).filter(isContainer))
  }
  return depth
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function endOfUncounted(text: string, at: number): number {
  if (text[at] === '#') return endOfLine(text, at)
  return text[at] === '"' ? endOfString(text, at) : at
}

function endOfLine(text: string, at: number): number {
  for (let next = at; next < text.length; next += 1) if (text[next] === '\n' || text[next] === '\r') return next
  return text.length
}

function endOfString(text: string, at: number): number {
  if (text.startsWith('"""', at)) return endOfBlockString(text, at + 3)
  for (let next = at + 1; next < text.length; next += 1) {
    const character = text[next]
    if (character === '\\') next += 1
    // A string ends on its line; what follows is the parser's to refuse, and counts here as code.
    else if (character === '"' || character === '\n' || character === '\r') return next
  }
  return text.length
}

function endOfBlockString(text: string, from: number): number {
  for (let end = text.indexOf('"""', from); end !== -1; end = text.indexOf('"""', end + 3))
    if (text[end - 1] !== '\\') return end + 2
  return text.length
}
