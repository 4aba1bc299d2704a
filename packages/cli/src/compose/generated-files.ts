import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'graphql'
import { z } from 'zod'
import { composeGraph } from './compose-graph.ts'
import { coordinatesJson } from './coordinates.ts'
import { type Mappers, resolverTypes } from './resolver-types.ts'

const note = 'Generated from the schemas below subgraphs/. Change those, then compose again.'

const codegenFile = z.strictObject({ mappers: z.record(z.string(), z.string()) })

/** Composes the graph and writes all that is generated from it; gives the paths that changed, relative to the root. */
export async function writeGraph(root: string): Promise<string[]> {
  const files = await generatedFiles(root)
  const changed = [...files].filter(([file, text]) => differs(path.join(root, file), text))
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return changed.map(([file]) => file)
}

/** The generated files that are not what the schemas give, relative to the root; empty when all are up to date. */
export async function checkGraph(root: string): Promise<string[]> {
  const files = await generatedFiles(root)
  return [...files].filter(([file, text]) => differs(path.join(root, file), text)).map(([file]) => file)
}

async function generatedFiles(root: string): Promise<Map<string, string>> {
  const { supergraphSdl, catalogueJson, classifiedSdl } = composeGraph(root)
  const files = new Map([
    ['gateway/supergraph.graphql', `# ${note}\n${supergraphSdl}`],
    ['subgraphs/sharing/catalogue.json', catalogueJson],
    ['subgraphs/sharing/coordinates.json', coordinatesJson(supergraphSdl)],
  ])
  for (const [name, sdl] of classifiedSdl) {
    const folder = `subgraphs/${name}`
    const types = await resolverTypes(parse(sdl), mappersOf(path.join(root, folder, 'codegen.json')))
    files.set(`${folder}/schema.classified.graphql`, `# ${note}\n${sdl}`)
    files.set(`${folder}/src/schema.generated.ts`, `// ${note}\n${types}`)
  }
  return files
}

function mappersOf(file: string): Mappers {
  if (!existsSync(file)) return {}
  const parsed = codegenFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`Expected ${file} to hold {"mappers": {…}}: ${z.prettifyError(parsed.error)}`)
  return parsed.data.mappers
}

function differs(file: string, text: string): boolean {
  return !existsSync(file) || readFileSync(file, 'utf8') !== text
}
