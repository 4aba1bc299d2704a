import { writeGraph } from './compose/generated-files.ts'

/** `yilian compose`: composes the graph from the subgraphs' schemas and writes every generated file. */
export async function runCompose(root: string): Promise<number> {
  for (const file of await writeGraph(root)) console.log(file)
  return 0
}
