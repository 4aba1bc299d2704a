import { createRemoteLink, type LinkFor, overReplicas, shareInFlight } from '@yilian/gateway'
import { type GatewaySettings, readSettingsOfSubgraph, variableOf } from './config.ts'
import { developmentPort } from './ports.ts'
import { developmentSignatureKey } from './shared-folder.ts'
import { SUBGRAPHS } from './subgraphs.ts'

/**
 * Ways to subgraphs in other processes: by <SUBGRAPH>_URL and <SUBGRAPH>_SIGNATURE_KEY; in development those of this repository
 * need neither. Without guards a subgraph is asked at the address that the supergraph itself names.
 */
export function remoteLinks(settings: GatewaySettings, isUnguarded: boolean): LinkFor {
  return ({ name, url }) => {
    const own = readSettingsOfSubgraph(name)
    if (!own.ok) throw new Error(own.faults.join('; '))
    const urls = own.value.urls ?? [addressOf({ name, url }, settings)]
    const signatureKey = isUnguarded ? null : (own.value.signatureKey ?? developmentKey(settings, name))
    const [first, ...rest] = urls.map((each) => createRemoteLink({ name, url: each, signatureKey }))
    if (first === undefined) throw new Error(missing(name, 'URL'))
    return shareInFlight(overReplicas([first, ...rest]))
  }
}

/** Throws for the first subgraph of this repository that has no address or no key: told before anything is opened. */
export function assertAddressed(settings: GatewaySettings): void {
  for (const { name } of SUBGRAPHS) {
    const own = readSettingsOfSubgraph(name)
    if (!own.ok) throw new Error(own.faults.join('; '))
    if (!own.value.urls) addressOf({ name, url: '' }, settings)
    if (!own.value.signatureKey) developmentKey(settings, name)
  }
}

/** What a supergraph of ours names resolves nowhere (RFC 6761): its subgraphs are where settings, or development, have them. */
function addressOf({ name, url }: { name: string; url: string }, { YILIAN_MODE }: GatewaySettings): string {
  if (URL.canParse(url) && !new URL(url).hostname.endsWith('.invalid')) return url
  if (YILIAN_MODE === 'production' || !isOwn(name)) throw new Error(missing(name, 'URL'))
  return `http://127.0.0.1:${developmentPort(name)}/graphql`
}

function developmentKey({ YILIAN_MODE, DATA_DIR }: GatewaySettings, name: string): Buffer {
  if (YILIAN_MODE === 'development') return developmentSignatureKey(DATA_DIR, name)
  throw new Error(missing(name, 'SIGNATURE_KEY'))
}

function isOwn(name: string): boolean {
  return SUBGRAPHS.some((part) => part.name === name)
}

function missing(name: string, what: string): string {
  const variable = variableOf(name, what)
  return `${variable}: 应给出 / expected to be set, for subgraph ${name} of the supergraph`
}
