import type { ApolloServerPlugin } from '@apollo/server'
import { graphError } from '@yilian/service-kit'
import {
  BREAK,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { GatewayContext, OperationCheck } from '../context.ts'

/**
 * A variable with a default may stand where null may not; validation allows it, and who then gives null for it is refused only
 * by the executor, in a subgraph, where it looks like a fault of ours. Here he is refused as the caller that he is.
 */
export const refuseNullVariables: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation(resolved) {
        assertNoNullVariables(resolved)
      },
    }
  },
}

/** The same, wherever the operation comes from. */
export const assertNoNullVariables: OperationCheck = ({ request, document, operation, schema }) => {
  const { variables = {} } = request
  const given = operation?.variableDefinitions
    ?.filter(({ defaultValue, variable }) => defaultValue && variables[variable.name.value] === null)
    .map(({ variable }) => variable.name.value)
  const refused = given?.length ? firstAtNonNull(document, schema, new Set(given)) : null
  if (refused !== null) throw nullRefused(refused)
}

function firstAtNonNull(document: DocumentNode, schema: GraphQLSchema, names: ReadonlySet<string>): string | null {
  const types = new TypeInfo(schema)
  let found: string | null = null
  const visitor = visitWithTypeInfo(types, {
    Variable: ({ name: { value } }, _key, parent) => {
      const isDeclaration = parent !== undefined && 'kind' in parent && parent.kind === Kind.VARIABLE_DEFINITION
      if (isDeclaration || !names.has(value) || !isNonNullType(types.getInputType())) return undefined
      found = value
      return BREAK
    },
  })
  visit(document, visitor)
  return found
}

function nullRefused(name: string): GraphQLError {
  return graphError(
    'BAD_USER_INPUT',
    {
      zh: `变量 $${name} 所在之处不能为 null`,
      en: `Expected a value for $${name}, which stands where null may not; got null.`,
    },
    { http: { status: 400 } },
  )
}
