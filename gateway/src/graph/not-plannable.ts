import { type BilingualText, graphError } from '@yilian/service-kit'
import { type GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql'

/** Why the planner has no sound plan for an operation. */
export type PlanFault = 'UNREACHABLE' | 'UNRESOLVABLE_KEY' | 'CONFLICTING_REQUIREMENTS' | 'TOO_COMPLEX'

const TEXTS: Readonly<Record<PlanFault, (fields: readonly string[]) => BilingualText>> = {
  UNREACHABLE: (fields) => ({
    zh: `数据图中没有途径取得全部所选字段 (${fields.join(', ')} 之下)`,
    en: `Expected fields that the parts of the graph can join; found no way to all that is selected under ${fields.join(', ')}.`,
  }),
  UNRESOLVABLE_KEY: (fields) => ({
    zh: `无法以现有的键取得 ${fields.join(', ')}`,
    en: `Expected a key by which its source finds the object of ${fields.join(', ')}; the plan has none.`,
  }),
  CONFLICTING_REQUIREMENTS: (fields) => ({
    zh: `${fields.join(' 与 ')} 依赖同一字段的不同参数, 不能在一次操作的同一对象上同取; 请分开查询`,
    en: `${fields.join(' and ')} depend on one field with different arguments; ask for them in separate operations.`,
  }),
  TOO_COMPLEX: (fields) => ({
    zh: `所选内容过于复杂, 无法规划 (${fields.join(', ')} 之下); 请拆分`,
    en: `Expected a selection that can be planned; the one under ${fields.join(', ')} is too complex, split it.`,
  }),
}

/**
 * The refusal of an operation for which there is no plan that gives right data; it names coordinates of the schema only. Nothing has
 * been executed, so this is a request error (GraphQL specification, 7.1): an answer without `data`, and over HTTP 400.
 */
export function notPlannable(fault: PlanFault, fields: readonly string[]): GraphQLError {
  const coordinates = [...new Set(fields)].sort()
  return graphError('OPERATION_NOT_PLANNABLE', TEXTS[fault](coordinates), { reason: fault, coordinates })
}

// Its limits against planning without end; every other error of the planner means that it found no way.
const LIMITS = [/maximum recursive selections/, /non-local selections exceeds/, /Too many options/]

/** The refusal for what was thrown over the plan of a valid operation; the planner does not say which selection it stumbled over. */
export function planningRefusal(
  error: unknown,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): GraphQLError {
  const message = error instanceof Error ? error.message : ''
  const isLimit = LIMITS.some((limit) => limit.test(message))
  return notPlannable(isLimit ? 'TOO_COMPLEX' : 'UNREACHABLE', rootFields(operation, schema))
}

/** The coordinates of an operation's root fields. */
function rootFields({ operation, selectionSet }: OperationDefinitionNode, schema: GraphQLSchema): string[] {
  const root = schema.getRootType(operation)?.name ?? operation
  const fields = selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
  return fields.length > 0 ? fields.map(({ name }) => `${root}.${name.value}`) : [root]
}
