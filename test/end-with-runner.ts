/** A worker whose runner was killed would go on to the end of its file, and its databases with it. */
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
