import { exampleQueries } from '@yilian/gateway'
import type { Random } from './random.ts'
import { WEIRD_TEXTS } from './values.ts'

// Right, to begin with: people's queries, rarely, since they are dear, and small ones into every domain.
const EXAMPLES = exampleQueries().map(({ query }) => query)
const DOCUMENTS = [
  '{ __typename }',
  '{ region(code: "371002002001") { name ancestors { code name } } }',
  'query ($code: DivisionCode!) { region(code: $code) { name children(first: 2) { edges { node { code name } } pageInfo { endCursor } } } }',
  'query ($region: DivisionCode = "371002002001", $first: Int) { units(region: $region, first: $first) { edges { node { uscc name kind } } } }',
  'query ($id: ID!) { member(id: $id) { id name unit { name } } a: member(id: "x") { id } }',
  'query ($region: DivisionCode = "371002002001") { members(region: $region, first: 2) { edges { node { id name ... on Member { gender } } } } }',
  'query ($uscc: CreditCode!) { creditProfile(uscc: $uscc) { grade { level } } unit(uscc: $uscc) { name } }',
  '{ departments(first: 2, search: "局") { edges { node { code name } } } }',
  'query ($asOf: Date) { fundingStandards(asOf: $asOf) { name amount { amountMinor } } }',
  'query ($year: Int!) { trialBalance(year: $year) { account balance { amountMinor } } }',
  '{ catalogue(first: 2) { edges { node { code items { coordinate sensitivity } } } } }',
  'query A($yes: Boolean = true) { keyTasks(first: 1) @include(if: $yes) { edges { cursor } } } query B { ...F } fragment F on Query { __typename }',
  '{ __schema { queryType { name fields(includeDeprecated: true) { name args { name } } } } __type(name: "Region") { name } }',
  'mutation { change }',
  'subscription { wait }',
]
const TOKEN = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|\.\.\.|[A-Za-z_]\w*|-?\d[\d.eE+-]*|\s+|[\s\S]/g
const KNOWN_WORDS = [...new Set([...EXAMPLES, ...DOCUMENTS].flatMap(wordsOf))]
const PUNCTUATION = [
  ...'{}()[]:!=|&@,$',
  '...',
  '""',
  '"""',
  '#',
  '"\\u{110000}"',
  '99999999999999999999',
  '-',
  '1.',
  '\ufeff',
  '\0',
  'é',
  '＠',
]

/** A document: right in one of four, else with up to three tokens left out, doubled, moved or replaced. */
export function randomDocument(random: Random): string {
  const tokens = random.pick(random.chance(0.08) ? EXAMPLES : DOCUMENTS).match(TOKEN) ?? []
  if (random.chance(0.25)) return tokens.join('')
  return mutated(random, tokens, () => randomToken(random), 1 + random.below(3)).join('')
}

/** The names in a text. */
export function wordsOf(text: string): string[] {
  return text.match(/[A-Za-z_]\w*/g) ?? ['']
}

/** Parts with so many changes: one left out, doubled, exchanged with another, replaced, or put in. */
export function mutated(random: Random, parts: readonly string[], newPart: () => string, changes: number): string[] {
  const result = [...parts]
  for (let count = 0; count < changes && result.length > 0; count += 1) change(random, result, newPart)
  return result
}

function change(random: Random, parts: string[], newPart: () => string): void {
  const at = random.below(parts.length)
  const part = parts[at] ?? ''
  const changes = [
    () => parts.splice(at, 1),
    () => parts.splice(at, 0, part),
    () => parts.splice(at, 1, newPart()),
    () => parts.splice(at, 0, newPart()),
    () => parts.splice(at, 1, ...parts.splice(random.below(parts.length), 1, part)),
  ]
  random.pick(changes)()
}

function randomToken(random: Random): string {
  if (random.chance(0.6)) return random.pick(KNOWN_WORDS)
  if (random.chance(0.7)) return random.pick(PUNCTUATION)
  return JSON.stringify(random.pick(WEIRD_TEXTS))
}
