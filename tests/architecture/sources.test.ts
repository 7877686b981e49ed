// Every source holds one idea, says first what it is for, and keeps to what its folder may touch.
import { expect, test } from 'vitest'
import { files, linesOf, read, sources } from './files.ts'

const code = sources.filter((file) => /\.(ts|tsx|mjs|cjs|js|css|html)$/.test(file))
const lengths = code.map((file) => ({ file, lines: linesOf(read(file)).length }))
const isTest = (file: string) => /\.test\.tsx?$|\/test-[^/]+\.tsx?$/.test(file)

const matching = (names: string[], pattern: RegExp) =>
  names.flatMap((file) =>
    linesOf(read(file)).flatMap((line, index) =>
      pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
    ),
  )

test('no source is longer than 400 lines', () => {
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([])
})

test('the first line of every source says what it is for', () => {
  const begins = /^(\/\/ \S|#! ?\/|# \S|\/\* ?\S|\/\*\* \S|<!-- \S)/
  expect(sources.filter((file) => !begins.test(linesOf(read(file))[0] ?? ''))).toEqual([])
})

test('only config.ts reads the environment of the server', () => {
  const server = sources.filter((file) => file.startsWith('packages/server/src/') && !isTest(file))
  const others = server.filter((file) => file !== 'packages/server/src/platform/settings/config.ts')
  expect(
    matching(others, /process\s*(\?\.|\.)\s*env\b|process\[|\{[^}]*\benv\b[^}]*\} = process/),
  ).toEqual([])
  expect(matching(others, /import .*\benv\b.* from '(node:)?process'/)).toEqual([])
})

test('stored JSON has one way out, and JSON from outside one way in', () => {
  const server = sources.filter((file) => file.startsWith('packages/server/src/') && !isTest(file))
  const others = server.filter(
    (file) =>
      file !== 'packages/server/src/platform/db/json.ts' &&
      // Each reads what one version of the past wrote, and stays as it was.
      !file.startsWith('packages/server/src/migrations/') &&
      // It runs in browsers.
      file !== 'packages/server/src/platform/layout/prove.js',
  )
  expect(
    matching(others, /\bJSON\s*(\?\.|\.)\s*parse\b|\bJSON\[|\bparse\b[^}]*\} = JSON\b/),
  ).toEqual([])
})

test('what a request carries is asked for by name: `c.var` builds an object of all of it each time', () => {
  const server = sources.filter((file) => /^packages\/server\/(src|testing)\/.*\.tsx?$/.test(file))
  expect(server.length).toBeGreaterThan(800)
  expect(matching(server, /\.var\b|\{[^}]*\bvar\b\s*[:}]/)).toEqual([])
})

test('what comes again and again is a job of repeat.ts; other timers end one wait', () => {
  const server = sources.filter((file) => file.startsWith('packages/server/src/') && !isTest(file))
  const oneWait = [
    // Of a line, of a call to another server, of the last answers before the process stops.
    'platform/fair-line.ts',
    'platform/outward.ts',
    'platform/safe-fetch/resolver.ts',
    'platform/http/listen.ts',
    // Until another writer has left the file.
    'platform/db/sqlite-driver.ts',
    // Of the answer that another request with the same key is about to have.
    'people/staff/answers.ts',
    // Of a body that comes, of threads that may be asked once more.
    'platform/http/body-time.ts',
    'catalogue/importers/read-apart.ts',
    'process/similar/grouping-apart.ts',
    // Of the texts to compare with, before the first request is answered.
    'process/similar/corpus.ts',
    'platform/repeat.ts',
  ].map((file) => `packages/server/src/${file}`)
  // In a page, they are the browser's.
  const others = server.filter((file) => !oneWait.includes(file) && !file.endsWith('.js'))
  expect(matching(others, /\bset(Timeout|Interval)\b/)).toEqual([])
  expect(matching(server, /setInterval/)).toEqual([])
  expect(matching(oneWait, /setTimeout/).map((found) => found.split(':')[0])).toEqual(
    expect.arrayContaining(oneWait),
  )
})

test('views ask their surroundings what kind of server gives them: it is handed to none', () => {
  const server = sources.filter((file) => file.startsWith('packages/server/src/') && !isTest(file))
  const said = server.filter((file) => !file.endsWith('/platform/layout/surroundings.ts'))
  expect(matching(said, /\bisDemo\??: boolean|\bisDemo=\{|\bisDemo: isDemo/)).toEqual([])
})

test('nothing runs text as code, starts a program, or trusts any certificate', () => {
  const published = sources.filter(
    (file) => /^packages\/(server|widgets|sdk)\/src\/.*\.tsx?$/.test(file) && !isTest(file),
  )
  // The command that starts the server replaces its own process by one with other settings.
  const others = published.filter((file) => file !== 'packages/server/src/cli/serve.ts')
  expect(matching(others, /\beval\(|new Function\b|child_process|\bnode:vm\b/)).toEqual([])
  // The fake server reads the patterns of the contract that comes with it.
  const checker = 'packages/sdk/src/testing/check.ts'
  const readers = published.filter((file) => file !== checker)
  expect(matching(readers, /new RegExp\(/)).toEqual([])
  expect(matching(published, /rejectUnauthorized|NODE_TLS_REJECT/)).toEqual([])
})

test('mails and webhooks read what an event holds as its kind declares it', () => {
  const readers = sources.filter(
    (file) =>
      /^packages\/server\/src\/(mail|people\/mandates|outlets\/(webhooks|team-mail))\//.test(
        file,
      ) && !isTest(file),
  )
  expect(readers.length).toBeGreaterThan(80)
  expect(matching(readers, /String\([\w.]*\bdata\b/)).toEqual([])
})

test('widgets leave fetching and addresses to the SDK', () => {
  const widgets = sources.filter((file) => file.startsWith('packages/widgets/src/'))
  const published = widgets.filter((file) => /\.ts$/.test(file) && !isTest(file))
  expect(matching(published, /\bfetch\(|XMLHttpRequest|sendBeacon/)).toEqual([])
  expect(
    matching(published, /^(?!\s*(\*|\/\/)).*['"`]https?:\/\/(?!www\.w3\.org\/|[a-z]+\.example)/),
  ).toEqual([])
})

test('no screen of the console tells why it was refused without its way out', () => {
  const screens = files.filter((file) => file.startsWith('packages/console/src/screens/'))
  expect(screens.length).toBeGreaterThan(200)
  expect(
    screens.filter((file) => /\/form\/sentence\.ts'|\berror\.message\b/.test(read(file))),
  ).toEqual([])
})

test('the console writes no markup from text, no style in an attribute, and asks only through its connection', () => {
  const console = sources.filter(
    (file) => /^packages\/console\/src\/.*\.ts$/.test(file) && !isTest(file),
  )
  const asking = ['packages/console/src/server/staff.ts', 'packages/console/src/server/changes.ts']
  expect(console.length).toBeGreaterThan(50)
  // Lit would launder the first through the one policy that the page allows.
  expect(
    matching(console, /unsafe(HTML|SVG|Static)|styleMap|(inner|outer)HTML|insertAdjacentHTML/),
  ).toEqual([])
  expect(matching(console, /\sstyle=["$]|setAttribute\('style'/)).toEqual([])
  const others = console.filter((file) => !asking.includes(file))
  expect(matching(others, /\bfetch\(|XMLHttpRequest|sendBeacon|EventSource|WebSocket/)).toEqual([])
})

test('no file names a package registry or mirror', () => {
  const texts = files.filter((file) => !/\.(png|jpe?g|webp|ico|woff2?|sqlite|gz|zip)$/.test(file))
  const registry =
    /\b(registry|npm|nexus|artifactory|verdaccio)\.[a-z0-9-]+\.(com|org|net|io|dev|fr)\b/i
  expect(matching(texts, registry)).toEqual([])
  expect(matching(texts, /"resolved": "[h]ttp|_auth[T]oken|^\s*registry\s*=/)).toEqual([])
})
