/** What the bench told this process to do; the bench wrote it, in the shape that its caller names. */
export function settingsOf<Settings>(): Settings {
  return JSON.parse(process.argv[2] ?? '{}') as Settings
}

/** Tells the bench where we listen; from here on we end with it. */
export function ready(port: number): void {
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port })
}
