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
    const { runBench } = (await import(new URL('test/bench/bench.ts', REPOSITORY).href)) as {
      runBench(commandLine: readonly string[], dataFolder: string): Promise<number>
    }
    return await runBench(commandLine, dataFolder)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  } finally {
    lock.release()
  }
}
