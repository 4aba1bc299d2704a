import { connectionOf, opaqueId, pageOf } from '@yilian/service-kit'
import { refusalOf } from '../application/refusal-texts.ts'
import type { Context } from '../context.ts'
import type { ActOutcome } from '../recorded.actions.ts'
import type { MutationResolvers, QueryResolvers, SharingClientResolvers } from '../schema.generated.ts'

export const clientQueries: Pick<QueryResolvers, 'clients' | 'client' | 'clientJwk'> = {
  clients: async (_root, { state, ...list }, { loaders }) => {
    const page = pageOf(list)
    return connectionOf(await loaders.listClients({ state: state ?? null, page }), page, (row) => row.id)
  },
  client: (_root, { id }, { loaders }) => loaders.client.load(opaqueId('client', id)),
  clientJwk: async (_root, { client, kid }, { loaders }) => {
    const key = await loaders.actions.keyOfActiveClient(client, kid)
    return key === null ? null : JSON.stringify(key)
  },
}

export const clientMutations: Pick<
  MutationResolvers,
  | 'registerClient'
  | 'confirmClient'
  | 'addClientJwks'
  | 'retireClientJwk'
  | 'suspendClient'
  | 'resumeClient'
  | 'useClientAssertion'
> = {
  registerClient: async (_root, { input, key }, context) =>
    payload(await context.loaders.actions.registerClient(key, input), context),
  confirmClient: async (_root, { id, key }, context) =>
    payload(await context.loaders.actions.confirmClient(key, opaqueId('client', id)), context),
  addClientJwks: async (_root, { id, jwks, key }, context) =>
    payload(await context.loaders.actions.addClientJwks(key, { id: opaqueId('client', id), jwks }), context),
  retireClientJwk: async (_root, { id, kid, key }, context) =>
    payload(await context.loaders.actions.retireClientJwk(key, { id: opaqueId('client', id), kid }), context),
  suspendClient: async (_root, { id, reason, key }, context) => {
    const change = { id: opaqueId('client', id), action: 'SUSPEND', reason } as const
    return payload(await context.loaders.actions.changeClient(key, change), context)
  },
  resumeClient: async (_root, { id, reason, key }, context) => {
    const change = { id: opaqueId('client', id), action: 'RESUME', reason } as const
    return payload(await context.loaders.actions.changeClient(key, change), context)
  },
  useClientAssertion: async (_root, { input }, { loaders }) =>
    JSON.stringify(await loaders.actions.useAssertion({ ...input, endsAt: new Date(input.endsAt) })),
}

export const sharingClientResolvers: SharingClientResolvers = {
  department: ({ department }) => ({ code: department }),
  keys: ({ id }, _args, { loaders }) => loaders.keysOfClient.load(id),
}

async function payload(outcome: ActOutcome, { loaders }: Context) {
  if (!outcome.ok) return { client: null, refusals: outcome.faults.map(refusalOf) }
  // Read anew: an earlier mutation of the same operation may have loaded it as it was.
  loaders.forget()
  return { client: await loaders.client.load(outcome.id), refusals: [] }
}
