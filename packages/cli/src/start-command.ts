import { pino } from 'pino'
import { readStartSettings, type StartSettings } from './config.ts'
import { lockDataFolder } from './data-lock.ts'
import { createLifetime, endWithSignals } from './lifetime.ts'
import { causesOf, portObstacle } from './obstacles.ts'
import { createProgress } from './progress.ts'
import type { Start } from './serve.ts'

const LOOPBACK = '127.0.0.1'
const END_PATIENCE_MS = 8_000

/** `yilian start`: database, schemas, demo city, gateway; goes on until it is told to stop. */
export async function runStart(): Promise<number | undefined> {
  const read = readStartSettings()
  if (!read.ok) return refuse(['配置有误, 未启动 / Not started, the settings are wrong:', ...read.faults].join('\n  '))
  const start = beginning(read.value)
  const { lifetime, logger } = start
  try {
    const obstacle = (await claim(start)) ?? (await serveClaimed(start))
    if (obstacle === null || lifetime.isEnding) return undefined
    await lifetime.end()
    return refuse(obstacle)
  } catch (error) {
    // What is cut off in the middle by the end that the user asked for has nothing to tell.
    if (lifetime.isEnding) return undefined
    logger.debug({ err: error }, 'the start failed')
    await lifetime.end()
    return refuse(`启动失败 / The start failed: ${causesOf(error)}`)
  }
}

function beginning(settings: StartSettings): Start {
  const progress = createProgress(process.stderr)
  const logger = pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }))
  const lifetime = createLifetime({
    patienceMs: END_PATIENCE_MS,
    onFault: (fault) => logger.warn(`did not end in order: ${causesOf(fault)}`),
  })
  lifetime.endWith(progress.done)
  endWithSignals(lifetime, {
    onStop: () => progress.step('正在停止 / stopping'),
    onFault: (fault) => {
      logger.debug({ err: fault }, 'a fault that nobody caught')
      console.error(`内部错误, 已停止 / Stopped by an internal fault: ${causesOf(fault)}`)
    },
  })
  return {
    settings,
    host: settings.YILIAN_MODE === 'production' ? settings.HOST : LOOPBACK,
    lifetime,
    progress,
    logger,
  }
}

/** Takes the data folder and looks at the port, before anything slow is loaded; gives what stood in the way, in both languages. */
async function claim({ settings, host, lifetime }: Start): Promise<string | null> {
  const lock = lockDataFolder(settings.DATA_DIR, settings.PORT)
  if (!lock.ok) return lock.obstacle
  lifetime.endWith(lock.release)
  return portObstacle(host, settings.PORT)
}

async function serveClaimed(start: Start): Promise<string | null> {
  const { serve } = await import('./serve.ts')
  return serve(start)
}

function refuse(words: string): number {
  console.error(words)
  return 1
}
