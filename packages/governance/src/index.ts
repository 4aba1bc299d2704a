export {
  type Classification,
  grades,
  type ReadLevel,
  readLevelOf,
  readLevels,
  sensitivities,
  sharingClasses,
} from './classification.ts'
export { isUnifiedSocialCreditCode, unifiedSocialCreditCodeCheckCharacter } from './credit-code.ts'
export { mayRead, readableLevels } from './decision.ts'
export {
  ancestorsOf,
  type DivisionCode,
  divisionLevelOf,
  isWithin,
  parseDivisionCode,
  rangeOf,
  rangesOf,
} from './division-code.ts'
export { type GivenVariables, givenVariables } from './grants/comparisons.ts'
export { decide, type OperationDecision } from './grants/decide.ts'
export { type DecidedFacts, decidedFacts } from './grants/decided-facts.ts'
export type { Combination, Grant, Mask, SharingPolicy } from './grants/grant.ts'
export {
  type GrantedReading,
  grantedRowsOf,
  type Reader,
  type Reading,
  type RecordDay,
  readingOf,
} from './grants/granted-reading.ts'
export { masked } from './grants/masks.ts'
export { type OperationShape, questionOf, shapeOf } from './grants/operation-shape.ts'
export { type SchemaFacts, schemaFactsOf } from './grants/schema-facts.ts'
export type { Denial } from './grants/selection-walk.ts'
export { isSmallGroup, mayCountPersons, STANDING_SMALLEST_GROUP } from './grants/small-groups.ts'
export { type DenialReason, isInForce } from './grants/standing.ts'
export { isResidentIdNumber, residentIdNumberCheckCharacter } from './resident-id.ts'
export type { UpdateFrequency } from './schema/catalogue.ts'
export type { CatalogueEntry } from './schema/catalogue-entry.ts'
export { type ClassifiedSchemas, classify } from './schema/classify.ts'
export { type HeadcountParts, headcountsOf } from './schema/headcounts.ts'
export { preludeFor, withPrelude } from './schema/prelude.ts'
export { isPlumbing } from './schema/type-part.ts'
export { classificationsOf } from './schema/written-out.ts'
export { isStale } from './update-frequency.ts'
export { duties, type Viewer } from './viewer.ts'
