// Who may import whom: the import rules of ARCHITECTURE.md, checked by dependency-cruiser.
const server = '^packages/server/src/'
// The wings, top to bottom: a wing imports only those below it.
const wings = [
  'outlets',
  'rights',
  'catalogue',
  'process',
  'intents',
  'sites',
  'people',
  'mail',
  'platform',
]
const tests = '[.]test[.]tsx?$|/test-[^/]+[.]ts$|/test/'

/** An npm package, whether it is installed (a path) or not (its bare name). */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/|^(${names.join('|')})(/|$)`

/** `from` must not import `to`; tests beside the code may. */
const never = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: tests, ...from },
  to,
})

const forbidden = [
  never(
    'rules-are-pure',
    'rules.ts imports only types, refusal.ts and what dates open: decisions stay testable without anything else.',
    { path: `${server}.+/rules[.]ts$` },
    {
      pathNot: `${server}(platform/(refusal|settings/suspicion)|process/consultations/phases)[.]ts$`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  never(
    'queries-in-stores',
    'Only stores (store.ts, import.store.ts, seed-store.ts), tables.ts, db/ and migrations/ import kysely, types included: all queries are in one kind of place.',
    {
      path: server,
      pathNot: [
        tests,
        `${server}(platform/db|migrations)/`,
        '/(store|tables)[.]ts$',
        '[.-]store[.]ts$',
      ],
    },
    { path: npm('kysely') },
  ),
  never(
    'web-at-the-edge',
    'Only http/, layout/, routes.ts, pages.tsx and app.ts import hono.',
    {
      path: server,
      pathNot: [
        tests,
        `${server}(app[.]ts$|platform/(http|layout)/)`,
        '/(routes[.]tsx?|pages[.]tsx)$',
        '-pages[.]tsx$',
      ],
    },
    { path: npm('hono', '@hono/[^/]+') },
  ),
  ...wings.map((wing, place) =>
    never(
      `${wing}-looks-down`,
      `${wing}/ imports only the wings below it, types included.`,
      { path: `${server}${wing}/` },
      {
        path: `${server}(${[...wings.slice(0, place), 'cli', 'demo', 'migrations'].map((above) => `${above}/`).join('|')}|[^/]+$)`,
      },
    ),
  ),
  never(
    'nouns-keep-to-themselves',
    "No noun imports another noun's rules, routes or pages, but a type.",
    { path: `${server}([^/]+/[^/]+)/` },
    {
      path: `${server}(?!platform/|mail/).+/(rules|routes|pages)[.]tsx?$`,
      pathNot: `${server}$1/`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  never(
    'db-below-http',
    'Storage knows nothing of the web nor of words.',
    { path: `${server}platform/(db|events)/` },
    { path: `${server}platform/(http|layout)/` },
  ),
  never(
    'migrations-stay-as-released',
    'A migration reads nothing that changes later: kysely and the maker of tables, and no code of a noun.',
    { path: `${server}migrations/\\d` },
    {
      pathNot: `${server}(migrations/\\d|platform/db/table-maker[.]ts$)|${npm('kysely')}`,
    },
  ),
  never(
    'refusal-is-the-floor',
    'refusal.ts imports nothing but its facts, which import nothing: everything may import them.',
    { path: `${server}platform/refusal(-facts)?[.]ts$` },
    { pathNot: `${server}platform/refusal-facts[.]ts$` },
  ),
  never(
    'server-stands-alone',
    'The server imports no workspace package at run time; its tests import the SDK.',
    { path: server, pathNot: [tests, `${server}demo/`] },
    { path: `${npm('@parvis/[^/]+')}|^packages/(?!server/)` },
  ),
  never(
    'demonstration-brings-its-texts',
    'Of the workspace, demo/ imports the texts of the demonstration, and nothing else does.',
    { path: `${server}demo/` },
    {
      path: `${npm('@parvis/[^/]+')}|^packages/(?!server/)`,
      pathNot: `${npm('@parvis/demo-data')}|^packages/demo-data/`,
    },
  ),
  never(
    'texts-import-nothing',
    "The demonstration's texts import only each other, and the shapes of the SDK.",
    { path: '^packages/demo-data/src/' },
    {
      pathNot: '^packages/demo-data/src/|^@parvis/sdk$|^packages/sdk/dist/index[.][^/]+$',
    },
  ),
  never(
    'texts-take-only-shapes',
    "The demonstration's texts need nothing of the SDK when they run.",
    { path: '^packages/demo-data/src/' },
    { path: '^@parvis/|^packages/sdk/', dependencyTypesNot: ['type-only'] },
  ),
  never(
    'sdk-imports-nothing',
    'The SDK has no dependency, so that it runs in browsers, Node, Deno, Bun and workers.',
    { path: '^packages/sdk/src/', pathNot: [tests, '^packages/sdk/src/testing/server[.]ts$'] },
    { pathNot: '^packages/sdk/(src/|openapi[.]json$)' },
  ),
  never(
    'lazy-elements-on-their-core',
    'A lazy element gets what parvis.js holds from core.ts: imported otherwise, it would be loaded twice.',
    { path: '^packages/widgets/src/lazy/([^/]+)/' },
    {
      path: '^packages/widgets/src/',
      pathNot: '^packages/widgets/src/lazy/(core[.]ts$|$1/)',
      dependencyTypesNot: ['type-only'],
    },
  ),
  never(
    'widgets-import-sdk-and-lit',
    "Widgets import the SDK's public entry and lit, and nothing else.",
    { path: '^packages/widgets/src/' },
    {
      pathNot: `^packages/widgets/src/|^@parvis/sdk$|^packages/sdk/(dist|src)/index[.][^/]+$|${npm('lit', 'lit-html', 'lit-element', '@lit/[^/]+')}`,
    },
  ),
  never(
    'gallery-shows-what-is-published',
    'The gallery imports the packages by their public names, and of the server the addresses of its pages and what webmasters paste: snippets, themes, and what elements are called.',
    { path: '^packages/gallery/src/' },
    {
      pathNot: `^packages/gallery/src/|^@parvis/(sdk|widgets)|^packages/(sdk|widgets)/dist/|${server}(platform/paths|sites/host-sites/(cms|element-words|snippets|theme))[.]ts$|${npm('lit', 'lit-html', 'lit-element', '@lit/[^/]+')}`,
    },
  ),
  never(
    'plugin-knows-what-is-pasted',
    'The plugin for WordPress takes of the server what elements are called, the rooms and pages they have, and the spaces of French.',
    { path: '^packages/wordpress/src/', pathNot: tests },
    {
      pathNot: `^packages/wordpress/src/|${server}(sites/host-sites/elements|sites/host-sites/element-words|platform/language/typeset)[.]ts$|^(crypto|fs|path)$|${npm('fflate', 'gettext-parser')}`,
    },
  ),
  never(
    'console-asks-the-staff-client',
    "The console imports the team's client of the SDK and lit, and nothing else: all that it does, a program may do.",
    { path: '^packages/console/src/' },
    {
      pathNot: `^packages/console/src/|^@parvis/sdk/staff(/operations)?$|^packages/sdk/(dist|src)/staff|${npm('lit', 'lit-html', 'lit-element', '@lit/[^/]+')}`,
    },
  ),
  never(
    'screens-keep-to-themselves',
    'A screen imports no other screen: each is loaded when it is opened.',
    { path: '^packages/console/src/screens/([^/]+)/' },
    { path: '^packages/console/src/screens/', pathNot: '^packages/console/src/screens/$1/' },
  ),
  never(
    'screens-are-loaded-on-use',
    'Only the list of screens names their files.',
    {
      path: '^packages/console/src/',
      pathNot: `${tests}|^packages/console/src/(screens/|shell/screens[.]ts$)`,
    },
    { path: '^packages/console/src/screens/' },
  ),
  never(
    'no-circle',
    'A circle has no first file to read.',
    {},
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    },
  ),
  never(
    'no-dangling-import',
    'Every relative import leads to a file.',
    {},
    { couldNotResolve: true, path: '^[.]' },
  ),
]

module.exports = {
  forbidden,
  options: {
    // TypeScript 7 has no compiler API yet: swc reads the sources, `import type` included.
    parser: 'swc',
    doNotFollow: { path: 'node_modules|/dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['import', 'default'],
      exportsFields: ['exports'],
    },
  },
}
