export {
  type Classification,
  type Grade,
  grades,
  type ReadLevel,
  readLevelOf,
  readLevels,
  type Sensitivity,
  type SharingClass,
  sensitivities,
  sharingClasses,
} from './classification.ts'
export { isUnifiedSocialCreditCode, unifiedSocialCreditCodeCheckCharacter } from './credit-code.ts'
export { type Decision, mayRead, type Readable, readableLevels } from './decision.ts'
export {
  ancestorsOf,
  type DivisionCode,
  type DivisionLevel,
  divisionLevelOf,
  isWithin,
  parseDivisionCode,
  rangeOf,
} from './division-code.ts'
export { isResidentIdNumber, residentIdNumberCheckCharacter } from './resident-id.ts'
export type { Viewer, ViewerKind } from './viewer.ts'
