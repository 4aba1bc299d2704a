import { createLogger } from '@yilian/service-kit'
import { type Level, type Logger, pino } from 'pino'
import { createLifetime, endWithSignals, type Lifetime } from './lifetime.ts'
import { causesOf } from './obstacles.ts'
import { createProgress, type Progress } from './progress.ts'

const LOOPBACK = '127.0.0.1'
// Longer than the longest operation of the delivered limits (30 s), so that an end in order waits for the last answer.
const END_PATIENCE_MS = 31_000

/** The settings that every process of Yilian has. */
export interface ProcessSettings {
  readonly YILIAN_MODE: 'development' | 'production'
  readonly HOST?: string | undefined
  readonly LOG_LEVEL: Level
  readonly DRAIN_SECONDS: number
}

/** What a command that goes on running is given. */
export interface Running {
  /** The loopback in development, whatever HOST says. */
  readonly host: string
  readonly lifetime: Lifetime
  readonly progress: Progress
  readonly logger: Logger
}

/** Does what a command does until it is told to stop; `work` gives what stood in the way, in both languages, or null once it serves. */
export async function runUntilStopped(
  settings: ProcessSettings,
  work: (running: Running) => Promise<string | null>,
): Promise<number | undefined> {
  const running = begin(settings)
  const { lifetime, logger } = running
  try {
    const obstacle = await work(running)
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

/** Does what a command does once, and ends what it began; `work` gives the exit code. */
export async function runOnce(settings: ProcessSettings, work: (running: Running) => Promise<number>): Promise<number> {
  const running = begin(settings)
  try {
    return await work(running)
  } catch (error) {
    running.logger.debug({ err: error }, 'the command failed')
    return refuse(`未完成 / Not done: ${causesOf(error)}`)
  } finally {
    await running.lifetime.end()
  }
}

/** Names all wrong settings at once. */
export function wrongSettings(faults: readonly string[]): number {
  return refuse(['配置有误, 未启动 / Not started, the settings are wrong:', ...faults].join('\n  '))
}

function begin({ YILIAN_MODE, HOST, LOG_LEVEL, DRAIN_SECONDS }: ProcessSettings): Running {
  const progress = createProgress(process.stderr)
  const logger = createLogger(LOG_LEVEL, pino.destination({ dest: 2, sync: true }))
  const lifetime = createLifetime({
    patienceMs: END_PATIENCE_MS + DRAIN_SECONDS * 1000,
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
    host: YILIAN_MODE === 'production' && HOST !== undefined ? HOST : LOOPBACK,
    lifetime,
    progress,
    logger,
  }
}

function refuse(words: string): number {
  console.error(words)
  return 1
}
