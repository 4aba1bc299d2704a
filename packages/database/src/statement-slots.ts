import type { Sql } from './connect.ts'

/** As many statements at once as a pool has connections; the others wait here, where they can still be dropped. */
interface StatementSlots {
  /** Resolves with the function that gives the slot back; rejects with the signal's reason when that comes first. */
  enter(signal: AbortSignal): Promise<() => void>
}

const slotsByPool = new WeakMap<Sql, StatementSlots>()

/**
 * The slots of a pool. postgres.js would send a statement that waits down a connection behind another one: a slow statement
 * then holds up those behind it while other connections are free, and a cancel may end its neighbour.
 */
export function slotsOf(sql: Sql): StatementSlots {
  const known = slotsByPool.get(sql)
  if (known) return known
  const made = createSlots(sql.options.max)
  slotsByPool.set(sql, made)
  return made
}

function createSlots(most: number): StatementSlots {
  const waiting = new Set<() => void>()
  let taken = 0
  const leave = () => {
    taken -= 1
    const [next] = waiting
    next?.()
  }
  const take = () => {
    taken += 1
    return leave
  }
  return {
    async enter(signal) {
      signal.throwIfAborted()
      if (taken < most) return take()
      return new Promise((resolve, reject) => {
        const stopWaiting = () => {
          waiting.delete(start)
          signal.removeEventListener('abort', giveUp)
        }
        const start = () => {
          stopWaiting()
          resolve(take())
        }
        const giveUp = () => {
          stopWaiting()
          reject(signal.reason)
        }
        waiting.add(start)
        signal.addEventListener('abort', giveUp)
      })
    },
  }
}
