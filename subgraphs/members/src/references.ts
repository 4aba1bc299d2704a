/** Entities that another subgraph owns, as this one knows them: by their key. */
export interface RegionReference {
  readonly code: string
}

export interface UnitReference {
  readonly uscc: string
  /** Given where a field requires it, to decide who may read. */
  readonly region?: RegionReference
}

export interface OrganizationReference {
  readonly id: string
  /** Given where a field requires it, to decide who may read. */
  readonly region?: RegionReference
}
