import type { GraphQLCompositeType } from 'graphql'
import type { Scope } from './scope.ts'

interface Fragment {
  readonly name: string
  readonly on: GraphQLCompositeType
  readonly scope: Scope
  readonly body: string
}

/** The named fragments of one operation. */
export class FragmentBook {
  readonly #fragments: Fragment[] = []

  /** Keeps a fragment; the answer is its name. */
  add(on: GraphQLCompositeType, scope: Scope, body: string): string {
    const name = `F${this.#fragments.length + 1}`
    this.#fragments.push({ name, on, scope, body })
    return name
  }

  /** A fragment on one of these types whose names the scope could take, which it then did. */
  fitting(types: readonly GraphQLCompositeType[], scope: Scope): string | null {
    const found = this.#fragments.find(({ on, scope: inner }) => types.includes(on) && scope.merge(inner))
    return found?.name ?? null
  }

  /** The text with those fragments behind it that it spreads; one whose place was given up again is left out. */
  withThoseThatItSpreads(text: string): string {
    const used = new Set<Fragment>()
    const follow = (inner: string) => {
      for (const fragment of this.#fragments) {
        if (used.has(fragment) || !new RegExp(`\\.\\.\\.${fragment.name}\\b`).test(inner)) continue
        used.add(fragment)
        follow(fragment.body)
      }
    }
    follow(text)
    return [text, ...[...used].map(({ name, on, body }) => `fragment ${name} on ${on} ${body}`)].join('\n')
  }
}
