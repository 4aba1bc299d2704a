import {
  astFromValue,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
} from 'graphql'
import type { Chance } from './chance.ts'

/** Where a value is asked for. */
export interface Place {
  /** `Type.field.argument`, or `Input.field`. */
  readonly coordinate: string
  readonly name: string
  readonly type: string
}

/** Values for a place: those that find something, and those that may not. */
export interface Values {
  readonly usual: readonly unknown[]
  readonly odd: readonly unknown[]
}

export type ValuesOf = (place: Place) => Values | undefined

/** Of all values this share is odd. */
const ODD_SHARE = 0.04

/** Writes values and the variables that carry them. */
export class InputWriter {
  readonly #chance: Chance
  readonly #valuesOf: ValuesOf
  readonly #declared = new Map<string, Declaration>()

  constructor(chance: Chance, valuesOf: ValuesOf) {
    this.#chance = chance
    this.#valuesOf = valuesOf
  }

  /** A value for a place as text: a literal, a variable, or an object of both. */
  write(type: GraphQLInputType, place: Omit<Place, 'type'>, hasDefault: boolean, plain: boolean): string {
    const chance = this.#chance
    if (chance.happens(0.35)) return `$${this.#variable(type, place, hasDefault, plain)}`
    const inner = isNonNullType(type) ? type.ofType : type
    if (inner === type && !plain && chance.happens(0.03)) return 'null'
    if (isListType(inner)) return `[${this.#some(inner.ofType, place, plain).join(', ')}]`
    if (!isInputObjectType(inner)) return literal(this.#leaf(inner, place, plain), inner)
    const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || chance.happens(0.3))
    const written = fields.map(({ name, type: fieldType }) => {
      const at = { coordinate: `${inner.name}.${name}`, name }
      return `${name}: ${this.write(fieldType, at, false, plain)}`
    })
    return `{ ${written.join(', ')} }`
  }

  /** The declarations and values of the variables that a text uses. */
  variablesIn(text: string): { declarations: string; values: Record<string, unknown> } {
    const used = [...this.#declared].filter(([name]) => new RegExp(`\\$${name}\\b`).test(text))
    return {
      declarations: used.map(([name, { type, initial }]) => `$${name}: ${type}${initial}`).join(', '),
      values: Object.fromEntries(used.flatMap(([name, { given }]) => (given === undefined ? [] : [[name, given]]))),
    }
  }

  #variable(type: GraphQLInputType, place: Omit<Place, 'type'>, hasDefault: boolean, plain: boolean): string {
    const known = [...this.#declared].filter(([, { origin }]) => origin === `${place.name} ${type}`)
    if (known.length > 0 && this.#chance.happens(0.4)) return this.#chance.pick(known)[0]
    const name = this.#name(place.name)
    this.#declared.set(name, { ...this.#declaration(type, place, hasDefault, plain), origin: `${place.name} ${type}` })
    return name
  }

  #declaration(type: GraphQLInputType, place: Omit<Place, 'type'>, hasDefault: boolean, plain: boolean) {
    const chance = this.#chance
    const isRequired = isNonNullType(type)
    const inner = isRequired ? type.ofType : type
    const value = this.#json(inner, place, plain)
    // A default makes a nullable variable fit where null is not allowed.
    const withInitial = chance.happens(0.25)
    const initial = withInitial ? ` = ${literal(this.#json(inner, place, plain), inner)}` : ''
    const mayBeNull = isRequired ? withInitial : chance.happens(0.7)
    const given = (withInitial || (mayBeNull && !plain)) && chance.happens(0.3) ? undefined : value
    const mayGiveNull = mayBeNull && !isRequired && !plain && !hasDefault
    return {
      type: `${inner}${mayBeNull ? '' : '!'}`,
      initial,
      given: mayGiveNull && chance.happens(0.05) ? null : given,
    }
  }

  #name(about: string): string {
    const wanted = this.#chance.pick(['representations', about, about, 'code', 'id', 'uscc', 'v'])
    const count = [...this.#declared.keys()].filter((name) => name.replace(/\d+$/, '') === wanted).length
    return count === 0 ? wanted : `${wanted}${count + 1}`
  }

  #json(type: GraphQLInputType, place: Omit<Place, 'type'>, plain: boolean): unknown {
    const inner = isNonNullType(type) ? type.ofType : type
    if (isListType(inner)) return this.#times(() => this.#json(inner.ofType, place, plain))
    if (!isInputObjectType(inner)) return this.#leaf(inner, place, plain)
    const fields = Object.values(inner.getFields()).filter(
      (field) => isNonNullType(field.type) || this.#chance.happens(0.3),
    )
    return Object.fromEntries(
      fields.map(({ name, type: fieldType }) => [
        name,
        this.#json(fieldType, { coordinate: `${inner.name}.${name}`, name }, plain),
      ]),
    )
  }

  #some(type: GraphQLInputType, place: Omit<Place, 'type'>, plain: boolean): string[] {
    const inner = isNonNullType(type) ? type.ofType : type
    return this.#times(() => literal(this.#json(inner, place, plain), inner))
  }

  #times<Item>(make: () => Item): Item[] {
    return Array.from({ length: this.#chance.weighted([1, 2, 3, 0], (count) => (count === 0 ? 0.2 : 1)) }, make)
  }

  #leaf(type: GraphQLInputType, place: Omit<Place, 'type'>, plain: boolean): unknown {
    if (isEnumType(type)) return this.#chance.pick(type.getValues()).name
    const values = this.#valuesOf({ ...place, type: String(type) })
    if (values === undefined) throw new Error(`Expected values for ${place.coordinate}: ${type}.`)
    const { usual, odd } = values
    return this.#chance.pick(!plain && odd.length > 0 && this.#chance.happens(ODD_SHARE) ? odd : usual)
  }
}

interface Declaration {
  readonly type: string
  readonly initial: string
  readonly given: unknown
  /** What it was made for; it fits wherever the same is asked for. */
  readonly origin: string
}

function literal(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type)
  if (!node) throw new Error(`Expected a value of ${type}, got ${JSON.stringify(value)}.`)
  return print(node)
}
