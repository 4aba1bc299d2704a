import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { OperationGate } from '../../src/limits/operation-gate.ts'

const SHARE = { concurrentOperations: 2, waitingOperations: 3 }
const STAYS = new AbortController().signal

function enter(gate: OperationGate, viewer: string, signal = STAYS) {
  return gate.enter(viewer, SHARE, signal)
}

describe('a gate', () => {
  test('lets a viewer run so many at once, some wait, and turns away the rest', async () => {
    const gate = new OperationGate({ atOnce: 10, waiting: 100, waitMs: 1000 })
    const asked = Array.from({ length: 6 }, () => enter(gate, 'a'))
    expect([gate.running, gate.waiting]).toEqual([2, 3])
    expect(await asked[5]).toBeNull()
    const first = await asked[0]
    first?.()
    expect(await asked[2]).not.toBeNull()
    expect([gate.running, gate.waiting]).toEqual([2, 2])
    expect(await enter(gate, 'b')).not.toBeNull()
  })

  test('takes viewers by turns, whoever floods it', async () => {
    const gate = new OperationGate({ atOnce: 2, waiting: 100, waitMs: 1000 })
    const order: string[] = []
    const ask = async (viewer: string) => {
      const leave = await enter(gate, viewer)
      if (leave === null) return
      order.push(viewer)
      await after(1)
      leave()
    }
    const flood = Array.from({ length: 5 }, () => ask('flood'))
    await Promise.all([...flood, ask('b'), ask('c'), ...Array.from({ length: 5 }, () => ask('flood'))])
    expect(order.indexOf('b')).toBeLessThan(5)
    expect(order.indexOf('c')).toBeLessThan(5)
    expect(order.filter((viewer) => viewer === 'flood')).toHaveLength(5)
    expect([gate.running, gate.waiting]).toEqual([0, 0])
  })

  test('turns away whoever waited too long, and whose caller has gone', async () => {
    const gate = new OperationGate({ atOnce: 1, waiting: 100, waitMs: 50 })
    const leave = await enter(gate, 'a')
    const gone = new AbortController()
    const waiting = [enter(gate, 'a'), enter(gate, 'b', gone.signal)]
    gone.abort()
    expect(await waiting[1]).toBeNull()
    expect(await waiting[0]).toBeNull()
    expect(gate.waiting).toBe(0)
    leave?.()
    expect(gate.running).toBe(0)
    expect(await enter(gate, 'c', gone.signal)).toBeNull()
    expect(await enter(gate, 'c')).not.toBeNull()
  })

  test('keeps no more waiting than it is told, whoever they are', async () => {
    const gate = new OperationGate({ atOnce: 1, waiting: 2, waitMs: 1000 })
    await enter(gate, 'a')
    void enter(gate, 'b')
    void enter(gate, 'c')
    expect(await enter(gate, 'd')).toBeNull()
  })
})
