import { type FieldDefinitionNode, print } from 'graphql'
import {
  type Classification,
  type Grade,
  grades,
  type Sensitivity,
  type SharingClass,
  sharingClasses,
} from '../classification.ts'
import type { Catalogue, SharingMethod, UpdateFrequency } from './catalogue.ts'
import type { TypePart } from './type-part.ts'

/** One entry of the government data catalogue (政务数据目录) with the nine items of Decree 809 art. 13. */
export interface CatalogueEntry {
  code: string
  name: string
  sourceDepartment: string
  format: string
  updateFrequency: UpdateFrequency
  /** The strictest of its items. */
  class: SharingClass
  methods: SharingMethod[]
  conditions: string | null
  /** The highest of its items. */
  grade: Grade
  legalBasis: string | null
  subgraph: string
  type: string
  /** In the order of the schema. */
  items: CatalogueItem[]
}

export interface CatalogueItem {
  coordinate: string
  name: string
  type: string
  class: SharingClass
  sensitivity: Sensitivity
  grade: Grade
  description: string
}

/** A field with what it was found to be. */
export interface ClassifiedField {
  coordinate: string
  field: FieldDefinitionNode
  classification: Classification
}

/** The entry that a catalogued type and the fields that it is the source of make. */
export function catalogueEntry(
  part: TypePart,
  catalogue: Catalogue,
  fields: readonly ClassifiedField[],
): CatalogueEntry {
  const { defaults: _defaults, ...written } = catalogue
  const items = fields.map(itemOf)
  return {
    ...written,
    class: strictest(
      sharingClasses,
      items.map((item) => item.class),
    ),
    grade: strictest(
      grades,
      items.map((item) => item.grade),
    ),
    subgraph: part.subgraph,
    type: part.type,
    items,
  }
}

function itemOf({ coordinate, field, classification }: ClassifiedField): CatalogueItem {
  return {
    coordinate,
    name: classification.item,
    type: print(field.type),
    class: classification.class,
    sensitivity: classification.sensitivity,
    grade: classification.grade,
    description: field.description?.value ?? '',
  }
}

/** `scale` runs from mild to strict. */
function strictest<T>(scale: readonly [T, ...T[]], found: readonly T[]): T {
  return scale.findLast((step) => found.includes(step)) ?? scale[0]
}
