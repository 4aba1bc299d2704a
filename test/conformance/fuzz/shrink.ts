import { bytesOf, type FuzzRequest } from './requests.ts'

const MOST_TRIES = 300

/** Leaves out headers and parts of the body for as long as the request still fails (delta debugging). */
export async function shrink(
  request: FuzzRequest,
  fails: (request: FuzzRequest) => Promise<boolean>,
): Promise<FuzzRequest> {
  let tries = 0
  const stillFails = async (candidate: FuzzRequest) => {
    tries += 1
    return tries <= MOST_TRIES && (await fails(candidate))
  }
  const [requestLine = ''] = request.head
  const headers = await fewestParts(request.head.slice(1), (kept) =>
    stillFails({ ...request, head: [requestLine, ...kept] }),
  )
  const head = [requestLine, ...headers]
  const body = await fewestParts(request.body, (kept) => stillFails({ ...request, head, body: kept }))
  return { ...request, head, body }
}

async function fewestParts(
  parts: readonly string[],
  fails: (kept: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let kept = parts
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (await fails(without)) kept = without
      else at += size
    }
  }
  return kept
}

/** A request as text that can be given back to the run, see test/README.md. */
export function written(request: FuzzRequest): string {
  return bytesOf(request).toString('base64')
}
