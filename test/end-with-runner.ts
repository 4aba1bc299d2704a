/** A worker whose runner was killed would go on to the end of its file, and its databases with it. */
function endWithRunner(): void {
  process.kill(process.pid, 'SIGKILL')
}

// The files of a worker share its process, and each of them reads this anew: by name, the function is another each time.
const isListening = process.listeners('disconnect').some(({ name }) => name === endWithRunner.name)
if (!isListening) process.once('disconnect', endWithRunner)
