import { type DefinitionNode, type DocumentNode, Kind, parse, visit } from 'graphql'

const federationUrl = 'https://specs.apollo.dev/federation/v2.9'

// Those of ours that composition carries into the supergraph; the others are written out before.
const ownDirectives = ['@classified', '@compares']

// The path's last part but one is the specification's name; the directive keeps its own because it is imported by name.
const governanceUrl = 'https://yilian.example/governance/v1.0'

// Those of federation 2.9 that the JavaScript gateway can serve; it refuses @authenticated, @requiresScopes and @policy.
const federationDirectives = new Set(
  `key shareable external requires provides inaccessible override tag interfaceObject cost listSize`.split(' '),
)

// Strings, not enums: a subgraph may then define output enums of the same names, and no enum reaches six API schemas.
const definitions = parse(`
  directive @classified(entry: String, item: String, class: String, sensitivity: String, grade: String) on FIELD_DEFINITION

  directive @compares(with: [String!]!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

  directive @headcount(less: [[String!]!]) on FIELD_DEFINITION

  directive @catalogue(
    code: String!
    name: String!
    sourceDepartment: String!
    updateFrequency: String!
    methods: [String!]!
    conditions: String
    legalBasis: String
    format: String = "GraphQL/JSON"
    class: String = "UNCONDITIONAL"
    sensitivity: String = "OPEN"
    grade: String = "GENERAL"
  ) on OBJECT | INTERFACE

  "行政区划代码: 12 位; 网格 15 位, 楼宇 18 位 / Division code of 12 digits; 15 for a grid, 18 for a building"
  scalar DivisionCode

  "统一社会信用代码 (GB 32100) / Unified social credit code"
  scalar CreditCode

  "日期 (YYYY-MM-DD), 中国标准时间 / Calendar date in Asia/Shanghai"
  scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date.html")

  "时刻 (UTC) / Instant in UTC"
  scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")

  "金额: 以分为单位的十进制整数串 / Amount in fen as a decimal string of an integer"
  scalar Fen

  "任意 JSON 值, 其格式另有 JSON Schema 说明 / Any JSON value; a JSON Schema beside it says which"
  scalar JSON

  "分页信息 / Page information"
  type PageInfo @shareable {
    "是否有下一页 / Whether a next page exists"
    hasNextPage: Boolean!
    "是否有上一页 / Whether a previous page exists"
    hasPreviousPage: Boolean!
    "本页首项的游标 / Cursor of the first item of this page"
    startCursor: String
    "本页末项的游标 / Cursor of the last item of this page"
    endCursor: String
  }
`).definitions

/** What a hand-written subgraph schema leaves out: the links, and those directives, scalars and types that it uses without defining them. */
export function preludeFor(document: DocumentNode): DocumentNode {
  const defined = new Set(document.definitions.map(keyOf))
  const used = usedIn(document)
  const missing = definitions.filter((definition) => used.has(keyOf(definition)) && !defined.has(keyOf(definition)))
  const usedByPrelude = usedIn({ kind: Kind.DOCUMENT, definitions: missing })
  const links = parse(linksFor(new Set([...used, ...usedByPrelude]))).definitions
  return { kind: Kind.DOCUMENT, definitions: [...links, ...missing] }
}

/** The document behind its prelude: complete federation 2 schema language. */
export function withPrelude(document: DocumentNode): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [...preludeFor(document).definitions, ...document.definitions] }
}

function linksFor(used: ReadonlySet<string>): string {
  const own = ownDirectives.filter((name) => used.has(name))
  const imports = [...federationDirectives].map((name) => `@${name}`).filter((name) => used.has(name))
  if (own.length > 0) imports.push('@composeDirective')
  const federation = `@link(url: "${federationUrl}", import: ${JSON.stringify(imports)})`
  if (own.length === 0) return `extend schema ${federation}`
  return `extend schema ${federation}
    @link(url: "${governanceUrl}", import: ${JSON.stringify(own)})
    ${own.map((name) => `@composeDirective(name: "${name}")`).join(' ')}`
}

/** Names of all directives (with @) and types that a document mentions. */
function usedIn(document: DocumentNode): Set<string> {
  const used = new Set<string>()
  visit(document, {
    Directive: (node) => void used.add(`@${node.name.value}`),
    NamedType: (node) => void used.add(node.name.value),
  })
  return used
}

function keyOf(definition: DefinitionNode): string {
  if (!('name' in definition) || definition.name === undefined) return ''
  return definition.kind === Kind.DIRECTIVE_DEFINITION ? `@${definition.name.value}` : definition.name.value
}
