import { parseCLI, startVitest } from 'vitest/node'

/**
 * `yilian test`: every test, or those that the arguments name, as vitest's own command line understands them. In this process
 * and not in a child of it, so that killing the one ends all; resolves to the exit code.
 */
export async function runTests(root: string, commandLine: readonly string[]): Promise<number> {
  const { filter, options } = parseCLI(['vitest', 'run', ...commandLine])
  await startVitest('test', filter, { ...options, root, watch: false })
  // vitest counts a failed setup or a file that does not load here, and in no return value.
  return Number(process.exitCode ?? 0)
}
