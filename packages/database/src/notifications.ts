import type { Sql } from './connect.ts'

/** What a channel said; or that something may have been said that nobody heard; or, last, that the hearer was too slow. */
export type Heard =
  | { readonly kind: 'NOTIFIED'; readonly payload: string }
  | { readonly kind: 'MISSED' }
  | { readonly kind: 'TOO_SLOW' }

/** What PostgreSQL says on one channel (NOTIFY), to all who hear it in this process. */
export interface Notifications {
  /** From here on everything that `isWanted`, until the signal is aborted. Rejects while the database cannot be listened to. */
  hear(isWanted: (payload: string) => boolean, signal: AbortSignal): Promise<AsyncIterable<Heard>>
  /** How many hear now. */
  readonly hearers: number
}

// A hearer gets behind only while its own answer is under way; one that is so far behind is not going to catch up.
const MAX_WAITING = 100

/**
 * Listens on one connection of its own, from the first hearer on until the pool ends. When that connection breaks it is made
 * again; what was said in between is lost, and every hearer is told so.
 */
export function notificationsOn(sql: Sql, channel: string): Notifications {
  const lines = new Set<Line>()
  let listening: Promise<void> | undefined
  let isAgain = false

  const onListening = () => {
    // postgres.js goes on trying after a first failure too.
    listening = Promise.resolve()
    if (isAgain) for (const line of lines) line.add({ kind: 'MISSED' })
    isAgain = true
  }
  const onNotified = (payload: string) => {
    for (const line of lines) if (line.isWanted(payload)) line.add({ kind: 'NOTIFIED', payload })
  }

  return {
    get hearers() {
      return lines.size
    },
    async hear(isWanted, signal) {
      listening ??= sql.listen(channel, onNotified, onListening).then(() => undefined)
      await listening
      const line = createLine(isWanted)
      lines.add(line)
      line.onOver(() => lines.delete(line))
      if (signal.aborted) line.end()
      signal.addEventListener('abort', line.end, { once: true })
      return line.read()
    },
  }
}

/** What waits for one hearer. */
interface Line {
  isWanted(payload: string): boolean
  add(heard: Heard): void
  end(): void
  onOver(leave: () => void): void
  read(): AsyncIterable<Heard>
}

function createLine(isWanted: Line['isWanted']): Line {
  const waiting: Heard[] = []
  let isOver = false
  let wake = () => {}
  let leave = () => {}
  const end = () => {
    isOver = true
    leave()
    wake()
  }
  return {
    isWanted,
    end,
    onOver: (told) => {
      leave = told
    },
    add: (heard) => {
      waiting.push(heard)
      if (waiting.length <= MAX_WAITING) return wake()
      waiting.splice(0, waiting.length, { kind: 'TOO_SLOW' })
      end()
    },
    read: async function* () {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else if (isOver) return
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    },
  }
}
