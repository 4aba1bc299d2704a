import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  visit,
} from 'graphql'

/** What callers see of a supergraph: its types without the marks for the planner. No code of the gateway takes part. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  const document = parse(supergraphSdl, { noLocation: true })
  const definitions = document.definitions.filter((definition) => !isForPlanner(definition))
  const visible = visit({ kind: Kind.DOCUMENT, definitions } as const, {
    Directive: ({ name }) => (name.value === 'deprecated' ? undefined : null),
    FieldDefinition: ({ directives }) => (directives?.some(isNotCompared) ? null : undefined),
  })
  return buildASTSchema(visible)
}

/** What callers do not see; and what departments are asked anew each time, whose answers carry the time that they took. */
function isNotCompared(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'inaccessible' || print(directive) === '@tag(name: "asked-each-time")'
}

function isForPlanner(definition: DefinitionNode): boolean {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return true
  return 'name' in definition && /^(join|link)__/.test(definition.name?.value ?? '')
}
