import { createHash } from 'node:crypto'
import type { AskOwner } from '../decision/ask-owner.ts'
import type { RegisteredKey } from './client-assertion.ts'

/** What a token is to stand on. */
export interface ChainQuestion {
  readonly client: string
  readonly kid: string
  readonly jti: string
  readonly endsAt: Date
  readonly grant: string
  readonly purpose: string
  /** Of the token that is to be made; the audit names it. */
  readonly token: string
}

type ChainAnswer =
  | { readonly ok: true; readonly department: string; readonly validUntil: string }
  | { readonly ok: false; readonly reason: 'REPLAYED' | 'TOO_MANY' | 'CLIENT' | 'GRANT' | 'PURPOSE' }

/** The owner of clients and grants, asked live for each token: nothing of it is kept here. */
export interface TokenChain {
  keyOf(client: string, kid: string): Promise<RegisteredKey | null>
  /** Uses the assertion up, and says whether all of the chain is active. */
  use(question: ChainQuestion): Promise<ChainAnswer>
}

const KEY = 'query ($client: String!, $kid: String!) { clientJwk(client: $client, kid: $kid) }'
const USE = 'mutation ($input: AssertionUseInput!) { useClientAssertion(input: $input) }'

/** Asks by the gateway's own way to the owner. */
export function tokenChainOf(owner: AskOwner): TokenChain {
  return {
    keyOf: async (client, kid) => {
      const text = await owner('clientJwk', { query: KEY, variables: { client, kid }, kind: 'query' })
      return typeof text === 'string' ? JSON.parse(text) : null
    },
    use: async ({ jti, endsAt, ...question }) => {
      const jtiDigest = createHash('sha256').update(jti).digest('hex')
      const input = { ...question, jtiDigest, endsAt: endsAt.toISOString() }
      const text = await owner('useClientAssertion', { query: USE, variables: { input }, kind: 'mutation' })
      // Written by the owner as the JSON of this very type.
      return JSON.parse(text as string) as ChainAnswer
    },
  }
}
