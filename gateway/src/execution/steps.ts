import type { PlanNode } from '@apollo/query-planner'
import { compileFetch } from './fetch.ts'
import { type Place, placeOf } from './places.ts'
import type { Step, StepContext } from './run.ts'

/** Compiles a part of a plan; throws where it holds what cannot be run. */
export function compileSteps(node: PlanNode, context: StepContext, place: Place = []): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, place, context)
    case 'Flatten':
      return compileSteps(node.node, context, [...place, ...placeOf(node.path)])
    case 'Sequence':
      return inSequence(node.nodes.map((inner) => compileSteps(inner, context, place)))
    case 'Parallel':
      return inParallel(node.nodes.map((inner) => compileSteps(inner, context, place)))
    case 'Condition': {
      const [ifTrue, ifFalse] = [node.ifClause, node.elseClause].map((inner) =>
        inner ? compileSteps(inner, context, place) : NOTHING,
      )
      return (run) => (run.coerced[node.condition] === true ? ifTrue : ifFalse)?.(run)
    }
    case 'Defer':
      throw new Error('Expected a plan without @defer, which the graph does not offer.')
  }
}

/** The step of a plan without any fetch. */
export const NOTHING: Step = () => undefined

function inSequence(steps: readonly Step[]): Step {
  const [only, ...more] = steps
  if (only && more.length === 0) return only
  return async (run) => {
    for (const step of steps) {
      const underWay = step(run)
      if (underWay) await underWay
    }
  }
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const underWay: Promise<void>[] = []
    for (const step of steps) {
      const started = step(run)
      if (started) underWay.push(started)
    }
    return underWay.length > 1 ? Promise.all(underWay).then(() => undefined) : underWay[0]
  }
}
