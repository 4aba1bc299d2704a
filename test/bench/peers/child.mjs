/** What the bench told this process to do. */
export const settings = JSON.parse(process.argv[2] ?? '{}')

/** Tells the bench where we listen; from here on we end with it. */
export function ready(port) {
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port })
}
