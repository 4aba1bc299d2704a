import type { DivisionCode } from './division-code.ts'

/** What an account does for its department in sharing: 管理 applies and withdraws, 审批 decides. */
export const duties = ['MANAGE', 'APPROVE'] as const
export type Duty = (typeof duties)[number]

/** Who asks. Every request has exactly one viewer; without a token it is PUBLIC, and an invalid token never becomes one. */
export type Viewer =
  | { kind: 'PUBLIC' }
  | {
      kind: 'DEPARTMENT_SYSTEM'
      subject: string
      department: string
      /** The grant that its token is for. */
      grant: string | null
    }
  | {
      kind: 'OFFICER'
      subject: string
      region: DivisionCode
      /** Code of the department that the account acts for, and what it may do there. */
      department?: string
      duties?: readonly Duty[]
    }
  | { kind: 'AUDITOR'; subject: string }

export type ViewerKind = Viewer['kind']
