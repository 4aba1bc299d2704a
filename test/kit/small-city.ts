import { buildDemoCity, type DemoCity } from '@yilian/demo-city'

let built: DemoCity | undefined

/** The rows that the databases of every test graph were filled with: what an answer must agree with. */
export function smallCity(): DemoCity {
  built ??= buildDemoCity({ size: 'small' })
  return built
}
