import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { REPOSITORY, SUBGRAPHS } from '@yilian/cli'
import { classificationsOf, grades, sensitivities, sharingClasses, type Viewer } from '@yilian/governance'
import { defineSubgraph } from '@yilian/service-kit'
import { isObjectType, parse } from 'graphql'
import { afterAll, describe, expect, test } from 'vitest'
import { oracle, viewers, wordsOf } from './oracle.ts'

const regions = ['371002002001', '371002002001001', null]

const everyLevel = folderWithEveryLevel()
// Besides the subgraphs themselves one that has a field of every class and sensitivity.
const folders: [title: string, folder: URL][] = [
  ...SUBGRAPHS.map(({ name }): [string, URL] => [name, new URL(`subgraphs/${name}/`, REPOSITORY)]),
  ['a subgraph with everything in it', everyLevel],
]

afterAll(() => rmSync(everyLevel, { recursive: true }))

describe.each(folders)('what %s serves', (_name, folder) => {
  const classifications = classificationsOf(parse(readFileSync(new URL('schema.classified.graphql', folder), 'utf8')))
  const guarded = new Map(regions.map((region) => [region, guardedSchema(folder, region)]))
  const readIn = (region: string | null, coordinate: string, viewer: Viewer) => {
    const schema = guarded.get(region)
    if (schema === undefined) throw new Error(`Expected a schema for region ${region}.`)
    return readField(schema, coordinate, viewer)
  }
  const closed = [...classifications].filter(([, each]) => wordsOf(each) !== 'UNCONDITIONAL OPEN')

  test.each(viewers)('%s reads of it exactly what the rule in words allows', (_title, viewer) => {
    for (const region of regions) {
      for (const [coordinate, classification] of classifications) {
        const { isCalled, outcome } = readIn(region, coordinate, viewer)
        const allowed = oracle(viewer, classification, region)
        expect({ coordinate, region, isCalled }).toEqual({ coordinate, region, isCalled: allowed })
        if (allowed) continue
        expect(outcome).toMatchObject({
          extensions: { code: 'FIELD_WITHHELD', coordinate, catalogueEntry: classification.entry },
        })
      }
    }
  })

  test('nothing but what is open is open to the public, wherever it lies', () => {
    for (const [coordinate] of closed) {
      for (const region of regions) expect(readIn(region, coordinate, { kind: 'PUBLIC' }).isCalled).toBe(false)
    }
  })
})

test('the oracle forbids something to each viewer, and allows each something', () => {
  const kinds = ['UNCONDITIONAL', 'CONDITIONAL', 'PROHIBITED'] as const
  const levels = ['OPEN', 'INTERNAL', 'PERSONAL', 'SENSITIVE'] as const
  for (const [, viewer] of viewers) {
    const outcomes = kinds.flatMap((kind) =>
      levels.map((sensitivity) =>
        oracle(viewer, { entry: '', item: '', class: kind, sensitivity, grade: 'GENERAL' }, '371002002001'),
      ),
    )
    expect(new Set(outcomes)).toEqual(new Set([true, false]))
  }
})

function folderWithEveryLevel(): URL {
  const agreeing = sharingClasses.flatMap((kind) =>
    sensitivities
      .filter((sensitivity) => kind === 'PROHIBITED' || (kind === 'CONDITIONAL') !== (sensitivity === 'OPEN'))
      .filter((sensitivity) => kind !== 'UNCONDITIONAL' || sensitivity === 'OPEN' || sensitivity === 'INTERNAL')
      .flatMap((sensitivity) => grades.map((grade) => ({ kind, sensitivity, grade }))),
  )
  const fields = agreeing.map(
    ({ kind, sensitivity, grade }, index) =>
      `field${index}: String @classified(entry: "WH-TST-001", item: "项", class: "${kind}", sensitivity: "${sensitivity}", grade: "${grade}")`,
  )
  const folder = mkdtempSync(path.join(tmpdir(), 'yilian-reading-rule-'))
  writeFileSync(
    path.join(folder, 'schema.classified.graphql'),
    `directive @classified(entry: String, item: String, class: String, sensitivity: String, grade: String) on FIELD_DEFINITION
     type Query { record: Record } type Record { ${fields.join('\n')} }`,
  )
  return pathToFileURL(`${folder}/`)
}

const calls = new Set<string>()

/** The subgraph's own schema behind its guard, with resolvers that only tell that they were called. */
function guardedSchema(folder: URL, region: string | null) {
  const document = parse(readFileSync(new URL('schema.classified.graphql', folder), 'utf8'))
  const coordinates = [...classificationsOf(document).keys()].map((coordinate) => coordinate.split('.'))
  const resolvers: Record<string, Record<string, () => string>> = {}
  const regionOf: Record<string, () => string | null> = {}
  for (const [type = '', field = ''] of coordinates) {
    regionOf[type] = () => region
    resolvers[type] = {
      ...resolvers[type],
      [field]: () => {
        calls.add(`${type}.${field}`)
        return 'read'
      },
    }
  }
  const served = defineSubgraph({
    name: 'guarded',
    folder,
    resolvers,
    regionOf,
    createLoaders: () => null,
    checkReady: async () => {},
  })
  return served.schema
}

function readField(schema: ReturnType<typeof guardedSchema>, coordinate: string, viewer: Viewer) {
  const [type = '', name = ''] = coordinate.split('.')
  const served = schema.getType(type)
  const field = isObjectType(served) ? served.getFields()[name] : undefined
  if (!field?.resolve) throw new Error(`Expected a guarded field ${coordinate}.`)
  calls.clear()
  // A guard looks at nothing of the operation but its context.
  const outcome: unknown = field.resolve({}, {}, { viewer }, {} as Parameters<typeof field.resolve>[3])
  return { outcome, isCalled: calls.has(coordinate) }
}
