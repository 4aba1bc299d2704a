import { connectionOf, opaqueId, pageOf } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import type { ActOutcome } from '../recorded.actions.ts'
import type {
  ApplicationDecisionResolvers,
  MutationResolvers,
  QueryResolvers,
  ShareApplicationResolvers,
  SharingGrantResolvers,
} from '../schema.generated.ts'
import type { AskedFor } from './application.rules.ts'
import { refusalOf } from './refusal-texts.ts'

export const applicationQueries: Pick<QueryResolvers, 'applications' | 'application' | 'grants' | 'grant'> = {
  applications: async (_root, { state, ...list }, { loaders }) => {
    const page = pageOf(list)
    return connectionOf(await loaders.listApplications({ state: state ?? null, page }), page, (row) => row.id)
  },
  application: (_root, { id }, { loaders }) => loaders.application.load(opaqueId('application', id)),
  grants: async (_root, { state, ...list }, { loaders }) => {
    const page = pageOf(list)
    return connectionOf(await loaders.listGrants({ state: state ?? null, page }), page, (row) => row.id)
  },
  grant: (_root, { id }, { loaders }) => loaders.grant.load(opaqueId('grant', id)),
}

export const applicationMutations: Pick<
  MutationResolvers,
  | 'applyForGrant'
  | 'approveApplication'
  | 'rejectApplication'
  | 'withdrawApplication'
  | 'suspendGrant'
  | 'resumeGrant'
  | 'revokeGrant'
> = {
  // The schema's defaults stand where nothing was said, which the generated types do not know.
  applyForGrant: async (_root, { input, key }, context) =>
    applicationPayload(await context.loaders.actions.apply(key, input as AskedFor), context),
  approveApplication: async (_root, { id, comment, key }, context) => {
    const word = { id: opaqueId('application', id), verdict: 'APPROVED', comment: comment ?? null } as const
    return applicationPayload(await context.loaders.actions.decide(key, word), context)
  },
  rejectApplication: async (_root, { id, reason, key }, context) => {
    const word = { id: opaqueId('application', id), verdict: 'REJECTED', comment: reason } as const
    return applicationPayload(await context.loaders.actions.decide(key, word), context)
  },
  withdrawApplication: async (_root, { id, key }, context) =>
    applicationPayload(await context.loaders.actions.withdraw(key, opaqueId('application', id)), context),
  suspendGrant: (_root, args, context) => changeGrant('SUSPEND', args, context),
  resumeGrant: (_root, args, context) => changeGrant('RESUME', args, context),
  revokeGrant: (_root, args, context) => changeGrant('REVOKE', args, context),
}

export const shareApplicationResolvers: ShareApplicationResolvers = {
  consumer: ({ consumer }) => ({ code: consumer }),
  purpose: ({ purposeCode }, _args, { loaders }) => loaders.purpose.load(purposeCode),
  combinations: ({ combinations }) => combinations.map((coordinates) => ({ coordinates: [...coordinates] })),
  masks: ({ masks }) => Object.entries(masks).map(([coordinate, mask]) => ({ coordinate, mask })),
  region: ({ regionCode }) => ({ code: regionCode }),
  providers: ({ providers }) => providers.map((code) => ({ code })),
  decisions: ({ id }, _args, { loaders }) => loaders.decisionsOfApplication.load(id),
  grant: ({ id }, _args, { loaders }) => loaders.grantOfApplication.load(id),
}

export const applicationDecisionResolvers: ApplicationDecisionResolvers = {
  department: ({ department }) => ({ code: department }),
}

export const sharingGrantResolvers: SharingGrantResolvers = {
  application: ({ applicationId }, _args, { loaders }) => loaders.application.load(applicationId),
}

async function applicationPayload(outcome: ActOutcome, { loaders }: Context) {
  if (!outcome.ok) return { application: null, refusals: outcome.faults.map(refusalOf) }
  // Read anew: an earlier mutation of the same operation may have loaded it as it was.
  loaders.forget()
  return { application: await loaders.application.load(outcome.id), refusals: [] }
}

async function changeGrant(
  action: 'SUSPEND' | 'RESUME' | 'REVOKE',
  { id, reason, key }: { id: string; reason: string; key: string },
  { loaders }: Context,
) {
  const outcome = await loaders.actions.changeGrant(key, { id: opaqueId('grant', id), action, reason })
  if (!outcome.ok) return { grant: null, refusals: outcome.faults.map(refusalOf) }
  loaders.forget()
  return { grant: await loaders.grant.load(outcome.id), refusals: [] }
}
