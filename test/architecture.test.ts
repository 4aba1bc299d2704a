import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const notOurs = new Set(['node_modules', '.git', '.data', 'coverage', 'peers'])
const files = filesBelow('.')
const packageFolders = ['gateway', 'test', ...foldersIn('packages'), ...foldersIn('subgraphs')]
const isGenerated = (file: string) => /\.generated\.ts$|\/migrations\//.test(file)
const isTest = (file: string) => /(^|\/)test\//.test(file)
const sources = files.filter((file) => /\.(ts|mjs|cjs)$/.test(file) && !isGenerated(file)).map(parse)

describe('sizes', () => {
  test('no file is longer than 250 lines', () => {
    expect(sources.filter(({ text }) => lineCount(text) > 250).map(({ file }) => file)).toEqual([])
  })

  test('no function is longer than 40 lines', () => {
    const tooLong = sources
      .filter(({ file }) => !isTest(file))
      .flatMap((source) =>
        nodesOf(source.tree)
          .filter((node) => ts.isFunctionLike(node) && linesOf(source, node) > 40)
          .map((node) => placeOf(source, node)),
      )
    expect(tooLong).toEqual([])
  })

  test('the README of a subgraph has at most 40 lines', () => {
    const readmes = foldersIn('subgraphs').map((folder) => `${folder}/README.md`)
    const tooLong = readmes.filter((file) => files.includes(file) && lineCount(read(file)) > 40)
    expect(tooLong).toEqual([])
  })
})

describe('the recipes of CONTRIBUTING.md', () => {
  const recipes = files.filter((file) => /^docs\/recipes\/.*\.diff$/.test(file))

  test.each(recipes)('%s still applies', async (recipe) => {
    await promisify(execFile)('git', ['apply', '--check', recipe], { cwd: root })
  })

  test('the one that stands in its text still applies', async () => {
    const [, patch] = /^git apply <<'END'\n([\s\S]*?)^END$/m.exec(read('CONTRIBUTING.md')) ?? []
    expect(patch).toContain('--- a/')
    const checked = promisify(execFile)('git', ['apply', '--check', '-'], { cwd: root })
    checked.child.stdin?.end(patch)
    await checked
  })
})

describe('names and words', () => {
  test('every package has a README', () => {
    expect(packageFolders.filter((folder) => !existsSync(path.join(root, folder, 'README.md')))).toEqual([])
  })

  test('files and folders are called by what they hold', () => {
    const emptyName = /(^|[/.])(utils?|helpers?|common|misc|shared|types|constants)[/.]|-(utils?|helpers?)\./
    expect(
      files.filter((file) => /^(gateway|packages|subgraphs|test)\//.test(file)).filter((file) => emptyName.test(file)),
    ).toEqual([])
  })

  test('nothing is left for later', () => {
    // Joined, so that this file does not find itself.
    const laterMark = new RegExp(`\\b(${['TO', 'FIX'].map((start, i) => start + ['DO', 'ME'][i]).join('|')})\\b`)
    expect(sources.filter(({ text }) => laterMark.test(text)).map(({ file }) => file)).toEqual([])
  })

  test('no file names a folder of one machine', () => {
    const anywhere = machinePath(['work'])
    const outsideTests = machinePath(['home', 'root', 'work', 'tmp'])
    const naming = files.filter((file) => (isTest(file) ? anywhere : outsideTests).test(read(file)))
    expect(naming).toEqual([])
  })
})

describe('code', () => {
  test('`any` is nowhere, not even under a suppressed lint rule', () => {
    expect(placesWhere((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([])
  })

  test('the environment is read in config.ts and the bootstrap only', () => {
    const readers = placesWhere((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
    expect(readers.filter((place) => !/(^|\/)config\.ts:|^packages\/cli\/bootstrap\.mjs:/.test(place))).toEqual([])
  })

  test('no test replaces a module of ours', () => {
    const isMock = (node: ts.Node) => ts.isCallExpression(node) && /^vi\.(do)?mock$/i.test(node.expression.getText())
    const names = (node: ts.Node) => (ts.isCallExpression(node) ? (node.arguments[0]?.getText() ?? '') : '')
    expect(placesWhere((node) => isMock(node) && /^['"`](\.|@yilian\/)/.test(names(node)))).toEqual([])
  })

  test('imports stay inside the fence', { timeout: 60_000 }, async () => {
    const cruiser = path.join(root, 'node_modules/.bin/depcruise')
    const folders = ['gateway', 'subgraphs', 'packages', 'test']
    const report = await promisify(execFile)(cruiser, ['--config', '.dependency-cruiser.cjs', ...folders], {
      cwd: root,
    }).then(
      ({ stdout }) => stdout,
      (failure: { stdout: string }) => failure.stdout,
    )
    expect(report).toContain('no dependency violations found')
  })
})

describe('dependencies', () => {
  test('every version stands once, in the catalog', () => {
    const elsewhere = ['.', ...packageFolders].flatMap((folder) => {
      const manifest = manifestOf(folder)
      const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
      return Object.entries(all).filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
    })
    expect(elsewhere).toEqual([])
  })

  test('Node 20.19 is enough', () => {
    expect(manifestOf('.').engines).toEqual({ node: '>=20.19' })
    expect(read('pnpm-workspace.yaml')).toMatch(/^engineStrict: true$/m)
  })

  test('the lock file names no host', () => {
    expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\//)
  })
})

interface Source {
  file: string
  text: string
  tree: ts.SourceFile
}

interface Manifest {
  engines?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(file)
      return entry.isFile() ? [file] : []
    })
}

function foldersIn(parent: string): string[] {
  return readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`)
}

function parse(file: string): Source {
  const text = read(file)
  return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }
}

function nodesOf(node: ts.Node): ts.Node[] {
  const found = [node]
  ts.forEachChild(node, (child) => {
    found.push(...nodesOf(child))
  })
  return found
}

function placesWhere(isFound: (node: ts.Node) => boolean): string[] {
  return sources.flatMap((source) =>
    nodesOf(source.tree)
      .filter(isFound)
      .map((node) => placeOf(source, node)),
  )
}

function placeOf({ file, tree }: Source, node: ts.Node): string {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

function linesOf({ tree }: Source, node: ts.Node): number {
  const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line
  return lineAt(node.getEnd()) - lineAt(node.getStart()) + 1
}

function machinePath(topFolders: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w.@/-])/(${topFolders.join('|')})/`)
}

function lineCount(text: string): number {
  return text.trimEnd().split('\n').length
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(read(path.join(folder, 'package.json')))
}
