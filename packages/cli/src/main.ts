import { fileURLToPath } from 'node:url'
import { REPOSITORY } from './repository.ts'

/** A command gives its exit code, or nothing while it goes on running. */
type Command = (commandLine: readonly string[]) => Promise<number | undefined>

const root = fileURLToPath(REPOSITORY)

// Each command loads what it needs and no more: the test runner alone would cost every start a second.
const COMMANDS: Readonly<Record<string, { readonly what: string; readonly load: () => Promise<Command> }>> = {
  start: {
    what: '启动数据图 / run the graph',
    load: async () => (await import('./start-command.ts')).runStart,
  },
  'start:gateway': {
    what: '单独运行网关 / run the gateway alone, over subgraphs behind HTTP',
    load: async () => (await import('./gateway-command.ts')).runStartGateway,
  },
  'start:subgraph': {
    what: '单独运行一个子图 / run one subgraph behind HTTP: start:subgraph <subgraph>',
    load: async () => (await import('./subgraph-command.ts')).runStartSubgraph,
  },
  'start:database': {
    what: '单独运行内置数据库 / run the embedded database alone, for subgraphs of their own',
    load: async () => (await import('./database-command.ts')).runStartDatabase,
  },
  'start:departments': {
    what: '单独运行模拟部门 / run the simulated departments alone, for city-services in a process of its own',
    load: async () => (await import('./departments/departments-command.ts')).runStartDepartments,
  },
  'demo:query-log': {
    what: '装入两千万行演示查询日志 / load the demo log of queries, over 20 million rows',
    load: async () => (await import('./query-log-command.ts')).runDemoQueryLog,
  },
  catalogue: {
    what: '导出、导入目录 / catalogue export [--format csv|csv-gb18030|json] [file] · catalogue import <file>',
    load: async () => (await import('./catalogue-command.ts')).runCatalogue,
  },
  token: {
    what: '以部门客户端取得令牌 / get a token as a client of a department: token [--query "{ … }"]',
    load: async () => (await import('./token-command.ts')).runToken,
  },
  test: {
    what: '运行测试 / run the tests',
    load: async () => {
      const { runTests } = await import('./test-command.ts')
      return (commandLine) => runTests(root, commandLine)
    },
  },
  bench: {
    what: '与同类网关比较用时 / measure beside other gateways: bench [query-log] [--short] [--json] [--targets …]',
    load: async () => (await import('./bench-command.ts')).runBenchCommand,
  },
  audit: {
    what: '核验、重放、导出存证 / verify, replay or export evidence: audit verify | replay | export | prepare',
    load: async () => (await import('./audit-command.ts')).runAudit,
  },
  policy: {
    what: '预览政策变更的影响 / what a change of the policy would alter: policy preview --suspend <grant> …',
    load: async () => (await import('./policy-command.ts')).runPolicy,
  },
  check: {
    what: '类型、规范、生成文件 / types, lint, fences, generated files',
    load: async () => {
      const { runChecks } = await import('./check-command.ts')
      return () => runChecks(root)
    },
  },
  compose: {
    what: '合成超图与目录 / write supergraph, catalogue and resolver types',
    load: async () => {
      const { runCompose } = await import('./compose-command.ts')
      return () => runCompose(root)
    },
  },
  migrations: {
    what: '由表定义生成迁移 / write migrations from the tables: migrations <subgraph>',
    load: async () => (await import('./migrations-command.ts')).runMigrations,
  },
}

/** One command of Yilian, ready to run; null, and an explanation, when there is none of that name. */
export async function loadCommand(name: string): Promise<Command | null> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command) return command.load()
  const known = Object.entries(COMMANDS).map(([each, { what }]) => `  ${each.padEnd(19)}${what}`)
  console.error(`没有命令 ${name} / There is no command ${name}.\n${known.join('\n')}`)
  return null
}
