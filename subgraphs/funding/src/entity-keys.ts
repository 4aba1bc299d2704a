/** Entities of the organizations subgraph are known here by their keys alone. */
export interface RegionKey {
  readonly code: string
}

export interface OrganizationKey {
  readonly id: string
}

export interface UnitKey {
  readonly uscc: string
}
