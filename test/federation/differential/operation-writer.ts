import type { Viewer } from '@yilian/governance'
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import type { Chance } from './chance.ts'
import { FragmentBook } from './fragment-book.ts'
import { InputWriter, type ValuesOf } from './input-values.ts'
import type { Ownership } from './ownership.ts'
import type { Step } from './routes.ts'
import { Scope } from './scope.ts'

/** An operation as a caller would send it. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
}

/** What operations are written from. */
export interface Material {
  readonly schema: GraphQLSchema
  readonly ownership: Ownership
  readonly valuesOf: ValuesOf
  readonly viewers: readonly Viewer[]
  /** The most fields beside those of the route; as chance wills unless given. */
  readonly fieldsAtMost?: number
}

/** Writes one operation that is valid by construction and asks at least for the last field of the route. */
export function writeOperation(material: Material, chance: Chance, route: readonly Step[]): Operation {
  return new OperationWriter(material, chance).write(route)
}

/** Where a selection set stands. */
interface Position {
  readonly route: readonly Step[]
  /** Objects that one may still go down. */
  readonly depth: number
  /** How many objects of the answer it may stand for. */
  readonly width: number
}

type Parent = GraphQLObjectType | GraphQLInterfaceType
type Field = GraphQLField<unknown, unknown>

const WIDEST = 40
const PLUMBING = new Set(['edges', 'node', 'pageInfo'])

class OperationWriter {
  readonly #material: Material
  readonly #chance: Chance
  readonly #inputs: InputWriter
  readonly #fragments = new FragmentBook()
  #fieldsLeft: number

  constructor(material: Material, chance: Chance) {
    this.#material = material
    this.#chance = chance
    this.#inputs = new InputWriter(chance, material.valuesOf)
    const fields = chance.weighted([5, 12, 25, 70], (size) => ({ 5: 2, 12: 5, 25: 3, 70: 0.3 })[size] ?? 0)
    this.#fieldsLeft = Math.min(fields, material.fieldsAtMost ?? fields)
  }

  write(route: readonly Step[]): Operation {
    const root = this.#material.schema.getQueryType() as GraphQLObjectType // no schema without it builds
    const depth = this.#chance.integer(2, 6) + route.length
    const selections = this.#selections(root, new Scope(), { route, depth, width: 1 })
    const text = this.#fragments.withThoseThatItSpreads(selections)
    const { declarations, values } = this.#inputs.variablesIn(text)
    const query = `query Random${declarations && `(${declarations})`} ${text}`
    return { query, variables: values, viewer: this.#chance.pick(this.#material.viewers) }
  }

  #selections(type: GraphQLCompositeType, scope: Scope, position: Position): string {
    const parts: string[] = []
    const count = this.#chance.integer(position.route.length > 0 ? 0 : 1, 4)
    if (position.route.length > 0) parts.push(this.#onward(type, scope, position))
    for (let tries = 0; tries < count && (this.#fieldsLeft > 0 || parts.length === 0); tries++) {
      const part = this.#part(type, scope, { ...position, route: [] })
      if (part !== null) parts.splice(this.#chance.integer(0, parts.length), 0, part)
    }
    if (parts.length === 0) parts.push(this.#typename(type, scope) ?? this.#freshTypename(type, scope))
    return `{ ${parts.join(' ')} }`
  }

  #part(type: GraphQLCompositeType, scope: Scope, position: Position): string | null {
    const kind = this.#chance.weighted(['field', 'inline', 'named', 'typename'] as const, (each) => {
      if (each === 'field') return isUnionType(type) ? 0 : 10
      return each === 'inline' && isAbstractType(type) ? 12 : 1
    })
    if (kind === 'typename') return this.#typename(type, scope)
    if (kind === 'inline') return this.#inlineFragment(type, scope, position)
    if (kind === 'named') return this.#namedFragment(type, scope, position)
    return isUnionType(type) ? null : this.#anyField(type, scope, position)
  }

  /** The next step of the route, at times inside a fragment. */
  #onward(type: GraphQLCompositeType, scope: Scope, position: Position): string {
    const [step] = position.route
    if (step === undefined) throw new Error('Expected a route that goes on.')
    if (step.type !== type.name || isUnionType(type)) {
      const condition = this.#material.schema.getType(step.type)
      if (!isCompositeType(condition)) throw new Error(`Expected ${step.type} to have fields.`)
      return `... on ${step.type} ${this.#selections(condition, scope, position)}`
    }
    if (this.#chance.happens(0.1)) return `... on ${step.type} { ${this.#onward(type, scope, position)} }`
    const named = this.#chance.happens(0.06) ? this.#onwardInFragment(type, scope, position) : null
    return named ?? this.#onwardByField(type, step, scope, position)
  }

  #onwardInFragment(type: Parent, scope: Scope, position: Position): string | null {
    const inner = new Scope()
    const body = this.#selections(type, inner, position)
    return scope.merge(inner) ? `...${this.#fragments.add(type, inner, body)}` : null
  }

  #onwardByField(type: Parent, step: Step, scope: Scope, position: Position): string {
    const field = type.getFields()[step.field]
    if (!field) throw new Error(`Expected ${type.name} to have ${step.field}.`)
    const written = this.#field(type, field, scope, position) ?? this.#field(type, field, scope, position, 'onward')
    if (written === null) throw new Error(`Expected ${step.type}.${step.field} to find a name.`)
    return written
  }

  #inlineFragment(type: GraphQLCompositeType, scope: Scope, position: Position): string {
    const conditions = this.#conditions(type)
    const condition = this.#chance.pick(
      isAbstractType(type) && conditions.length > 1 ? conditions.slice(1) : conditions,
    )
    const written = condition === type && this.#chance.happens(0.4) ? '' : ` on ${condition.name}`
    return `...${written}${this.#directives()} ${this.#selections(condition, scope, position)}`
  }

  #namedFragment(type: GraphQLCompositeType, scope: Scope, position: Position): string | null {
    const conditions = this.#conditions(type)
    const again = this.#fragments.fitting(conditions, scope)
    if (again !== null) return `...${again}${this.#directives()}`
    const on = this.#chance.pick(conditions)
    const inner = new Scope()
    const body = this.#selections(on, inner, position)
    return scope.merge(inner) ? `...${this.#fragments.add(on, inner, body)}${this.#directives()}` : null
  }

  /** The type itself first, then those that its objects may be, or are as well. */
  #conditions(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return [type, ...(isAbstractType(type) ? this.#material.schema.getPossibleTypes(type) : type.getInterfaces())]
  }

  #anyField(type: Parent, scope: Scope, position: Position): string | null {
    const mayGoDown = position.depth > 0 && position.width <= WIDEST && this.#fieldsLeft > 0
    const fields = Object.values(type.getFields()).filter((field) => mayGoDown || isLeafType(getNamedType(field.type)))
    // Edges and connections have nothing but what leads on; they cost no depth.
    const onward =
      fields.length > 0 ? fields : Object.values(type.getFields()).filter(({ name }) => name === 'pageInfo')
    if (onward.length === 0) return this.#typename(type, scope)
    const field = this.#chance.weighted(onward, (each) => this.#weightOf(type, each))
    return this.#field(type, field, scope, position)
  }

  #weightOf(type: Parent, field: Field): number {
    if (field.name === 'edges' || field.name === 'node') return 8
    const returned = getNamedType(field.type)
    if (!isCompositeType(returned)) return 1
    const isEntity = this.#material.ownership.keyNamesOf(returned.name).length > 0
    const hasManyOwners = this.#material.ownership.keyNamesOf(type.name).length > 0
    return isEntity || hasManyOwners ? 2 : 1
  }

  #field(type: Parent, field: Field, scope: Scope, position: Position, forcedAlias?: string): string | null {
    const isPlain = position.route.length > 0
    const args = this.#arguments(type, field, position)
    const alias = forcedAlias ?? this.#alias(type)
    const returned = getNamedType(field.type)
    const inner = scope.take(alias ?? field.name, {
      parent: type.name,
      isParentObject: isObjectType(type),
      signature: `${field.name}${args}`,
      returns: `${isLeafType(returned) ? 'leaf ' : ''}${field.type}`,
    })
    if (inner === null) return null
    this.#fieldsLeft--
    const head = `${alias ? `${alias}: ` : ''}${field.name}${args}${isPlain ? '' : this.#directives()}`
    if (!isCompositeType(returned)) return head
    const isMany = String(field.type).includes('[')
    const below = {
      route: position.route.slice(1),
      depth: position.depth - (PLUMBING.has(field.name) ? 0 : 1),
      width: position.width * (isMany ? 3 : 1),
    }
    return `${head} ${this.#selections(returned, inner, below)}`
  }

  #arguments(type: Parent, field: Field, { route, width, depth }: Position): string {
    const isPlain = route.length > 0
    const shares: Record<string, number> = { first: width > 1 || depth < 4 ? 1 : 0.8, after: isPlain ? 0.02 : 0.1 }
    const asked = field.args.filter(
      (argument) =>
        isRequiredArgument(argument) || this.#chance.happens(shares[argument.name] ?? (isPlain ? 0.1 : 0.3)),
    )
    const written = asked.map(({ name, type: inputType, defaultValue }) => {
      const place = { coordinate: `${type.name}.${field.name}.${name}`, name }
      return `${name}: ${this.#inputs.write(inputType, place, defaultValue !== undefined, isPlain)}`
    })
    return written.length > 0 ? `(${written.join(', ')})` : ''
  }

  #alias(type: Parent): string | null {
    if (!this.#chance.happens(0.25)) return null
    const { ownership } = this.#material
    if (this.#chance.happens(0.3)) return this.#chance.pick(['a', 'b', 'c', 'data', 'errors'])
    const keys = ownership.keyNamesOf(type.name)
    return keys.length > 0 && this.#chance.happens(0.6)
      ? this.#chance.pick(keys)
      : this.#chance.pick([...Object.keys(type.getFields()), 'id', 'code', 'uscc'])
  }

  #typename(type: GraphQLCompositeType, scope: Scope): string | null {
    return takeTypename(type, scope, '__typename') ? `__typename${this.#directives()}` : null
  }

  #freshTypename(type: GraphQLCompositeType, scope: Scope): string {
    if (!takeTypename(type, scope, 'typename')) throw new Error('Expected the name "typename" to be free.')
    return 'typename: __typename'
  }

  #directives(): string {
    if (!this.#chance.happens(0.07)) return ''
    const name = this.#chance.pick(['include', 'skip'])
    const place = { coordinate: `@${name}.if`, name: 'if' }
    const boolean = this.#material.schema.getDirective(name)?.args[0]?.type
    if (!boolean) throw new Error(`Expected the schema to have @${name}.`)
    return ` @${name}(if: ${this.#inputs.write(boolean, place, false, false)})`
  }
}

function takeTypename(type: GraphQLCompositeType, scope: Scope, name: string): boolean {
  const meaning = { isParentObject: isObjectType(type), signature: '__typename', returns: 'leaf String!' }
  return scope.take(name, { parent: type.name, ...meaning }) !== null
}
