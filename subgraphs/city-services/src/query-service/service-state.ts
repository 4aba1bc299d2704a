import type { Viewer } from '@yilian/governance'
import type { QueryRefusal, QueryServiceState } from '../schema.generated.ts'

/** What decides on which days a query service runs. */
export interface PublishedState {
  readonly state: QueryServiceState
  readonly departmentCode: string
  readonly endsOn: string | null
}

/** What the state of a query service lets one do with it. */
export interface Standing {
  /** Whether it is there at all for who asks. */
  readonly isVisible: boolean
  readonly refusal: Extract<QueryRefusal, 'NOT_PUBLISHED' | 'SUSPENDED' | 'WITHDRAWN'> | null
  /** Whether an answer says that the service comes to an end. */
  readonly hasNotice: boolean
}

const STANDINGS: Readonly<Record<QueryServiceState, Omit<Standing, 'isVisible'>>> = {
  // A department tries a draft at its own system.
  DRAFT: { refusal: 'NOT_PUBLISHED', hasNotice: false },
  PUBLISHED: { refusal: null, hasNotice: false },
  DEPRECATED: { refusal: null, hasNotice: true },
  SUSPENDED: { refusal: 'SUSPENDED', hasNotice: false },
  WITHDRAWN: { refusal: 'WITHDRAWN', hasNotice: false },
}

/** The state on a day: past its last day a service is withdrawn, whoever forgot to say so. */
export function stateOn({ state, endsOn }: PublishedState, day: string): QueryServiceState {
  return state !== 'DRAFT' && endsOn !== null && day > endsOn ? 'WITHDRAWN' : state
}

/** What a viewer may do with a service on a day, as far as its state goes. */
export function standingOf(service: PublishedState, viewer: Viewer, day: string): Standing {
  const state = stateOn(service, day)
  const isVisible = state !== 'DRAFT' || departmentOf(viewer) === service.departmentCode
  return { isVisible, ...STANDINGS[state] }
}

/** The department that a viewer asks for, which is the one that sees its own drafts. */
export function departmentOf(viewer: Viewer): string | null {
  return viewer.kind === 'DEPARTMENT_SYSTEM' ? viewer.department : null
}
