import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql'
import { type Classification, grades, sensitivities, sharingClasses } from '../classification.ts'
import { readerOf } from './directive-reader.ts'
import { classifiedDirective } from './field-classification.ts'
import { isTypeNode } from './type-part.ts'

const written = ['entry', 'item', 'class', 'sensitivity', 'grade'] as const

/** @classified with all its arguments. */
export function writtenOut(classification: Classification): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'classified' },
    arguments: written.map((argument) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value: classification[argument] },
    })),
  }
}

/** The classifications in a document that composition has written out, a subgraph's or the supergraph's, by coordinate. */
export function classificationsOf(document: DocumentNode): Map<string, Classification> {
  const classifications = new Map<string, Classification>()
  for (const type of document.definitions.filter(isTypeNode)) {
    for (const field of type.fields ?? []) {
      const directive = classifiedDirective(field)
      const coordinate = `${type.name.value}.${field.name.value}`
      if (directive) classifications.set(coordinate, readWrittenOut(directive, coordinate))
    }
  }
  return classifications
}

function readWrittenOut(directive: ConstDirectiveNode, coordinate: string): Classification {
  const fail = (fault: string): never => {
    throw new Error(`${coordinate}: ${fault}; expected a document that the compose step has written.`)
  }
  const read = readerOf(directive, written, fail)
  return {
    entry: read.text('entry') ?? fail('got no entry'),
    item: read.text('item') ?? fail('got no item'),
    class: read.choice('class', sharingClasses) ?? fail('got no class'),
    sensitivity: read.choice('sensitivity', sensitivities) ?? fail('got no sensitivity'),
    grade: read.choice('grade', grades) ?? fail('got no grade'),
  }
}
