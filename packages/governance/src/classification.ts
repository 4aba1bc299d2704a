/** Decree 809 arts. 14–15: 无条件共享, 有条件共享, 不予共享. Mildest first. */
export const sharingClasses = ['UNCONDITIONAL', 'CONDITIONAL', 'PROHIBITED'] as const
export type SharingClass = (typeof sharingClasses)[number]

/** What a value would tell whom: 公开, 内部, 个人信息, 敏感个人信息 (PIPL 4, 28). Mildest first. */
export const sensitivities = ['OPEN', 'INTERNAL', 'PERSONAL', 'SENSITIVE'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** GB/T 43697-2024: 一般, 重要, 核心数据. Mildest first. */
export const grades = ['GENERAL', 'IMPORTANT', 'CORE'] as const
export type Grade = (typeof grades)[number]

/** What the catalogue says of one data item, which is one field of the graph. */
export interface Classification {
  /** Code of the catalogue entry. */
  entry: string
  /** Name of the data item. */
  item: string
  class: SharingClass
  sensitivity: Sensitivity
  grade: Grade
}

/** Class and sensitivity in one word: the columns of the decision table. */
export const readLevels = ['OPEN', 'INTERNAL', 'CONDITIONAL_INTERNAL', 'PERSONAL', 'SENSITIVE', 'PROHIBITED'] as const
export type ReadLevel = (typeof readLevels)[number]

// null: class and sensitivity contradict each other.
const levels: Record<SharingClass, Record<Sensitivity, ReadLevel | null>> = {
  UNCONDITIONAL: { OPEN: 'OPEN', INTERNAL: 'INTERNAL', PERSONAL: null, SENSITIVE: null },
  CONDITIONAL: { OPEN: null, INTERNAL: 'CONDITIONAL_INTERNAL', PERSONAL: 'PERSONAL', SENSITIVE: 'SENSITIVE' },
  PROHIBITED: { OPEN: 'PROHIBITED', INTERNAL: 'PROHIBITED', PERSONAL: 'PROHIBITED', SENSITIVE: 'PROHIBITED' },
}

/** The level of a classification; null for a contradiction, which composition refuses. */
export function readLevelOf(classification: Pick<Classification, 'class' | 'sensitivity'>): ReadLevel | null {
  return levels[classification.class][classification.sensitivity]
}
