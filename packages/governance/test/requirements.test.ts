import { describe, expect, it } from 'vitest'
import { classified, credit, organizations, replaced } from './two-subgraphs.ts'

/** Credit, whose count of units needs a field of organizations' Region. */
const needing = (fields: string, classification = '') =>
  replaced(
    credit,
    'faithfulCount: Int!',
    `faithfulCount: Int @requires(fields: "${fields}") ${classification}
    name: String! @external
    head: String @external
    amount: Money @external`,
  )

describe('a field that @requires others', () => {
  it.each([
    ['what is as open as itself', 'name'],
    ['nothing but what leads to open fields', 'name code'],
  ])('composes where it needs %s', (_what, fields) => {
    expect(classified(organizations, needing(fields)).faults).toEqual([])
  })

  it.each([
    ['name head', 'Region.head', 'PERSONAL'],
    ['amount { minor }', 'Money.minor', 'INTERNAL'],
    ['... on Region { head }', 'Region.head', 'PERSONAL'],
  ])('does not compose where it would give away by "%s" what is stricter than itself', (fields, required, level) => {
    expect(classified(organizations, needing(fields)).faults).toEqual([
      `credit: Region.faithfulCount: expected it to be as strict as ${required}, which it @requires (${level}), got OPEN`,
    ])
  })

  it('composes with a stricter one once it is as strict', () => {
    const strict = needing('head', '@classified(class: "CONDITIONAL", sensitivity: "SENSITIVE")')
    const conditioned = strict.replace('methods: ["API"]', 'methods: ["API"], conditions: "限信用监管使用"')
    expect(classified(organizations, conditioned).faults).toEqual([])
  })
})
