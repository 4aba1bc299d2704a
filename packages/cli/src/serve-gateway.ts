import { readFile } from 'node:fs/promises'
import { createGateway, openInstruments, UnservableSupergraph } from '@yilian/gateway'
import type { FastifyInstance } from 'fastify'
import { boundTokens, type DevelopmentAccess, developmentAccess, tokenPolicy } from './access.ts'
import { fileNamed, type GatewaySettings } from './config.ts'
import { type Door, schemeOf } from './door-settings.ts'
import { evidenceOf } from './evidence.ts'
import { greeting } from './greeting.ts'
import { instrumentsOf } from './instrument-settings.ts'
import { causesOf, listenObstacle } from './obstacles.ts'
import { operationRules } from './operation-rules.ts'
import { assertAddressed, remoteLinks } from './remote-subgraphs.ts'
import { OWN_SUPERGRAPH } from './repository.ts'
import type { Running } from './running.ts'
import { watchSupergraph } from './supergraph-file.ts'

/** The words behind `start:gateway`, and the door that its settings name. */
export interface GatewayArguments {
  /** Another supergraph than the repository's own; relative to where the user stands. */
  readonly supergraph: string | undefined
  /** Without authentication, limits and signatures, over anybody's subgraphs: for comparing gateways. */
  readonly isUnguarded: boolean
  readonly door: Door
}

/** Serves the graph over subgraphs in other processes, which may come and go; gives what stood in the way when it cannot. */
export async function serveGateway(
  settings: GatewaySettings,
  asked: GatewayArguments,
  running: Running,
): Promise<string | null> {
  const { lifetime, logger, progress } = running
  const file = asked.supergraph === undefined ? OWN_SUPERGRAPH : fileNamed(asked.supergraph)
  const supergraphSdl = await readFile(file, 'utf8').catch((error: Error) => error)
  if (supergraphSdl instanceof Error) return cannotServe(file, supergraphSdl)
  const access = settings.YILIAN_MODE === 'development' ? await developmentAccess(settings) : null
  progress.step('启动网关 / starting the gateway')
  const opened = await openGateway(supergraphSdl, { settings, asked, running, access }).catch((error: Error) => error)
  if (opened instanceof Error) return cannotServe(file, opened)
  lifetime.endWith(
    watchSupergraph(file, supergraphSdl, {
      onChange: (text) => opened.graph.replace(text),
      onRefused: (error) => logger.error({ file }, `the supergraph stays as it was: ${causesOf(error)}`),
      onReplaced: () => logger.info({ file }, 'another supergraph is in force'),
    }),
  )
  return listen(opened.server, settings, { access: asked.isUnguarded ? null : access, running, asked })
}

interface Opening {
  readonly settings: GatewaySettings
  readonly asked: GatewayArguments
  readonly running: Running
  readonly access: DevelopmentAccess | null
}

async function openGateway(supergraphSdl: string, { settings, asked, running, access }: Opening) {
  const { instruments } = await running.lifetime.begin(
    () => openInstruments(instrumentsOf(settings)),
    (opened) => opened.close(),
  )
  const rules = await operationRules(settings)
  if (asked.supergraph === undefined && !asked.isUnguarded) assertAddressed(settings)
  const linkFor = remoteLinks(settings, asked.isUnguarded)
  const evidence = asked.isUnguarded ? null : await evidenceOf(settings, running, null)
  return running.lifetime.begin(
    () =>
      createGateway({
        supergraphSdl,
        linkFor,
        guards: asked.isUnguarded
          ? null
          : { tokens: tokenPolicy(settings, access), ...boundTokens(settings, access), limits: rules.limits },
        // Another supergraph than ours has other operations.
        ...(asked.supergraph === undefined && { operations: rules.operations }),
        evidence,
        logger: running.logger,
        instruments,
        introspection: settings.YILIAN_MODE === 'development',
        graphiql: settings.YILIAN_MODE === 'development',
        drainDelayMs: settings.DRAIN_SECONDS * 1000,
        now: () => new Date(),
        ...asked.door,
      }),
    ({ server }) => server.close(),
  )
}

async function listen(
  server: FastifyInstance,
  { PORT }: GatewaySettings,
  { access, running: { host, progress }, asked }: Omit<Opening, 'settings'>,
): Promise<string | null> {
  const refusal = await server.listen({ host, port: PORT }).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  )
  if (refusal) return listenObstacle(refusal, host, PORT)
  const address = `${schemeOf(asked.door)}://${host.includes(':') ? `[${host}]` : host}:${PORT}`
  progress.done()
  console.log(await greeting(server, address, access, { now: new Date(), showsAnswers: false }))
  return null
}

function cannotServe(file: URL | string, error: Error): string {
  const said = `超图 ${file} 不能使用 / The supergraph ${file} cannot be served:`
  return error instanceof UnservableSupergraph ? [said, ...error.faults].join('\n') : `${said} ${causesOf(error)}`
}
