/** Who may import whom (ARCHITECTURE.md). Workspace packages resolve through their links to real paths, so the rules name folders. */
const ours = '^(gateway|packages|subgraphs|test)/'

/** What each package may import of ours, besides itself. `cli` assembles everything and has no fence; nobody lists it. */
const mayImport = {
  'packages/governance': [],
  'packages/database': [],
  'packages/service-kit': ['packages/governance'],
  'packages/demo-city': ['packages/governance'],
  'packages/evidence': ['packages/governance', 'packages/database'],
  gateway: ['packages/service-kit', 'packages/governance', 'packages/database', 'packages/evidence'],
  'subgraphs/[^/]+': ['packages/service-kit', 'packages/governance', 'packages/database'],
}

const fences = Object.entries(mayImport).flatMap(([folder, allowed]) => {
  const name = folder.replace('[^/]+', 'x')
  const reachable = ['$1', ...allowed].map((path) => `^${path}/`)
  return [
    {
      name: `${name} imports ${allowed.join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^(${folder})/`, pathNot: '/test/' },
      to: { path: ours, pathNot: reachable },
    },
    {
      name: `tests of ${name} import no more than it, and test/kit`,
      severity: 'error',
      from: { path: `^(${folder})/test/` },
      to: { path: ours, pathNot: [...reachable, '^test/kit/'] },
    },
  ]
})

module.exports = {
  forbidden: [
    ...fences,
    {
      // The generated resolver types name the stores' rows, and the stores name the generated enums: types only.
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '\\.generated\\.ts$' } },
    },
    { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'packages meet at src/index.ts',
      severity: 'error',
      from: { path: '^(gateway|packages/[^/]+|subgraphs/[^/]+|test)/' },
      to: { path: '^(gateway|packages/[^/]+|subgraphs/[^/]+)/', pathNot: ['^$1/', '/src/index\\.ts$'] },
    },
    {
      name: 'source imports no tests',
      severity: 'error',
      from: { path: '/src/' },
      to: { path: ['^test/', '/test/'], pathNot: 'node_modules' },
    },
    {
      name: 'SQL lives in stores, tables and loads',
      severity: 'error',
      from: { path: '^(gateway|subgraphs/[^/]+)/src/', pathNot: '\\.(store|tables|load)\\.ts$' },
      to: { path: 'node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'only packages/database knows the driver',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/database/' },
      to: { path: 'node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'resolvers read through loaders or stores',
      severity: 'error',
      from: { path: '\\.resolvers\\.ts$' },
      to: { path: '\\.tables\\.ts$' },
    },
    {
      name: 'rules are pure',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: ['\\.(store|tables|load|resolvers|loaders|actions)\\.ts$', '^packages/database/'] },
    },
    {
      name: 'the bootstrap runs before the install',
      severity: 'error',
      from: { path: '^packages/cli/[^/]+\\.mjs$' },
      to: { dependencyTypesNot: ['core', 'local'], pathNot: 'node_modules/tsx/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/bench/peers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
