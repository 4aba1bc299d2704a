import type {
  InsuranceKind,
  QueryServiceContentResolvers,
  RegistrationState,
  ResolversParentTypes,
  TaxpayerState,
} from '../schema.generated.ts'

interface Answered {
  readonly kind: Kind
  readonly asOf: Date
  readonly departmentCode: string
}

type Kind = 'UnitRegistration' | 'TaxStanding' | 'SocialInsurance' | 'QueryServiceDocument'

export interface UnitRegistrationAnswer extends Answered {
  readonly name: string
  readonly type: string
  readonly establishedOn: string
  readonly state: RegistrationState
  readonly endedOn: string | null
}

export interface TaxStandingAnswer extends Answered {
  readonly name: string
  readonly state: TaxpayerState
  readonly registeredOn: string
}

export interface SocialInsuranceAnswer extends Answered {
  readonly insurances: InsuranceKind[]
  readonly insuredPersons: number
  readonly insuredSince: string
}

export interface DocumentAnswer extends Answered {
  readonly document: unknown
}

/** The services that the graph has types for, each with its own. */
export const REGISTRATION = 'WH-SCJG-Q01'
export const TAX_STANDING = 'WH-SWJ-Q01'
export const SOCIAL_INSURANCE = 'WH-RSJ-Q01'

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [REGISTRATION, 'UnitRegistration'],
  [TAX_STANDING, 'TaxStanding'],
  [SOCIAL_INSURANCE, 'SocialInsurance'],
])

/** An answer as the graph gives it: typed where it has a type for the service, else as the department's document. */
export function contentOf(
  service: { readonly code: string; readonly departmentCode: string },
  value: unknown,
  asOf: Date,
): ResolversParentTypes['QueryServiceContent'] {
  const kind = KINDS.get(service.code) ?? 'QueryServiceDocument'
  const fields = kind === 'QueryServiceDocument' ? { document: value } : (value as object)
  // The connector has held the value against the service's output schema, which is that of the type.
  return {
    ...fields,
    kind,
    asOf,
    departmentCode: service.departmentCode,
  } as ResolversParentTypes['QueryServiceContent']
}

export const contentResolvers: QueryServiceContentResolvers = {
  __resolveType: (answer) => (answer as Answered).kind,
}
