/** Who may import whom. Each rule's comment is the sentence a broken rule prints. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'no-circles',
      'Two files that need each other are one file, or need a third.',
      {},
      { circular: true },
    ),
    rule(
      'domain-stands-alone',
      'Rules of the trade import nothing outside electron/domain: pass what they need as arguments.',
      { path: '^electron/domain' },
      { pathNot: '^electron/domain' },
    ),
    rule(
      'contract-knows-domain-and-zod',
      'The contract names what may be asked; it imports domain types and zod only.',
      { path: '^electron/contract' },
      { pathNot: ['^electron/(domain|contract)', 'node_modules/zod'] },
    ),
    rule(
      'backend-without-electron',
      'The backend is plain Node: it must run in tests, in a terminal and in a worker.',
      { path: '^electron/backend' },
      {
        path: [
          '^electron/(shell|main|preload|browser-host|cli)',
          '^renderer',
          'node_modules/electron/',
        ],
      },
    ),
    rule(
      'shell-for-every-door',
      'What the doors share knows the contract only: no electron, no backend, no door of its own.',
      { path: '^electron/shell' },
      {
        path: [
          '^electron/(backend|main|preload|browser-host|cli)',
          '^renderer',
          'node_modules/electron/',
        ],
      },
    ),
    rule(
      'main-only-relays',
      'The main process relays: it sees the contract and what the doors share, and starts the worker by its path.',
      { path: '^electron/main' },
      { path: ['^electron/(backend|browser-host|cli|preload)', '^renderer'] },
    ),
    rule(
      'preload-is-thin',
      'The preload sees electron and contract types only.',
      { path: '^electron/preload' },
      { pathNot: ['^electron/(contract|preload)', 'node_modules/electron/'] },
    ),
    rule(
      'renderer-in-the-browser',
      'The interface never touches node, electron or the backend: ask through client.ts.',
      { path: '^renderer' },
      {
        path: ['^electron/(backend|shell|main|preload|browser-host|cli)', 'node_modules/electron/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'renderer-without-node',
      'The interface never touches node: ask through client.ts.',
      { path: '^renderer' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'components-below-features',
      'A shared component must not know the screens that use it.',
      { path: '^renderer/components' },
      { path: '^renderer/features' },
    ),
    rule(
      'features-side-by-side',
      'Screens do not import each other: move what both need to components or domain.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'nothing-imports-tests',
      'Shipped code must not need the tests.',
      { path: '^(electron|renderer)' },
      { path: '^test' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
