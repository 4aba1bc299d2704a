import { unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import { causesOf } from './obstacles.ts'

// By looking, not by the system's notices: those do not come over network file systems, nor once a file is replaced by a rename.
const LOOK_EVERY_MS = 500

/** Who is told of a file that changes. */
export interface SupergraphListener {
  /** Takes the new text, or throws or rejects because it cannot be served. */
  onChange(text: string): Promise<void> | void
  onRefused(error: Error): void
  onReplaced(): void
}

/** Looks at a supergraph's file while the gateway serves, and hands over each new text; gives how to stop. */
export function watchSupergraph(file: URL | string, before: string, listener: SupergraphListener): () => void {
  let last = before
  const look = async () => {
    try {
      const text = await readFile(file, 'utf8')
      if (text === last) return
      last = text
      await listener.onChange(text)
      listener.onReplaced()
    } catch (error) {
      listener.onRefused(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const onLook = () => void look()
  watchFile(file, { interval: LOOK_EVERY_MS }, onLook)
  return () => unwatchFile(file, onLook)
}

/**
 * For one process: its subgraphs are the ones that it began with, and another supergraph would promise fields that they have not.
 * It is refused, with the word that a restart serves it.
 */
export function restartNeeded(logger: Logger): SupergraphListener {
  return {
    onChange: () => {
      throw new Error('the subgraphs in this process are older than the file; restart to serve it')
    },
    onRefused: (error) => logger.error(`超图文件已变, 重启后生效 / the supergraph stays as it was: ${causesOf(error)}`),
    onReplaced: () => undefined,
  }
}
