import { spawn } from 'node:child_process'
import { executablePath } from './config.ts'

/** What PostgreSQL's programs see of the environment: English messages, UTC, nothing that belongs to us. */
export const programEnvironment = { PATH: executablePath, LC_ALL: 'C', TZ: 'UTC' }

/** Runs a program to its end and returns what it printed; throws with its last words when it fails. */
export function runProgram(command: readonly string[], cwd = '/'): Promise<string> {
  const [program = '', ...words] = command
  return new Promise((resolve, reject) => {
    // A process group of its own: Ctrl-C is for us, and we stop what we started.
    const child = spawn(program, words, {
      cwd,
      env: programEnvironment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (part: string) => {
      output += part
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new Error(`expected ${program} to succeed, it ended with ${signal ?? code}: ${lastLines(output)}`))
    })
  })
}

/** The end of a log, as much as helps in an error message. */
export function lastLines(log: string): string {
  return log.trimEnd().split('\n').slice(-12).join('\n')
}
