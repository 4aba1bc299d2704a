import { REPOSITORY } from './repository.ts'

/** `yilian bench`: what it measures stands with the tests, and is loaded only when it is asked for. */
export async function runBenchCommand(commandLine: readonly string[]): Promise<number> {
  const { runBench } = (await import(new URL('test/bench/bench.ts', REPOSITORY).href)) as {
    runBench(commandLine: readonly string[]): Promise<number>
  }
  return runBench(commandLine)
}
