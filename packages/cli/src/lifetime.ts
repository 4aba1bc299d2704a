/** What a running command has begun and must end; Ctrl-C, SIGTERM, SIGHUP and a fault that nobody caught all come here. */
export interface Lifetime {
  /** Begins something. Its end waits a moment for a beginning that is still under way, then leaves it to die with the process. */
  begin<Thing>(start: () => Promise<Thing>, end: (thing: Thing) => Promise<unknown>): Promise<Thing>
  /** Has something ended that is there already. */
  endWith(end: () => Promise<void> | void): void
  /** Ends everything, the last begun first; a second call waits for the first one's work. Never throws. */
  end(): Promise<void>
  readonly isEnding: boolean
}

// initdb takes seconds; it leaves nothing half made when it is cut off.
const BEGINNING_PATIENCE_MS = 1_000

interface LifetimeOptions {
  /** After so long what has not ended is left to die with the process. */
  readonly patienceMs: number
  /** Told of what would not end. */
  onFault(fault: unknown): void
}

export function createLifetime({ patienceMs, onFault }: LifetimeOptions): Lifetime {
  const ends: (() => Promise<void>)[] = []
  let ending: Promise<void> | undefined
  return {
    begin: (start, end) => {
      if (ending) throw new Error('Expected nothing to begin while everything ends.')
      const beginning = start()
      ends.push(async () => {
        // What failed to begin has nothing to end; whoever awaits it is told.
        const ended = beginning.then(end, () => undefined)
        const isBegun = beginning.catch(() => undefined)
        if (await inTime(isBegun, BEGINNING_PATIENCE_MS)) await ended
      })
      return beginning
    },
    endWith: (end) => void ends.push(async () => end()),
    end: () => {
      ending ??= inTime(endAll(ends, onFault), patienceMs).then(() => undefined)
      return ending
    },
    get isEnding() {
      return ending !== undefined
    },
  }
}

async function endAll(ends: (() => Promise<void>)[], onFault: (fault: unknown) => void): Promise<void> {
  for (let end = ends.pop(); end; end = ends.pop()) await end().catch(onFault)
}

/** Whether the work came to its end, well or not, before patience did. */
function inTime(work: Promise<unknown>, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const impatience = setTimeout(resolve, patienceMs, false)
    void work.finally(() => {
      clearTimeout(impatience)
      resolve(true)
    })
  })
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ends the process in order when it is told to stop, or when a fault reaches it that nobody caught. Further signals change nothing. */
export function endWithSignals(lifetime: Lifetime, told: { onStop(): void; onFault(fault: unknown): void }): void {
  const stop = () => {
    if (lifetime.isEnding) return
    told.onStop()
    void lifetime.end().then(() => process.exit(0))
  }
  for (const signal of STOP_SIGNALS) process.on(signal, stop)
  process.on('uncaughtException', (fault) => {
    // Connections that break while everything ends are expected to.
    if (lifetime.isEnding) return
    told.onFault(fault)
    void lifetime.end().then(() => process.exit(1))
  })
  // A closed terminal or pipe takes our words with it, not the graph.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
}
