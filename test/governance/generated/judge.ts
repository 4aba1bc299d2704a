import type { Grant, SharingPolicy, Viewer } from '@yilian/governance'
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import type { Operation } from '../../federation/differential/operation-writer.ts'
import type { Tables } from './tables.ts'

/** What answers were found to hold, so that a run that looks at nothing is told from one that finds nothing. */
export type Tally = Record<'open' | 'byClass' | 'byGrant' | 'masked' | 'placed' | 'unplaced' | 'compared', number>

export interface Rules {
  readonly schema: GraphQLSchema
  readonly tables: Tables
  readonly policy: SharingPolicy
  readonly now: Date
  readonly tally: Tally
  /** Coordinates that had a value. */
  readonly answered: Map<string, number>
}

/**
 * The oracle: looks at every value of an answer and says which were not permitted. It shares no code with the decision and goes the
 * other way: from the values that came back, never from the document to what may be asked.
 */
export function wrongsIn(rules: Rules, operation: Operation, data: unknown): string[] {
  return new Judge(rules, operation).judge(data)
}

interface Place {
  readonly path: string
  readonly edges: readonly string[]
}

const SHAPES = {
  RESIDENT_ID: /^(\d{3}\*{13}..|\*{3})$/,
  PHONE: /^(1\d{2}\*{4}\d{4}|0\d{2,3}-\*{6}\d{2}|\*{3})$/,
  NAME: /^(.\*\*|\*{3})$/u,
  ADDRESS: /^\D*\*{3}$/,
  CREDIT_CODE: /^(.{8}\*{9}.|\*{3})$/,
  WITHHOLD: /^$(?!)/,
} as const

class Judge {
  readonly #rules: Rules
  readonly #viewer: Viewer
  readonly #grant: Grant | null
  readonly #document: DocumentNode
  readonly #operation: OperationDefinitionNode
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #seen = new Set<string>()
  readonly #wrongs: string[] = []

  constructor(rules: Rules, { query, variables, viewer }: Operation) {
    this.#rules = rules
    this.#viewer = viewer
    this.#grant = grantInForce(viewer, rules)
    this.#document = parse(query, { noLocation: true })
    this.#operation = this.#document.definitions[0] as OperationDefinitionNode // as they are written
    const defaults = (this.#operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    )
    this.#variables = { ...Object.fromEntries(defaults), ...variables }
  }

  judge(data: unknown): string[] {
    this.#object('Query', this.#operation.selectionSet, data, { path: '', edges: [] })
    const { combinations } = this.#rules.policy
    for (const combination of [...combinations, ...(this.#grant?.combinations ?? [])])
      if (combination.every((each) => this.#seen.has(each))) this.#wrongs.push(`${combination.join(' + ')} met`)
    return this.#wrongs
  }

  #object(type: string, set: SelectionSetNode, value: unknown, place: Place): void {
    if (Array.isArray(value)) for (const each of value) this.#object(type, set, each, place)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const record = value as Record<string, unknown>
    for (const field of this.#fieldsOf(type, set)) this.#field(type, record, field, place)
  }

  #field(type: string, record: Record<string, unknown>, node: FieldNode, { path, edges }: Place): void {
    const name = (node.alias ?? node.name).value
    const value = record[name]
    if (value === null || value === undefined || node.name.value.startsWith('__')) return
    const owner = this.#rules.schema.getType(type)
    const field = isObjectType(owner) ? owner.getFields()[node.name.value] : undefined
    if (!field) throw new Error(`Expected ${type} to have ${node.name.value}.`)
    const coordinate = `${type}.${node.name.value}`
    const here = { path: `${path}.${name}`, edges }
    this.#value(coordinate, record, node, here, value)
    if (isLeafType(getNamedType(field.type))) return
    const isEdge = type === 'Query' || this.#rules.tables.wordsOf(coordinate) !== undefined
    const below = { path: here.path, edges: isEdge ? [...edges, coordinate] : edges }
    for (const each of [value].flat(2)) {
      const concrete = (each as { _t?: string } | null)?._t ?? getNamedType(field.type).name
      if (node.selectionSet) this.#object(concrete, node.selectionSet, each, below)
    }
  }

  #value(coordinate: string, record: Record<string, unknown>, node: FieldNode, place: Place, value: unknown): void {
    const { tables, tally, answered } = this.#rules
    answered.set(coordinate, (answered.get(coordinate) ?? 0) + 1)
    this.#compared(coordinate, node, place)
    const words = tables.wordsOf(coordinate)
    if (words === undefined) return
    this.#seen.add(coordinate)
    if (words === 'UNCONDITIONAL OPEN') tally.open++
    else if (this.#mayByClass(words, this.#regionAt(coordinate, record, node))) tally.byClass++
    else this.#byGrant(coordinate, words, record, node, place, value)
  }

  #mayByClass(words: string, region: string | null | undefined): boolean {
    const viewer = this.#viewer
    if (words.startsWith('PROHIBITED') || viewer.kind === 'PUBLIC') return false
    if (words === 'UNCONDITIONAL INTERNAL') return true
    if (viewer.kind === 'AUDITOR') return words === 'CONDITIONAL INTERNAL'
    return viewer.kind === 'OFFICER' && this.#isWithin(region, viewer.region)
  }

  #byGrant(
    coordinate: string,
    words: string,
    record: Record<string, unknown>,
    node: FieldNode,
    place: Place,
    value: unknown,
  ): void {
    const grant = this.#grant
    const wrong = (why: string) => this.#wrongs.push(`${place.path} (${coordinate}): ${why}`)
    if (!grant || !words.startsWith('CONDITIONAL')) return void wrong(`is ${words}, and nothing grants it`)
    const isLeaf = !node.selectionSet
    if (!(isLeaf ? grant.fields : grant.edges).includes(coordinate)) return void wrong('is not in the grant')
    const missing = place.edges.find((edge) => !grant.edges.includes(edge))
    if (missing) return void wrong(`is reached by ${missing}, which is not in the grant`)
    const region = this.#regionAt(coordinate, record, node)
    if (!this.#isWithin(region, grant.region)) return void wrong(`lies in ${region}, outside ${grant.region}`)
    this.#rules.tally.byGrant++
    const mask = grant.masks[coordinate]
    if (!mask) return
    if (!SHAPES[mask].test(String(value))) return void wrong(`has not the shape of ${mask}`)
    this.#rules.tally.masked++
  }

  /** Of what is not in these tables nothing is said: true, and counted. */
  #isWithin(region: string | null | undefined, scope: string): boolean {
    const { tally } = this.#rules
    if (region === undefined) tally.unplaced++
    else tally.placed++
    if (region === undefined) return true
    if (region === null) return scope.endsWith('00000000')
    return region.startsWith(scope.endsWith('00000000') ? scope.slice(0, 4) : scope.replace(/(000)+$/, ''))
  }

  #regionAt(coordinate: string, record: Record<string, unknown>, node: FieldNode): string | null | undefined {
    const [type = ''] = coordinate.split('.')
    if (type !== 'Query') return this.#rules.tables.placeOf(type, record._k)
    const region = node.arguments?.find(({ name }) => name.value === 'region')
    return region ? String(valueFromASTUntyped(region.value, { ...this.#variables })) : null
  }

  /** A value that came back was not chosen by what its reader may not see in clear. */
  #compared(coordinate: string, node: FieldNode, { path }: Place): void {
    const [typeName = '', name = ''] = coordinate.split('.')
    const type = this.#rules.schema.getType(typeName)
    const field = isObjectType(type) ? type.getFields()[name] : undefined
    for (const { name: argument, value } of node.arguments ?? []) {
      const given = valueFromASTUntyped(value, { ...this.#variables })
      const input = field?.args.find((each) => each.name === argument.value)?.type
      for (const by of this.#comparing(`${coordinate}(${argument.value}:)`, given, input && getNamedType(input))) {
        this.#rules.tally.compared++
        if (!this.#maySeeClearly(by)) this.#wrongs.push(`${path} (${coordinate}): was chosen by ${by}`)
      }
    }
  }

  #comparing(coordinate: string, given: unknown, type: unknown): string[] {
    if (given === null || given === undefined) return []
    if (Array.isArray(given)) return given.flatMap((each) => this.#comparing(coordinate, each, type))
    const own = this.#rules.tables.comparedBy(coordinate)
    if (!isInputObjectType(type)) return [...own]
    const inner = Object.entries(given).flatMap(([name, value]) =>
      this.#comparing(`${type.name}.${name}`, value, getNamedType(type.getFields()[name]?.type) ?? null),
    )
    return [...own, ...inner]
  }

  #maySeeClearly(coordinate: string): boolean {
    const words = this.#rules.tables.wordsOf(coordinate) ?? ''
    const grant = this.#grant
    if (words === 'UNCONDITIONAL OPEN' || this.#mayByClass(words, undefined)) return true
    return words.startsWith('CONDITIONAL') && grant?.fields.includes(coordinate) === true && !grant.masks[coordinate]
  }

  #fieldsOf(type: string, { selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection): FieldNode[] => {
      if (!this.#isKept(selection.directives ?? [])) return []
      if (selection.kind === 'Field') return [selection]
      const fragment = selection.kind === 'InlineFragment' ? selection : this.#fragment(selection.name.value)
      const condition = fragment.typeCondition?.name.value
      return condition === undefined || this.#isA(type, condition) ? this.#fieldsOf(type, fragment.selectionSet) : []
    })
  }

  #isKept(directives: readonly DirectiveNode[]): boolean {
    return directives.every(({ name, arguments: [condition] = [] }) => {
      const value = condition && valueFromASTUntyped(condition.value, { ...this.#variables })
      return value === (name.value === 'include')
    })
  }

  #fragment(name: string) {
    const found = this.#document.definitions.find(
      (each) => each.kind === 'FragmentDefinition' && each.name.value === name,
    )
    if (found?.kind !== 'FragmentDefinition') throw new Error(`Expected a fragment ${name}.`)
    return found
  }

  #isA(type: string, condition: string): boolean {
    const wanted = this.#rules.schema.getType(condition)
    if (!isAbstractType(wanted)) return type === condition
    return this.#rules.schema.getPossibleTypes(wanted).some(({ name }) => name === type)
  }
}

function grantInForce(viewer: Viewer, { policy, now }: Rules): Grant | null {
  if (viewer.kind !== 'DEPARTMENT_SYSTEM') return null
  const own = policy.grants.find(({ id, consumer }) => id === viewer.grant && consumer === viewer.department)
  return own && new Date(own.validFrom) <= now && now < new Date(own.validUntil) ? own : null
}
