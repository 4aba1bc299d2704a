import {
  type Combination,
  type DivisionCode,
  decide,
  type Grant,
  type Mask,
  type OperationDecision,
  type SharingPolicy,
  type Viewer,
} from '@yilian/governance'
import { proposedMasks } from './proposed-masks.ts'

const CITY = '371000000000' as DivisionCode // 威海市, a valid code
const DRAFTED_DAYS = 365
const DAY_MS = 86_400_000

/** An application that could be sent as it is, and what its grant would leave denied. */
export interface ApplicationDraft {
  /** As `GrantApplicationInput` of sharing has it. */
  readonly input: DraftedInput
  readonly providers: readonly string[]
  /** The same operation, decided under the grant that is applied for. */
  readonly granted: OperationDecision
}

interface DraftedInput {
  readonly purpose: string
  readonly legalBasis: string
  readonly scenario: string
  readonly fields: readonly string[]
  readonly edges: readonly string[]
  readonly combinations: readonly Combination[]
  readonly masks: readonly { readonly coordinate: string; readonly mask: Mask }[]
  readonly region: DivisionCode
  readonly method: 'API'
  readonly validFrom: string
  readonly validUntil: string
}

/**
 * Drafts what a system of the viewer's department needs for the whole operation: a token names one grant, so what it has by another
 * one is applied for again. Null where no grant lacks, or where the viewer acts for no department.
 */
export function draftApplication(
  decision: OperationDecision,
  { purpose, policy, now }: { readonly purpose: string; readonly policy: SharingPolicy; readonly now: Date },
): ApplicationDraft | null {
  const { question } = decision
  const consumer = departmentOf(question.viewer)
  if (consumer === null || (question.grant !== null && isNothing(decision.missing))) return null
  const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: consumer, department: consumer, grant: null }
  const ungranted = { ...question, viewer: system, grant: null }
  const { missing } = decide(ungranted)
  if (isNothing(missing)) return null
  const grantWith = (masks: Grant['masks']): Grant => ({
    id: 'draft',
    consumer,
    purpose,
    fields: missing.fields,
    edges: missing.edges,
    combinations: policy.combinations.filter(
      (each) => each.length > 1 && each.every((one) => missing.fields.includes(one)),
    ),
    region: regionOf(decision),
    masks,
    rowsFrom: null,
    rowsUntil: null,
    callsPerDay: null,
    validFrom: now.toISOString(),
    validUntil: new Date(now.getTime() + DRAFTED_DAYS * DAY_MS).toISOString(),
  })
  const masked = grantWith(proposedMasks(question.facts, missing.fields))
  const grant = grantWith(withoutCompared(masked.masks, decide({ ...ungranted, grant: masked })))
  return {
    input: inputOf(grant, decision),
    providers: providersOf(grant, decision, policy),
    granted: decide({ ...ungranted, grant }),
  }
}

/** Whoever finds records by a field has to be granted it in clear. */
function withoutCompared(masks: Grant['masks'], { denials, question }: OperationDecision): Grant['masks'] {
  const compared = new Set(denials.flatMap(({ because }) => question.facts.comparisons.get(because ?? '') ?? []))
  return Object.fromEntries(Object.entries(masks).filter(([coordinate]) => !compared.has(coordinate)))
}

function inputOf(grant: Grant, { question: { operationName } }: OperationDecision): DraftedInput {
  const { purpose, fields, edges, combinations, masks, region, validFrom, validUntil } = grant
  return {
    purpose,
    legalBasis: '《政务数据共享条例》(国务院令第 809 号) 第二十条; 请补充本部门履行职责的依据',
    scenario: `通过数据图执行操作${operationName ? ` ${operationName}` : ''}; 请补充使用场景`,
    fields,
    edges,
    combinations,
    masks: Object.entries(masks).map(([coordinate, mask]) => ({ coordinate, mask })),
    region,
    method: 'API',
    validFrom,
    validUntil,
  }
}

/** Who provides what is not open to all of it, as `sharing` finds them when the application comes. */
function providersOf(
  { fields, edges, consumer }: Grant,
  { question }: OperationDecision,
  { providers }: SharingPolicy,
): string[] {
  const found = [...fields, ...edges].flatMap((coordinate) => {
    const classification = question.facts.classifications.get(coordinate)
    if (!classification) return []
    if (classification.class === 'UNCONDITIONAL' && classification.sensitivity === 'OPEN') return []
    return providers[classification.entry] ?? []
  })
  return [...new Set(found)].filter((provider) => provider !== consumer).sort()
}

function isNothing({ fields, edges }: OperationDecision['missing']): boolean {
  return fields.length + edges.length === 0
}

function departmentOf(viewer: Viewer): string | null {
  return viewer.kind === 'DEPARTMENT_SYSTEM' || viewer.kind === 'OFFICER' ? (viewer.department ?? null) : null
}

function regionOf({ question: { viewer, grant } }: OperationDecision): DivisionCode {
  if (viewer.kind === 'OFFICER') return viewer.region
  return grant?.region ?? CITY
}
