/** `node ask-clean-start.mjs <port> <pid>`: waits until the started process is ready, asks it one query, checks the answer. */
import { setTimeout as wait } from 'node:timers/promises'

const readyWithinMs = 300_000
const [port, pid] = process.argv.slice(2).map(Number)
const origin = `http://127.0.0.1:${port}`

await waitUntilReady(Date.now() + readyWithinMs)
const answer = await ask('{ region(code: "371000000000") { name } }')
console.log(answer)
if (!answer.includes('威海市')) throw new Error(`expected 威海市 in the answer, got ${answer}`)

async function waitUntilReady(deadlineMs) {
  while (!(await isReady())) {
    // Throws when the process is gone.
    process.kill(pid, 0)
    if (Date.now() > deadlineMs) throw new Error(`not ready within ${readyWithinMs / 1000} s`)
    await wait(500)
  }
}

async function isReady() {
  try {
    const response = await fetch(`${origin}/health/ready`)
    return response.ok
  } catch {
    return false
  }
}

async function ask(query) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.text()
}
