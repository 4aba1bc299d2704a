/** Tells a person what is going on: a line that renews itself on a terminal, plain lines elsewhere. */
export interface Progress {
  /** A step has begun; shown until the next one. */
  step(text: string): void
  /** The last step is over. */
  done(): void
}

const RENEWED_EVERY_MS = 200
// A line longer than the terminal is wide would wrap, and its renewal begin in the middle: wrapping is off while it is written.
const RENEW = '\r\u001b[?7l\u001b[K'
const END_OF_RENEWED = '\u001b[?7h'

export function createProgress(output: NodeJS.WriteStream): Progress {
  const startedAtMs = performance.now()
  const timed = (text: string) => `${((performance.now() - startedAtMs) / 1000).toFixed(1).padStart(5)}s  ${text}`
  if (!output.isTTY) return { step: (text) => void output.write(`${timed(text)}\n`), done: () => undefined }

  let current: { readonly text: string; readonly renewal: NodeJS.Timeout } | null = null
  const show = (text: string) => output.write(`${RENEW}${timed(text)}${END_OF_RENEWED}`)
  const finish = () => {
    if (current === null) return
    clearInterval(current.renewal)
    show(current.text)
    output.write('\n')
    current = null
  }
  return {
    step: (text) => {
      finish()
      show(text)
      current = { text, renewal: setInterval(show, RENEWED_EVERY_MS, text).unref() }
    },
    done: finish,
  }
}
