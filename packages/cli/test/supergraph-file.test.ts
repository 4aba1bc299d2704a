import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restartNeeded, watchSupergraph } from '../src/supergraph-file.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yilian-supergraph-'))
  file = path.join(folder, 'supergraph.graphql')
  await writeFile(file, 'before')
})
afterEach(() => rm(folder, { recursive: true }))

test('in one process a file that changes is refused, with the word to restart', async () => {
  const log: string[] = []
  const stop = watchSupergraph(
    file,
    'before',
    restartNeeded(pino({}, { write: (line: string) => void log.push(line) })),
  )
  await writeFile(file, 'after')
  await vi.waitFor(() => expect(log).toHaveLength(1), 5_000)
  stop()
  expect(log[0]).toContain('重启后生效')
  expect(log[0]).toContain('restart to serve it')
})

test('each new text is handed over once, however it comes, and none after the end', async () => {
  const texts: string[] = []
  const faults: Error[] = []
  const stop = watchSupergraph(file, 'before', {
    onChange: (text) => void texts.push(text),
    onRefused: (error) => void faults.push(error),
    onReplaced: () => undefined,
  })
  await writeFile(`${file}.new`, 'second')
  await rename(`${file}.new`, file)
  await vi.waitFor(() => expect(texts).toEqual(['second']), 5_000)
  await rm(file)
  await vi.waitFor(() => expect(faults).toHaveLength(1), 5_000)
  await writeFile(file, 'third')
  await vi.waitFor(() => expect(texts).toEqual(['second', 'third']), 5_000)
  stop()
  await writeFile(file, 'fourth')
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(texts).toEqual(['second', 'third'])
})
