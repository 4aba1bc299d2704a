import { defineConfig } from 'vitest/config'
import whole from './vitest.config.ts'

/** `npm run test:query-log`: the demo log at its published size. */
export default defineConfig({
  ...whole,
  test: {
    ...whole.test,
    include: ['test/query-log/twenty-million.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 120_000,
  },
})
