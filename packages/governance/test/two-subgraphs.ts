import { parse } from 'graphql'
import { type ClassifiedSchemas, classify } from '../src/index.ts'

/** Owns Region, Money and Member. */
export const organizations = `
  type Query {
    "区域 / A region"
    region(code: ID!): Region
    "党员 / Members"
    members: MemberConnection
  }
  "区域 / Region"
  type Region @key(fields: "code") @catalogue(code: "WH-1", name: "区域信息", sourceDepartment: "WH-ORG", updateFrequency: "YEARLY", methods: ["API", "BATCH"], conditions: "限基层治理使用") {
    "区划代码 / Code"
    code: ID!
    "区域名称。按民政部门核定 / Name"
    name: String!
    "负责人 / Head"
    head: String @classified(item: "主要负责人", class: "CONDITIONAL", sensitivity: "PERSONAL", grade: "IMPORTANT")
    "金额 / Amount"
    amount: Money
  }
  "金额 / Money"
  type Money @shareable @catalogue(code: "WH-2", name: "金额", sourceDepartment: "WH-ORG", updateFrequency: "ON_CHANGE", methods: ["API"], class: "UNCONDITIONAL", sensitivity: "INTERNAL") {
    "分 / Fen"
    minor: Int
  }
  type MemberConnection { edges: [MemberEdge!]! }
  type MemberEdge { cursor: String! node: Member }
  "党员 / Member"
  interface Member @catalogue(code: "WH-3", name: "党员", sourceDepartment: "WH-ORG", updateFrequency: "DAILY", methods: ["API"], conditions: "党建工作", legalBasis: "《条例》第一条") {
    "政治审查 / Vetting"
    vetting: String @classified(class: "PROHIBITED", sensitivity: "SENSITIVE")
  }
`
/** Adds fields to Region and returns Money. */
export const credit = `
  extend type Region @key(fields: "code") @catalogue(code: "WH-4", name: "区域信用", sourceDepartment: "WH-CRD", updateFrequency: "DAILY", methods: ["API"]) {
    code: ID!
    "守信单位数 / Units that keep faith"
    faithfulCount: Int!
    "预算 / Budget"
    budget: Money
  }
  extend type Money @shareable { minor: Int }
`

/** Both schemas, classified together. */
export function classified(organizationsSchema: string, creditSchema: string): ClassifiedSchemas {
  return classify(
    new Map([
      ['organizations', parse(organizationsSchema)],
      ['credit', parse(creditSchema)],
    ]),
  )
}

/** The schema with one place changed; the place must exist. */
export function replaced(schema: string, before: string | RegExp, after: string): string {
  const changed = schema.replace(before, after)
  if (changed === schema) throw new Error(`Expected the schema to contain ${before}.`)
  return changed
}
