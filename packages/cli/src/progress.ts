/** Tells a person what is going on: a line that renews itself on a terminal, plain lines elsewhere. */
export interface Progress {
  /** A step has begun; shown until the next one. */
  step(text: string): void
  /** The last step is over. */
  done(): void
}

export function createProgress(output: NodeJS.WriteStream): Progress {
  const startedAtMs = performance.now()
  const seconds = () => `${((performance.now() - startedAtMs) / 1000).toFixed(1)}s`.padStart(6)
  if (!output.isTTY) return { step: (text) => void output.write(`${seconds()}  ${text}\n`), done: () => undefined }

  let current: string | null = null
  const show = (text: string) => output.write(`\r\u001b[K${seconds()}  ${text}`)
  return {
    step: (text) => {
      if (current !== null) output.write('\n')
      current = text
      show(text)
    },
    done: () => {
      if (current !== null) output.write('\n')
      current = null
    },
  }
}
