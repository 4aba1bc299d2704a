import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, print } from 'graphql'
import { type Classification, grades, readLevelOf, sensitivities, sharingClasses } from '../classification.ts'
import type { Catalogue } from './catalogue.ts'
import { type Report, readerOf } from './directive-reader.ts'

/** The @classified of a field as it stands in a document. */
export function classifiedDirective(field: FieldDefinitionNode): ConstDirectiveNode | undefined {
  return field.directives?.find((directive) => directive.name.value === 'classified')
}

/** What a field of a catalogued type is: its own @classified over the defaults of the catalogue. */
export function classifyField(field: FieldDefinitionNode, catalogue: Catalogue, report: Report): Classification {
  const directive = classifiedDirective(field)
  const read = directive && readerOf(directive, ['item', 'class', 'sensitivity', 'grade'], report)
  const classification: Classification = {
    entry: catalogue.code,
    item: read?.text('item') ?? itemIn(field),
    class: read?.choice('class', sharingClasses) ?? catalogue.defaults.class,
    sensitivity: read?.choice('sensitivity', sensitivities) ?? catalogue.defaults.sensitivity,
    grade: read?.choice('grade', grades) ?? catalogue.defaults.grade,
  }
  if (classification.item === '')
    report('expected a description, or @classified(item:), to name the data item, got none')
  reportContradiction(classification, catalogue, report)
  return classification
}

/** A value that may be withheld must be able to be null, else the null takes its parent with it. */
export function reportNonNull(field: FieldDefinitionNode, classification: Classification, report: Report): void {
  const level = readLevelOf(classification)
  if (level === null || level === 'OPEN' || field.type.kind !== Kind.NON_NULL_TYPE) return
  report(`expected a nullable type, since the level ${level} may be withheld, got ${print(field.type)}`)
}

function reportContradiction(classification: Classification, catalogue: Catalogue, report: Report): void {
  if (readLevelOf(classification) === null) {
    report(`expected class and sensitivity that agree, got ${classification.class} with ${classification.sensitivity}`)
  }
  // Decree 809 art. 15: what is not shared needs a law, an administrative regulation or a State Council decision.
  if (classification.class === 'PROHIBITED' && catalogue.legalBasis === null) {
    report('expected a legalBasis on its @catalogue, since the class is PROHIBITED, got none')
  }
  // Art. 14: what is shared on conditions lists for what scope and use.
  if (classification.class === 'CONDITIONAL' && catalogue.conditions === null) {
    report('expected conditions on its @catalogue, since the class is CONDITIONAL, got none')
  }
}

/** The first line of the description, up to the first full stop, semicolon or the English half. */
function itemIn(field: FieldDefinitionNode): string {
  const [line = ''] = (field.description?.value ?? '').trim().split('\n')
  return (line.split(/。|[;；]| \/ /)[0] ?? '').trim()
}
