import { readdirSync, readFileSync } from 'node:fs'

const TICK_MS = 10

/**
 * Processor time that a process has used so far, all its threads; 0 once it is gone. The scheduler counts in nanoseconds where
 * the kernel keeps schedstat; elsewhere utime and stime of /proc/<pid>/stat have to do, in ticks.
 */
export function processorTimeMs(pid: number): number {
  try {
    return threadsOf(pid).reduce((sum, thread) => sum + scheduledMs(readFileSync(`${thread}/schedstat`, 'utf8')), 0)
  } catch {
    return readQuietly(`/proc/${pid}/stat`, ticksMs)
  }
}

/** Processor time of several processes. */
export function processorTimeOfAllMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + processorTimeMs(pid), 0)
}

/** The first number of schedstat: nanoseconds on a processor. */
export function scheduledMs(schedstat: string): number {
  return Number(schedstat.split(' ')[0]) / 1e6
}

/** Fields 14 and 15 of stat, counted after the name, which may hold spaces and brackets itself. */
export function ticksMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

function threadsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`)
}

function readQuietly(file: string, read: (text: string) => number): number {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}
