import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  Kind,
  type NameNode,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { DivisionCode } from '../division-code.ts'
import type { Viewer, ViewerKind } from '../viewer.ts'
import type { Question } from './question.ts'

/**
 * All that a decision looks at in an operation, and nothing that its caller put into words: values are gone but for booleans, null
 * and enums, and so are aliases and the names of operation, variables and fragments, in which a value could be hidden.
 */
export interface OperationShape {
  readonly text: string
  /** Coordinates of the comparing inputs that each given variable gives, by the variable's name in the text. */
  readonly given: Readonly<Record<string, readonly string[]>>
}

/** The shape of the operation that a question asks. */
export function shapeOf({ facts, document, operationName, variables }: Question): OperationShape {
  const operation = getOperationAST(document, operationName)
  const asked = operation && separateOperations(document)[operation.name?.value ?? '']
  if (!asked) throw new Error('Expected the operation of a validated document, got none.')
  const names = new Names()
  const types = new TypeInfo(facts.schema)
  const bare: DocumentNode = visit(
    asked,
    visitWithTypeInfo(types, {
      OperationDefinition: (node) => ({ ...node, name: undefined }),
      // What a default gives is among what is given.
      VariableDefinition: (node) => ({ ...node, defaultValue: undefined, directives: [] }),
      Variable: (node) => ({ ...node, name: names.variable(node.name) }),
      FragmentDefinition: (node) => ({ ...node, name: names.fragment(node.name) }),
      FragmentSpread: (node) => ({ ...node, name: names.fragment(node.name) }),
      Field: (node) => ({ ...node, alias: undefined }),
      IntValue: (node) => ({ ...node, value: '0' }),
      FloatValue: (node) => ({ ...node, value: '0.0' }),
      StringValue: () => NO_TEXT,
      ObjectValue: (node) => (isInputObjectType(getNamedType(types.getInputType())) ? node : NO_TEXT),
      ListValue: { leave: (node) => ({ ...node, values: unlike(node.values) }) },
    }),
  )
  const given = [...variables].map(([name, coordinates]) => [names.ofVariable(name), coordinates] as const)
  return {
    text: stripIgnoredCharacters(print(bare)),
    given: Object.fromEntries(given.toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** The question that a shape asks again. Decisions know no more of a viewer than his kind and the grant that is in force. */
export function questionOf(
  { text, given }: OperationShape,
  { kind, ...asked }: Pick<Question, 'facts' | 'grant' | 'combinations'> & { readonly kind: ViewerKind },
): Question {
  return {
    ...asked,
    document: parse(text, { noLocation: true }),
    operationName: undefined,
    variables: new Map(Object.entries(given)),
    viewer: viewerOf(kind),
  }
}

const NO_TEXT: ValueNode = { kind: Kind.STRING, value: '' }

/** Names by the order in which they first come. */
class Names {
  readonly #variables = new Map<string, string>()
  readonly #fragments = new Map<string, string>()

  variable(name: NameNode): NameNode {
    return { ...name, value: this.ofVariable(name.value) }
  }

  fragment(name: NameNode): NameNode {
    return { ...name, value: numbered(this.#fragments, 'f', name.value) }
  }

  ofVariable(name: string): string {
    return numbered(this.#variables, 'v', name)
  }
}

function numbered(known: Map<string, string>, letter: string, name: string): string {
  const number = known.get(name) ?? `${letter}${known.size}`
  known.set(name, number)
  return number
}

/** How many values a list has tells of them, and no decision asks. */
function unlike(values: readonly ValueNode[]): ValueNode[] {
  return [...new Map(values.map((value) => [print(value), value])).values()]
}

function viewerOf(kind: ViewerKind): Viewer {
  switch (kind) {
    case 'PUBLIC':
      return { kind }
    case 'AUDITOR':
      return { kind, subject: '' }
    case 'DEPARTMENT_SYSTEM':
      return { kind, subject: '', department: '', grant: null }
    case 'OFFICER':
      return { kind, subject: '', region: '000000000000' as DivisionCode } // no decision looks at it
  }
}
