import type { DivisionCode, Viewer } from '@yilian/governance'
import type { TestGraph } from '../../../test/kit/graph.ts'

const CITY = '371000000000' as DivisionCode // a literal that is one

type Duties = readonly ('MANAGE' | 'APPROVE')[]

/** An officer's account of a department. */
export function account(department: string, subject: string, duties: Duties): Exclude<Viewer, { kind: 'PUBLIC' }> {
  return { kind: 'OFFICER', subject, region: CITY, department, duties }
}

export const taxManager = account('WH-SWJ', 'tax-manager', ['MANAGE'])
export const provider = account('WH-ZZB', 'zzb-approver', ['APPROVE'])
export const authority = account('WH-DSJ', 'dsj-approver', ['APPROVE'])
export const stranger = account('WH-GAJ', 'gaj-approver', ['MANAGE', 'APPROVE'])

/** A plausible application of the taxation bureau for what the organization department provides. */
export const sound = {
  purpose: 'TEST_PURPOSE',
  legalBasis: '税收征收管理法第六条',
  scenario: '核对党员身份信息',
  fields: ['Member.name', 'Member.mobileNumber', 'Member.gender'],
  edges: ['Query.members', 'Member.organization'],
  combinations: [['Member.name', 'Member.mobileNumber']],
  masks: [{ coordinate: 'Member.mobileNumber', mask: 'PHONE' }],
  region: '371002000000',
  rowsFrom: '2020-01-01',
  method: 'API',
  callsPerDay: 1000,
  validFrom: '2026-02-01T00:00:00Z',
  validUntil: '2027-02-01T00:00:00Z',
}

const OUTCOME = 'application { id state } refusals { code argument message messageEn }'

interface Payload {
  readonly application: { readonly id: string; readonly state: string } | null
  readonly grant?: { readonly id: string; readonly state: string } | null
  readonly refusals: readonly { code: string; argument: string | null; message: string; messageEn: string }[]
}

let keys = 0

/** Sends a mutation as a viewer, under a new key unless one is given. */
export function actionsOn(graph: TestGraph) {
  const send = async (viewer: Viewer, query: string, variables: Record<string, unknown>): Promise<Payload> => {
    keys += 1
    const { data, errors } = await graph.ask<{ done: Payload }>(query, {
      variables: { key: `test-key-${keys}`, ...variables },
      viewer,
    })
    const failed = errors.some(({ extensions }) => extensions.code !== 'FIELD_WITHHELD')
    if (data === null || failed) throw new Error(JSON.stringify(errors))
    return data.done
  }
  return {
    apply: (viewer: Viewer, input: object, more = {}) =>
      send(
        viewer,
        `mutation ($input: GrantApplicationInput!, $key: String!) { done: applyForGrant(input: $input, key: $key) { ${OUTCOME} } }`,
        { input, ...more },
      ),
    approve: (viewer: Viewer, id: string, more = {}) =>
      send(
        viewer,
        `mutation ($id: ID!, $key: String!) { done: approveApplication(id: $id, key: $key) { ${OUTCOME} } }`,
        { id, ...more },
      ),
    reject: (viewer: Viewer, id: string, reason: string) =>
      send(
        viewer,
        `mutation ($id: ID!, $key: String!, $reason: String!) {
          done: rejectApplication(id: $id, reason: $reason, key: $key) { ${OUTCOME} } }`,
        { id, reason },
      ),
    withdraw: (viewer: Viewer, id: string) =>
      send(
        viewer,
        `mutation ($id: ID!, $key: String!) { done: withdrawApplication(id: $id, key: $key) { ${OUTCOME} } }`,
        { id },
      ),
    change: (viewer: Viewer, action: 'suspend' | 'resume' | 'revoke', id: string, reason = '检查发现用途不符') =>
      send(
        viewer,
        `mutation ($id: ID!, $key: String!, $reason: String!) {
          done: ${action}Grant(id: $id, reason: $reason, key: $key) { grant { id state reason } refusals { code argument } } }`,
        { id, reason },
      ),
  }
}

/** An application of the taxation bureau that both have approved; gives the grant's id. */
export async function grantedId(graph: TestGraph, otherwise: Partial<typeof sound> = {}): Promise<string> {
  const act = actionsOn(graph)
  const { application } = await act.apply(taxManager, { ...sound, ...otherwise })
  const id = application?.id ?? ''
  await act.approve(provider, id)
  await act.approve(authority, id)
  const query = 'query ($id: ID!) { application(id: $id) { grant { id } } }'
  const { data } = await graph.ask<{ application: { grant: { id: string } } }>(query, {
    variables: { id },
    viewer: authority,
  })
  return data?.application.grant.id ?? ''
}
