import type { ApolloServerPlugin } from '@apollo/server'
import { graphError } from '@yilian/service-kit'
import type { ASTVisitor, GraphQLError, ValidationContext } from 'graphql'
import type { GatewayContext, OperationCheck } from '../context.ts'

// Apollo Server answers 500 unless an error thrown here says otherwise.
const BAD_REQUEST = { http: { status: 400 } }
// NUL, and halves of surrogate pairs, which UTF-8 cannot write: another character would be looked for without a word.
const NO_TEXT = /[\0\p{Cs}]/u

/** Refuses, before anything is planned, what Apollo's planner would only stumble over. */
export const checkOperation: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation(resolved) {
        assertPlannable(resolved)
      },
    }
  },
}

/** The same, wherever the operation comes from. */
export const assertPlannable: OperationCheck = ({ operation, schema, request, contextValue }) => {
  if (operation === undefined) throw noSuchOperation()
  if (!schema.getRootType(operation.operation)) throw noSuchRoot(operation.operation)
  if (operation.operation === 'subscription' && !contextValue.live && !contextValue.event) throw needsStream()
  if (holdsNoText(request.variables)) throw nulRefused()
}

/** PostgreSQL has no text with the character U+0000, so no text in a document may hold it; for variables, see above. */
export function noNulInStrings(context: ValidationContext): ASTVisitor {
  return {
    StringValue: ({ value }) => {
      if (value.includes('\0')) context.reportError(nulRefused())
    },
  }
}

/** Walks without recursion: the nesting of the variables is the caller's. */
function holdsNoText(variables: unknown): boolean {
  const found = [variables]
  // The list grows while it is walked.
  for (const value of found) {
    if (typeof value === 'string' && NO_TEXT.test(value)) return true
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) found.push(inner)
  }
  return false
}

/** Refuses a document of which it cannot be said which operation is meant. */
export function noSuchOperation(): GraphQLError {
  return graphError(
    'OPERATION_RESOLUTION_FAILURE',
    {
      zh: '无法确定要执行的操作; 文档含多个操作时须以 operationName 指明其一',
      en: 'Expected operationName to name one operation of the document, or a document of one operation.',
    },
    BAD_REQUEST,
  )
}

function noSuchRoot(kind: string): GraphQLError {
  return graphError(
    'OPERATION_RESOLUTION_FAILURE',
    { zh: `数据图没有 ${kind} 类操作`, en: `Expected a kind of operation that the graph has; got ${kind}.` },
    BAD_REQUEST,
  )
}

function needsStream(): GraphQLError {
  return graphError(
    'OPERATION_RESOLUTION_FAILURE',
    {
      zh: '订阅以事件流回答; 请以 POST 发送, 并带 accept: text/event-stream',
      en: 'A subscription is answered by an event stream; expected POST with accept: text/event-stream.',
    },
    { http: { status: 406 } },
  )
}

function nulRefused(): GraphQLError {
  return graphError(
    'BAD_USER_INPUT',
    {
      zh: '文本不得含 U+0000 或不成对的代理码元',
      en: 'Expected texts without U+0000 and without halves of surrogate pairs; got one with them.',
    },
    BAD_REQUEST,
  )
}
