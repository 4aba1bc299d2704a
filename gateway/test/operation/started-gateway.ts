import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'

/** A gateway in a process of its own. */
export interface StartedGateway {
  readonly address: string
  /** The kinds of failure that its field `failing` knows. */
  readonly failures: readonly string[]
  /** All that it wrote so far, to its output or its log. */
  written(): string
  stop(): Promise<void>
}

/** Starts the shop graph; with traces when a collector is named. */
export async function startGatewayProcess(collector = ''): Promise<StartedGateway> {
  const script = path.join(import.meta.dirname, 'gateway-process.ts')
  const given = ['--import', import.meta.resolve('tsx'), script, inject('adminUrl'), collector]
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => void chunks.push(chunk))
  const written = () => Buffer.concat(chunks).toString()
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line') as Promise<[string]>,
    once(child, 'exit').then(() => Promise.reject(new Error(`Expected a gateway, but it ended: ${written()}`))),
  ])
  return {
    ...(JSON.parse(line) as { address: string; failures: string[] }),
    written,
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}
