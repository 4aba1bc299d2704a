/** What a caller of a department's system has sent. */
export interface Asked {
  /** The last step of the path, where the route ends in `*`. */
  readonly subject: string
  readonly query: URLSearchParams
  readonly body: unknown
}

/** What the system says. */
export interface Said {
  readonly status: number
  readonly body: unknown
}

/** How one department's system speaks. No two do alike, so that what asks them must be told how. */
export interface DepartmentDesign {
  readonly code: string
  /** Half of the questions take longer than this. */
  readonly medianLatencyMs: number
  /** By method and path, such as `GET /unit/*`. */
  readonly routes: Readonly<Record<string, (asked: Asked) => Said>>
  /** Its words to a caller without its token. */
  readonly unauthorized: Said
}

/** An answer with status 200, as most of these systems give whatever happened. */
export function says(body: unknown): Said {
  return { status: 200, body }
}

/** A text of a body, whatever the caller sent; empty where it is none. */
export function textIn(body: unknown, name: string): string {
  const value = recordOf(body)[name]
  return typeof value === 'string' ? value : ''
}

/** The list of conditions of a batch. */
export function listIn(body: unknown, name: string): readonly unknown[] {
  const value = recordOf(body)[name]
  return Array.isArray(value) ? value : []
}

function recordOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {}
}
