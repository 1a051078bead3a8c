/** Who may import whom: docs/architecture.md. Each wall has a planted violation in tests/unit/walls.test.ts. */

const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

const wall = (name, comment, { from = {}, to }) => ({ name, comment, severity: 'error', from, to });

/** Lower floors of the server, each with all that stands above it. */
const serverFloor = (name, floor, above) =>
  wall(name, `${floor} stands below ${above.replaceAll('|', ', ')}.`, {
    from: { path: `^server/src/${floor}/`, pathNot: '^server/src/services/index\\.ts$' },
    to: { path: `^server/src/(${above})(/|\\.ts$)` },
  });

const entryFiles = 'index|register|bootstrap|destroy|container';
const http = 'controllers|routes|policies|middlewares|jobs';

module.exports = {
  forbidden: [
    wall('no-circular', 'A circle has no floor to stand on.', { to: { circular: true } }),
    wall('no-unresolvable', 'An import that leads nowhere.', {
      from: { path: '^(contracts|domain|server|admin|simulator)/' },
      to: { couldNotResolve: true },
    }),
    wall('contracts-import-zod-only', 'Contracts are read by both halves: zod only.', {
      from: { path: '^contracts/' },
      to: { pathNot: ['^contracts/', packages('zod')] },
    }),
    wall('domain-is-pure', 'Rules import contracts only: no clock, no I/O, no packages.', {
      from: { path: '^domain/' },
      to: { pathNot: '^(domain|contracts)/' },
    }),
    wall('admin-never-imports-server', 'The panel knows the server by its contracts only.', {
      from: { path: '^admin/' },
      to: { path: '^server/' },
    }),
    wall('server-never-imports-admin', 'The server knows nothing of the panel.', { from: { path: '^server/' }, to: { path: '^admin/' } }),
    wall('feature-never-imports-feature', 'What two features share lives in components/.', {
      from: { path: '^admin/src/features/([^/]+)/' },
      to: { path: '^admin/src/features/', pathNot: '^admin/src/features/$1/' },
    }),
    wall('shared-panel-parts-never-import-features', 'api, live and components stand below the features.', {
      from: { path: '^admin/src/(api|live|components)/' },
      to: { path: '^admin/src/features/' },
    }),
    wall('simulator-stands-alone', 'An independent witness shares no code with the plugin, and needs Node only.', {
      from: { path: '^simulator/' },
      to: { pathNot: '^simulator/', dependencyTypesNot: ['core'] },
    }),
    wall('product-never-imports-simulator', 'The product knows the simulator as a base URL only.', {
      from: { path: '^(contracts|domain|server|admin)/' },
      to: { path: '^simulator/' },
    }),
    wall('axios-only-in-meta', 'One place speaks HTTP to Meta.', {
      from: { path: '^(contracts|domain|server|admin)/', pathNot: '^server/src/meta/' },
      to: { path: packages('axios') },
    }),
    wall('provider-sdks-only-in-assistants', 'Model providers are behind one port.', {
      from: { path: '^(contracts|domain|server|admin)/', pathNot: '^server/src/assistants/' },
      to: { path: packages('ai', '@ai-sdk/[^/]+', 'openai', '@anthropic-ai/[^/]+') },
    }),
    wall('meta-never-imports-strapi', 'The Graph API client works without Strapi.', {
      from: { path: '^server/src/meta/' },
      to: { path: packages('@strapi/[^/]+') },
    }),
    wall('database-only-in-repositories', 'Only repositories hold queries. The type of a transaction may be passed on.', {
      from: { path: '^server/src/', pathNot: '^server/src/repositories/' },
      to: { path: packages('knex'), dependencyTypesNot: ['type-only'] },
    }),
    serverFloor('meta-stands-low', 'meta', `engine|repositories|assistants|services|${http}|${entryFiles}`),
    serverFloor('engine-stands-low', 'engine', `meta|repositories|assistants|services|${http}|${entryFiles}`),
    serverFloor('media-stands-low', 'media', `meta|engine|repositories|assistants|services|${http}|${entryFiles}`),
    serverFloor('repositories-stand-low', 'repositories', `engine|assistants|services|${http}|${entryFiles}`),
    serverFloor('assistants-stand-low', 'assistants', `meta|engine|media|repositories|services|${http}|${entryFiles}`),
    serverFloor('services-stand-below-http', 'services', `${http}|${entryFiles}`),
    serverFloor('http-stands-below-routes', '(controllers|policies|middlewares|jobs)', 'routes|index|register|bootstrap|destroy'),
    wall('config-and-content-types-import-contracts-only', 'Everything in the server may import them.', {
      from: { path: '^server/src/(config|content-types)/' },
      to: { path: '^(server|domain|admin)/', pathNot: '^server/src/(config|content-types)/' },
    }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
