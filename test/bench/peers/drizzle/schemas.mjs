/** The parts of the graph's schema that the three queries need, as three plain subgraphs. */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`

export const schemas = {
  organizations: `
    ${LINK}
    scalar DivisionCode
    scalar Date
    enum RegionDesignationKind { STREET URBAN_COMMUNITY }
    enum OrganizationLevel { CITY DISTRICT STREET COMMUNITY GRID BUILDING UNIT }
    input RegionFilterInput { designation: RegionDesignationKind }
    input OrganizationFilterInput { levels: [OrganizationLevel!] }
    type Query {
      organization(id: ID!): Organization
      region(code: DivisionCode!): Region
      regions(filter: RegionFilterInput, first: Int = 20, after: String): RegionConnection!
    }
    type Region @key(fields: "code") {
      code: DivisionCode!
      name: String!
      kind: String!
      validFrom: Date!
      organizations(filter: OrganizationFilterInput, first: Int = 20): OrganizationConnection!
    }
    type RegionConnection { edges: [RegionEdge!]! }
    type RegionEdge { node: Region! }
    type Organization @key(fields: "id") {
      id: ID!
      name: String!
      kind: String!
      line: String!
      level: OrganizationLevel!
      establishedOn: Date!
    }
    type OrganizationConnection { edges: [OrganizationEdge!]! }
    type OrganizationEdge { node: Organization! }`,
  members: `
    ${LINK}
    scalar Date
    type Organization @key(fields: "id") {
      id: ID!
      memberCount: Int!
      members(first: Int = 20): MemberConnection
    }
    type Member @key(fields: "id") { id: ID! name: String admittedOn: Date }
    type MemberConnection { edges: [MemberEdge!]! }
    type MemberEdge { node: Member! }`,
  funding: `
    ${LINK}
    scalar DivisionCode
    type Region @key(fields: "code") { code: DivisionCode! funding(year: Int!): Funding! }
    type Organization @key(fields: "id") { id: ID! funding(year: Int!): Funding! }
    type Funding { entitlement: Money! allocated: Money! paid: Money! shortfall: Money! }
    type Money @shareable { amountMinor: String! currency: String! }`,
}
