import type { ConstDirectiveNode } from 'graphql'
import {
  type Grade,
  grades,
  type Sensitivity,
  type SharingClass,
  sensitivities,
  sharingClasses,
} from '../classification.ts'
import { type Report, readerOf } from './directive-reader.ts'

/** 更新频率, one of the nine items of Decree 809 art. 13. */
export const updateFrequencies = ['REALTIME', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'ON_CHANGE'] as const
export type UpdateFrequency = (typeof updateFrequencies)[number]

/** 共享方式: service interface, batch exchange, file download (Decree 809 art. 22). */
export const sharingMethods = ['API', 'BATCH', 'FILE'] as const
export type SharingMethod = (typeof sharingMethods)[number]

/** A @catalogue as it was written, and what its fields fall back on. */
export interface Catalogue {
  code: string
  name: string
  sourceDepartment: string
  format: string
  updateFrequency: UpdateFrequency
  methods: SharingMethod[]
  conditions: string | null
  legalBasis: string | null
  defaults: { class: SharingClass; sensitivity: Sensitivity; grade: Grade }
}

const required = ['code', 'name', 'sourceDepartment', 'updateFrequency', 'methods']
const optional = ['conditions', 'legalBasis', 'format', 'class', 'sensitivity', 'grade']

/** Reads a @catalogue. Faults are reported; a faulty value is replaced, so that one fault does not bring many others. */
export function readCatalogue(directive: ConstDirectiveNode, report: Report): Catalogue {
  const given = new Set(directive.arguments?.map((argument) => argument.name.value))
  for (const argument of required) {
    if (!given.has(argument)) report(`expected @catalogue to give ${argument}, got none`)
  }
  const read = readerOf(directive, [...required, ...optional], report)
  return {
    code: read.text('code') ?? '',
    name: read.text('name') ?? '',
    sourceDepartment: read.text('sourceDepartment') ?? '',
    format: read.text('format') ?? 'GraphQL/JSON',
    updateFrequency: read.choice('updateFrequency', updateFrequencies) ?? 'ON_CHANGE',
    methods: read.choices('methods', sharingMethods) ?? ['API'],
    conditions: read.text('conditions'),
    legalBasis: read.text('legalBasis'),
    defaults: {
      class: read.choice('class', sharingClasses) ?? 'UNCONDITIONAL',
      sensitivity: read.choice('sensitivity', sensitivities) ?? 'OPEN',
      grade: read.choice('grade', grades) ?? 'GENERAL',
    },
  }
}
