import type { Reporter, TestModule } from 'vitest/node'

type Closing = Parameters<NonNullable<Reporter['onTestRunEnd']>>

/** Ends the output with one plain line, `N passed, N failed, N skipped`, whatever happened before. */
export default class PlainReporter implements Reporter {
  readonly #count = { passed: 0, failed: 0, skipped: 0, pending: 0 }

  onInit(): void {
    process.once('exit', () => this.#printCount())
  }

  onTestRunEnd(modules: Closing[0], unhandledErrors: Closing[1]): void {
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      this.#count[test.result().state] += 1
    }
    // A file that does not load and a hook that throws leave no failed test behind, only tests that never ran.
    this.#count.failed += modules.reduce((sum, module) => sum + brokenPartsOf(module), 0) + unhandledErrors.length
  }

  #printCount(): void {
    const { passed, failed, skipped, pending } = this.#count
    // A failed global setup ends the run before any test is known: then the exit code alone tells.
    const isUncountedFailure = failed === 0 && Number(process.exitCode ?? 0) !== 0
    console.log(`${passed} passed, ${isUncountedFailure ? 1 : failed} failed, ${skipped + pending} skipped`)
  }
}

function brokenPartsOf(module: TestModule): number {
  return [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0).length
}
