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
  rangesOf,
} from './division-code.ts'
export { isResidentIdNumber, residentIdNumberCheckCharacter } from './resident-id.ts'
export { type SharingMethod, sharingMethods, type UpdateFrequency, updateFrequencies } from './schema/catalogue.ts'
export type { CatalogueEntry, CatalogueItem } from './schema/catalogue-entry.ts'
export { type ClassifiedSchemas, classify } from './schema/classify.ts'
export { preludeFor, withPrelude } from './schema/prelude.ts'
export { isPlumbing } from './schema/type-part.ts'
export { classificationsOf } from './schema/written-out.ts'
export type { Viewer, ViewerKind } from './viewer.ts'
