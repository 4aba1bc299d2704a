import type { Viewer } from '@yilian/governance'
import { graphError } from '@yilian/service-kit'

// Each open stream holds a socket and a place in a subgraph. One screen needs a few; the public, whom nobody can tell apart
// here, shares one number, which is what this process is meant to hold beside its other work.
const MAX_OPEN_PER_SUBJECT = 20
const MAX_OPEN_TO_PUBLIC = 1_000

/** Counts the subscriptions that each viewer has open. */
export interface OpenSubscriptions {
  /** Takes a place and gives how to leave it; throws a refusal when the viewer has as many as one may. */
  enter(viewer: Viewer): () => void
}

export function countOpenSubscriptions(): OpenSubscriptions {
  const open = new Map<string, number>()
  return {
    enter(viewer) {
      const [key, max] = placesOf(viewer)
      const before = open.get(key) ?? 0
      if (before >= max) throw tooMany(max)
      open.set(key, before + 1)
      return () => {
        const left = (open.get(key) ?? 1) - 1
        if (left > 0) open.set(key, left)
        else open.delete(key)
      }
    },
  }
}

function placesOf(viewer: Viewer): [key: string, max: number] {
  if (viewer.kind === 'PUBLIC') return ['PUBLIC', MAX_OPEN_TO_PUBLIC]
  return [`${viewer.kind} ${viewer.subject}`, MAX_OPEN_PER_SUBJECT]
}

function tooMany(max: number) {
  return graphError(
    'TOO_MANY_SUBSCRIPTIONS',
    {
      zh: `同时打开的订阅过多, 上限为 ${max}; 请先关闭一些`,
      en: `Expected at most ${max} subscriptions open at once; close some first.`,
    },
    { http: { status: 429 } },
  )
}
