import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** The three small subgraphs that the tests compose. */
export const city = path.join(import.meta.dirname, 'fixtures/city')

/** A copy of the city that goes away with the test. */
export function cityCopy(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'city-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  cpSync(city, root, { recursive: true })
  return root
}

/** Changes one place of a file in a copy; the place must exist. */
export function change(root: string, file: string, before: string | RegExp, after: string): void {
  const text = readFileSync(path.join(root, file), 'utf8')
  const changed = text.replace(before, after)
  if (changed === text) throw new Error(`Expected ${file} to contain ${before}.`)
  writeFileSync(path.join(root, file), changed)
}
