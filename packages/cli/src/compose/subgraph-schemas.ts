import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type DocumentNode, Kind, parse, Source } from 'graphql'

/** The hand-written schemas below `subgraphs/`, by subgraph in the order of their names. A folder without a schema is no subgraph yet. */
export function subgraphSchemas(root: string): Map<string, DocumentNode> {
  const folder = path.join(root, 'subgraphs')
  const schemas = new Map<string, DocumentNode>()
  for (const name of readdirSync(folder).sort()) {
    const files = schemaFiles(path.join(folder, name))
    if (files.length > 0) schemas.set(name, parseFiles(root, files))
  }
  return schemas
}

/** One `schema.graphql`, or the files of a `schema` folder once it is split. */
function schemaFiles(folder: string): string[] {
  const single = path.join(folder, 'schema.graphql')
  const split = path.join(folder, 'schema')
  const files = existsSync(split) ? readdirSync(split).filter((file) => file.endsWith('.graphql')) : []
  if (existsSync(single) && files.length > 0) {
    throw new Error(`Expected either ${single} or ${split}/*.graphql, got both.`)
  }
  return existsSync(single) ? [single] : files.sort().map((file) => path.join(split, file))
}

function parseFiles(root: string, files: readonly string[]): DocumentNode {
  const definitions = files.flatMap((file) => {
    const source = new Source(readFileSync(file, 'utf8'), path.relative(root, file))
    return parse(source).definitions
  })
  return { kind: Kind.DOCUMENT, definitions }
}
