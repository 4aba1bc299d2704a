import type { DivisionCode } from './division-code.ts'

/** Who asks. Every request has exactly one viewer; without a token it is PUBLIC, and an invalid token never becomes one. */
export type Viewer =
  | { kind: 'PUBLIC' }
  | { kind: 'DEPARTMENT_SYSTEM'; subject: string; department: string }
  | { kind: 'OFFICER'; subject: string; region: DivisionCode }
  | { kind: 'AUDITOR'; subject: string }

export type ViewerKind = Viewer['kind']
