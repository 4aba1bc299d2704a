/** Whether the workspace is installed: a stamp in node_modules, written last, over everything that decides the installation. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Whether the last installation was finished, and was made from the files that lie here now by this Node on this platform. */
export function isInstalled(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === stampOf(root)
}

/** Before anything is touched: a half-made tree must not pass for the finished one of an earlier stamp. */
export function removeStamp(root) {
  rmSync(stampFile(root), { force: true })
}

export function writeStamp(root) {
  writeFileSync(stampFile(root), stampOf(root))
}

function stampFile(root) {
  return path.join(root, 'node_modules', '.yilian-installed')
}

function stampOf(root) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  const packageFiles = ['.', ...packageFolders(root)].map((folder) => path.join(folder, 'package.json'))
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packageFiles]) {
    if (existsSync(path.join(root, file))) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

/** The workspace file lists its folders on one line, `packages: [a, b/*]`; a YAML parser is not there before the install. */
function packageFolders(root) {
  const workspaceFile = readFileSync(path.join(root, 'pnpm-workspace.yaml'), 'utf8')
  const list = /^packages: \[(.*)\]$/m.exec(workspaceFile)?.[1]
  if (list === undefined)
    throw new Error('pnpm-workspace.yaml: expected one line `packages: [folder, folder/*]`, found none')
  return list.split(',').flatMap((entry) => {
    const pattern = entry.trim()
    if (!pattern.endsWith('/*')) return [pattern]
    const parent = pattern.slice(0, -2)
    return existsSync(path.join(root, parent))
      ? readdirSync(path.join(root, parent))
          .sort()
          .map((name) => `${parent}/${name}`)
      : []
  })
}
