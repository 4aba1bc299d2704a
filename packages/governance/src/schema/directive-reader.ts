import { type ConstDirectiveNode, type ConstValueNode, Kind, print } from 'graphql'

/** Takes down what was expected and what came; the caller knows the subgraph and the coordinate. */
export type Report = (fault: string) => void

/** Reads the arguments of one applied directive. A fault is reported once and the value is then null. */
export interface DirectiveReader {
  text(argument: string): string | null
  choice<T extends string>(argument: string, allowed: readonly T[]): T | null
  choices<T extends string>(argument: string, allowed: readonly T[]): T[] | null
}

/** A reader of a directive that knows these arguments and no others. */
export function readerOf(directive: ConstDirectiveNode, known: readonly string[], report: Report): DirectiveReader {
  const name = `@${directive.name.value}`
  const values = new Map((directive.arguments ?? []).map((argument) => [argument.name.value, argument.value]))
  for (const argument of values.keys()) {
    if (!known.includes(argument)) report(`expected only ${known.join(', ')} as arguments of ${name}, got ${argument}`)
  }
  const refuse = (argument: string, expected: string, value: ConstValueNode): null => {
    report(`expected ${name}(${argument}) to be ${expected}, got ${print(value)}`)
    return null
  }
  return {
    text(argument) {
      const value = values.get(argument)
      if (value === undefined) return null
      return textOf(value) ?? refuse(argument, 'a string that is not blank', value)
    },
    choice(argument, allowed) {
      const value = values.get(argument)
      if (value === undefined) return null
      return choiceOf(value, allowed) ?? refuse(argument, `one of ${quoted(allowed)}`, value)
    },
    choices(argument, allowed) {
      const value = values.get(argument)
      if (value === undefined) return null
      const members = value.kind === Kind.LIST ? value.values.map((member) => choiceOf(member, allowed)) : []
      const chosen = members.filter((member) => member !== null)
      if (chosen.length > 0 && chosen.length === members.length) return chosen
      return refuse(argument, `a list of ${quoted(allowed)}`, value)
    },
  }
}

function textOf(value: ConstValueNode): string | null {
  return value.kind === Kind.STRING && value.value.trim() !== '' ? value.value : null
}

function choiceOf<T extends string>(value: ConstValueNode, allowed: readonly T[]): T | null {
  const text = textOf(value)
  return allowed.find((candidate) => candidate === text) ?? null
}

function quoted(allowed: readonly string[]): string {
  return allowed.map((each) => JSON.stringify(each)).join(', ')
}
