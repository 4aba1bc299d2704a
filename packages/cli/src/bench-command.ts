import { fileURLToPath } from 'node:url'
import { lockDataFolder } from './data-lock.ts'
import { REPOSITORY } from './repository.ts'

/** `yilian bench`: what it measures stands with the tests, and is loaded only when it is asked for. */
export async function runBenchCommand(commandLine: readonly string[]): Promise<number> {
  const dataFolder = fileURLToPath(new URL('.data/bench', REPOSITORY))
  const lock = lockDataFolder(dataFolder, 0)
  if (!lock.ok) {
    console.error(lock.obstacle)
    return 1
  }
  try {
    const isOfLog = commandLine[0] === 'query-log'
    const file = isOfLog ? 'test/bench/query-log/bench.ts' : 'test/bench/bench.ts'
    const { runBench } = (await import(new URL(file, REPOSITORY).href)) as {
      runBench(commandLine: readonly string[], dataFolder: string): Promise<number>
    }
    return await runBench(isOfLog ? commandLine.slice(1) : commandLine, dataFolder)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  } finally {
    lock.release()
  }
}
