/**
 * While false, no fragment on an interface stands in a field of an object type. Where nobody asks for `__typename`, Apollo's executor
 * takes the interface for the object's type, and then a fragment on the object for another's: without an error
 * `{ employer { ... on Keeper { ... on Company { id } } } }` loses `id`.
 */
export const FRAGMENTS_WIDEN_TO_INTERFACES = false
