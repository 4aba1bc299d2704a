import { parseArgs } from 'node:util'
import { type GatewaySettings, readGatewaySettings } from './config.ts'
import { readDoor } from './door-settings.ts'
import { portObstacle } from './obstacles.ts'
import { runUntilStopped, wrongSettings } from './running.ts'
import type { GatewayArguments } from './serve-gateway.ts'

const USAGE = 'npm run start:gateway [-- --supergraph FILE] [--port N] [--unguarded]'

/** `yilian start:gateway`: the gateway alone, over subgraphs behind HTTP. */
export async function runStartGateway(commandLine: readonly string[]): Promise<number | undefined> {
  const read = readArguments(commandLine)
  if (typeof read === 'string') {
    console.error(`${read}\n${USAGE}`)
    return 2
  }
  const settings = readGatewaySettings(read.port)
  if (!settings.ok) return wrongSettings(settings.faults)
  const obstacle = refusedInProduction(settings.value, read)
  if (obstacle !== null) return wrongSettings([obstacle])
  const door = readDoor(settings.value)
  if (!door.ok) return wrongSettings(door.faults)
  return runUntilStopped(settings.value, async (running) => {
    const taken = await portObstacle(running.host, settings.value.PORT)
    if (taken !== null) return taken
    const { serveGateway } = await import('./serve-gateway.ts')
    return serveGateway(settings.value, { ...read, door: door.value }, running)
  })
}

function readArguments(
  commandLine: readonly string[],
): (Omit<GatewayArguments, 'door'> & { port: string | undefined }) | string {
  try {
    const { values } = parseArgs({
      args: [...commandLine],
      options: { supergraph: { type: 'string' }, port: { type: 'string' }, unguarded: { type: 'boolean' } },
    })
    return { supergraph: values.supergraph, port: values.port, isUnguarded: values.unguarded ?? false }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function refusedInProduction(
  { YILIAN_MODE }: GatewaySettings,
  { isUnguarded }: Pick<GatewayArguments, 'isUnguarded'>,
): string | null {
  if (YILIAN_MODE === 'development' || !isUnguarded) return null
  return '--unguarded: 生产模式不接受 / not accepted in production: everybody would see everything'
}
