import { type Classification, mayRead, type Viewer } from '@yilian/governance'
import { defaultFieldResolver, type GraphQLError, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'
import { type BilingualText, graphError } from './errors.ts'

type Decision = ReturnType<typeof mayRead>
type Denial = Extract<Decision, { allowed: false }>['reason']

/** Tells in which region a type's values lie, or what its field is asked for; null when that belongs to no region. */
export type RegionOf = (source: never, args: never) => string | null

/**
 * Puts the reading rule before every classified field of a schema: what the viewer may not read becomes null with a
 * `FIELD_WITHHELD` error, and its resolver is never called. Every way to a field passes here, `_entities` included.
 */
export function guardFields(
  schema: GraphQLSchema,
  classifications: ReadonlyMap<string, Classification>,
  regionOf: Readonly<Record<string, RegionOf>>,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`
      const classification = classifications.get(coordinate)
      if (classification) guardField(field, coordinate, classification, regionOf[type.name])
    }
  }
}

function guardField(
  field: GraphQLField<never, { viewer: Viewer }, never>,
  coordinate: string,
  classification: Classification,
  regionOf: RegionOf | undefined,
): void {
  // What the public may read needs no question at run time: nobody may read less than the public.
  if (mayRead({ kind: 'PUBLIC' }, classification, null).allowed) return
  const resolve = field.resolve ?? defaultFieldResolver
  const decide = decisionOn(classification)
  field.resolve = (source, args, context, info) => {
    const decision = decide(context.viewer, regionOf?.(source, args) ?? null)
    return decision.allowed
      ? resolve(source, args, context, info)
      : withheld(coordinate, classification, decision.reason)
  }
}

/** The reading rule of one field. Rows that follow each other mostly lie in one region, so the last decision is remembered. */
function decisionOn(classification: Classification): (viewer: Viewer, region: string | null) => Decision {
  let last: { readonly viewer: Viewer; readonly region: string | null; readonly decision: Decision } | null = null
  return (viewer, region) => {
    if (last === null || last.viewer !== viewer || last.region !== region)
      last = { viewer, region, decision: mayRead(viewer, classification, region) }
    return last.decision
  }
}

const DENIALS: Readonly<Record<Denial, { why: BilingualText; nextStep: BilingualText }>> = {
  CLASS_PROHIBITED: {
    why: { zh: '属于不予共享的数据', en: 'it is never shared' },
    nextStep: {
      zh: '如认为分类有误, 可向目录管理部门提出',
      en: 'Ask the catalogue authority if you think the class is wrong.',
    },
  },
  NEEDS_IDENTITY: {
    why: { zh: '不向公众开放', en: 'it is not open to the public' },
    nextStep: { zh: '请以部门系统或工作人员身份访问', en: 'Call as a department system or an officer.' },
  },
  NEEDS_GRANT: {
    why: { zh: '属于有条件共享的数据, 您没有授权', en: 'it is shared on conditions and you hold no grant' },
    nextStep: { zh: '请通过数据目录提出共享申请', en: 'Apply for it through the catalogue.' },
  },
  OUTSIDE_REGION: {
    why: { zh: '不在您的管理区域内', en: 'it lies outside your region' },
    nextStep: { zh: '请联系该区域的工作人员', en: 'Ask an officer of that region.' },
  },
}

function withheld(coordinate: string, classification: Classification, reason: Denial): GraphQLError {
  const { why, nextStep } = DENIALS[reason]
  return graphError(
    'FIELD_WITHHELD',
    {
      zh: `未提供 ${coordinate}: ${why.zh}。${nextStep.zh}。`,
      en: `${coordinate} is withheld: ${why.en}. ${nextStep.en}`,
    },
    { reason, coordinate, catalogueEntry: classification.entry },
  )
}
