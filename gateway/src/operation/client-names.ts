import type { Viewer } from '@yilian/governance'

/** The header by which a program of the city names itself. */
export const CLIENT_HEADER = 'x-client-name'

/** Whoever is on no list. Anybody may send any name, and each would be a series of its own. */
const OTHER_CLIENT = 'other'

const MAX_DEPARTMENTS = 200

/** Says which client asks. */
export type ClientNames = (viewer: Viewer, header: string | string[] | undefined) => string

/** A system is known by the department in its token; everybody else by the header, if the name is on the city's list. */
export function createClientNames(listed: readonly string[]): ClientNames {
  const names = new Set(listed)
  const departments = new Set<string>()
  return (viewer, header) => {
    if (viewer.kind !== 'DEPARTMENT_SYSTEM')
      return typeof header === 'string' && names.has(header) ? header : OTHER_CLIENT
    if (departments.size < MAX_DEPARTMENTS) departments.add(viewer.department)
    return departments.has(viewer.department) ? viewer.department : OTHER_CLIENT
  }
}
