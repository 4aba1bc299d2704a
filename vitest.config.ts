import { createRequire } from 'node:module'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const requireAsGovernance = createRequire(path.join(root, 'packages/governance/package.json'))

export default defineConfig({
  // Vite would take graphql's `module` file for our code while Node takes its `main` file for everything in node_modules;
  // two copies refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: requireAsGovernance.resolve('graphql') }] },
  test: {
    include: ['{gateway,subgraphs,packages,test}/**/*.test.ts'],
    // Twenty million rows have a run of their own: `npm run test:query-log`.
    exclude: ['**/node_modules/**', 'test/bench/peers/**', 'test/query-log/twenty-million.test.ts'],
    globalSetup: ['./test/kit/global-setup.ts'],
    setupFiles: ['./test/end-with-runner.ts'],
    pool: 'forks',
    // Importing the gateway costs a file more than most of its tests do (two of five CPU seconds); our modules keep no state.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/plain-reporter.ts'],
  },
})
