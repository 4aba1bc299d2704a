import { fileURLToPath } from 'node:url'
import { runChecks } from './check-command.ts'
import { runCompose } from './compose-command.ts'
import { runMigrations } from './migrations-command.ts'
import { REPOSITORY } from './repository.ts'
import { runStart } from './start-command.ts'
import { runTests } from './test-command.ts'

/** A command gives its exit code, or nothing while it goes on running. */
type Command = (commandLine: readonly string[]) => Promise<number | undefined>

const root = fileURLToPath(REPOSITORY)

const COMMANDS: Readonly<Record<string, { readonly what: string; readonly run: Command }>> = {
  start: { what: '启动数据图 / run the graph', run: runStart },
  test: { what: '运行测试 / run the tests', run: (commandLine) => runTests(root, commandLine) },
  check: { what: '类型、规范、生成文件 / types, lint, fences, generated files', run: () => runChecks(root) },
  compose: { what: '合成超图与目录 / write supergraph, catalogue and resolver types', run: () => runCompose(root) },
  migrations: {
    what: '由表定义生成迁移 / write migrations from the tables: migrations <subgraph>',
    run: runMigrations,
  },
}

/** Runs one command of Yilian; `start` is the default. */
export async function main([name = 'start', ...commandLine]: readonly string[]): Promise<number | undefined> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command) return command.run(commandLine)
  const known = Object.entries(COMMANDS).map(([each, { what }]) => `  ${each.padEnd(12)}${what}`)
  console.error(`没有命令 ${name} / There is no command ${name}.\n${known.join('\n')}`)
  return 2
}
