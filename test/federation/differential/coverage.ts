import { type GraphQLSchema, isAbstractType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Chance } from './chance.ts'
import type { Operation } from './operation-writer.ts'
import type { Routes, Step } from './routes.ts'

/** How often an operation goes out of its way for a field that had no value yet. */
const ATTEMPTS_FOR_A_VALUE = 6

/** Leads the operations to what none of them asked for yet, and tells what is left. */
export class Coverage {
  readonly #schema: GraphQLSchema
  readonly #routes: Routes
  readonly #answered: ReadonlyMap<string, number>
  readonly #selected = new Set<string>()
  readonly #attempts = new Map<string, number>()

  constructor(schema: GraphQLSchema, routes: Routes, answered: ReadonlyMap<string, number>) {
    this.#schema = schema
    this.#routes = routes
    this.#answered = answered
  }

  /** How many fields there are to ask for. */
  get size(): number {
    return this.#routes.coordinates.length
  }

  /** The way to a field that was never asked for; then to one that never had a value; then to any. */
  nextRoute(chance: Chance): readonly Step[] {
    const attemptsAt = (coordinate: string) => this.#attempts.get(coordinate) ?? 0
    const unasked = this.unselected().filter((coordinate) => attemptsAt(coordinate) < ATTEMPTS_FOR_A_VALUE)
    const empty = this.unanswered().filter((coordinate) => attemptsAt(coordinate) < ATTEMPTS_FOR_A_VALUE)
    const wanted = [unasked, empty].find((coordinates) => coordinates.length > 0) ?? this.#routes.coordinates
    const coordinate = chance.pick(wanted)
    this.#attempts.set(coordinate, attemptsAt(coordinate) + 1)
    return this.#routes.to(coordinate, chance, (each) => this.#answered.has(each))
  }

  count({ query }: Operation): void {
    const types = new TypeInfo(this.#schema)
    visit(
      parse(query),
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          this.#selected.add(`${types.getParentType()?.name}.${name.value}`)
        },
      }),
    )
  }

  /** Fields that no operation asked for. */
  unselected(): string[] {
    return this.#routes.coordinates.filter((coordinate) => !this.#selected.has(coordinate))
  }

  /** Fields of objects that had no value but null in any answer. */
  unanswered(): string[] {
    return this.#routes.coordinates.filter(
      (coordinate) => isObjectType(this.#typeOf(coordinate)) && !this.#answered.has(coordinate),
    )
  }

  /** Members of interfaces and unions that stood in no answer. */
  unseenMembers(): string[] {
    const members = Object.values(this.#schema.getTypeMap())
      .filter((type) => isAbstractType(type))
      .flatMap((type) => this.#schema.getPossibleTypes(type))
    const isSeen = (name: string) => [...this.#answered.keys()].some((coordinate) => coordinate.startsWith(`${name}.`))
    return [...new Set(members.map(({ name }) => name))].filter((name) => !isSeen(name))
  }

  #typeOf(coordinate: string) {
    return this.#schema.getType(coordinate.split('.')[0] ?? '')
  }
}
