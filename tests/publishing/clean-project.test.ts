// The packages, installed from their archives, in a project that has nothing else.
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'

const execute = promisify(execFile)
const project = inject('project')
const root = resolve(import.meta.dirname, '../..')
const installed = (name: string) => join(project, 'node_modules', '@parvis', name)

async function runFile(name: string, code: string, ...args: string[]) {
  writeFileSync(join(project, name), code)
  const { stdout } = await execute(process.execPath, [...args, name], { cwd: project })
  return stdout.trim()
}

test('Node: every entry is imported and used', async () => {
  const code = `
    import { createClient, isRefusal, newIntentId } from '@parvis/sdk'
    import { createFakeServer, signWebhook } from '@parvis/sdk/testing'
    import { startFakeServer } from '@parvis/sdk/testing/server'
    import { verifyWebhook } from '@parvis/sdk/webhooks'
    import contract from '@parvis/sdk/openapi.json' with { type: 'json' }

    const fake = createFakeServer()
    const client = createClient({ baseUrl: 'https://fake.example', fetch: fake.fetch })
    const error = await client.proposals.get('absente').catch((error) => error)
    const started = await startFakeServer()
    const real = createClient({ baseUrl: started.baseUrl })
    const { total } = await real.proposals.list()
    await started.close()
    const event = { type: 'service.edited', timestamp: '', data: { sequence: 1, subject: 'x' } }
    const { body, headers } = await signWebhook(event, 'whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQ=')
    const { type } = await verifyWebhook(body, headers, 'whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQ=')
    console.log([isRefusal(error) && error.code, total, type, contract.openapi, newIntentId().length].join())`
  expect(await runFile('use.mjs', code)).toBe('proposal_not_found,3,service.edited,3.1.0,36')
})

test('Node without a document: the classes of the elements are imported, nothing is registered', async () => {
  const code = `
    import * as widgets from '@parvis/widgets'
    const globals = ['window', 'document', 'HTMLElement'].filter((name) => name in globalThis)
    console.log(JSON.stringify([Object.keys(widgets).includes('VoteButton'), globals]))`
  expect(JSON.parse(await runFile('widgets.mjs', code))).toEqual([true, []])
})

const consumer = `
  import { type Client, createClient, isRefusal, type PreparedIntent, type Proposal } from '@parvis/sdk'
  import { createFakeServer, refused, type World } from '@parvis/sdk/testing'
  import { startFakeServer } from '@parvis/sdk/testing/server'
  import { verifyWebhook, type WebhookEvent } from '@parvis/sdk/webhooks'
  import { VoteButton, type SupportedDetail } from '@parvis/widgets'

  const fake = createFakeServer({ clock: () => new Date() })
  const client: Client = createClient({ baseUrl: 'https://c.example', fetch: fake.fetch, timeout: 5 })
  const page = await client.proposals.list({ sort: 'support' })
  const first: Proposal | undefined = page.items[0]
  for await (const { title } of client.proposals.list()) title.toUpperCase()
  const intent: PreparedIntent = { kind: 'support', id: '', proposalId: first?.id ?? '' }
  fake.play(refused('support_not_open', { times: 1 }))
  await client.intents.prepare(intent).catch((error: unknown) => {
    if (isRefusal(error)) error.code.length
  })
  const world: World = fake.world
  world.proposals.push(fake.make.proposal({ title: 'x', tally: { territories: 3 } }))
  const event: WebhookEvent = await verifyWebhook('', new Headers(), '')
  const started = await startFakeServer({ port: 0 })
  started.baseUrl.length + event.type.length
  VoteButton.define()
  document.addEventListener('parvis-supported', (supported) => {
    const detail: SupportedDetail = supported.detail
    return detail
  })
  // @ts-expect-error an unknown order is refused
  client.proposals.list({ sort: 'hasard' })
  // @ts-expect-error a support needs a proposal
  client.intents.prepare({ kind: 'support', id: '' })`

test.each([
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
])('TypeScript, $moduleResolution: the types are found, whole and strict', async (settings) => {
  const name = `consumer-${settings.moduleResolution}`
  writeFileSync(join(project, `${name}.mts`), consumer)
  const compilerOptions = {
    ...settings,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
    // The declarations themselves are checked too.
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  }
  const config = { compilerOptions, files: [`${name}.mts`] }
  writeFileSync(join(project, `${name}.json`), JSON.stringify(config))
  const compiler = join(root, 'node_modules/.bin/tsc')
  const { stdout } = await execute(compiler, ['-p', `${name}.json`], { cwd: project }).catch(
    (failed) => failed,
  )
  expect(stdout).toBe('')
})

test('Deno, Bun and browsers: only what every runtime has', () => {
  const files = readdirSync(join(installed('sdk'), 'dist')).filter((name) => name.endsWith('.js'))
  expect(files).toEqual(expect.arrayContaining(['index.js', 'testing.js', 'webhooks.js']))
  for (const name of files) {
    const code = readFileSync(join(installed('sdk'), 'dist', name), 'utf8')
    const statements = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{}, \n]+from\s*)?"([^"]+)"/g
    const imports = [...code.matchAll(statements)].map(([, from]) => from)
    const allowed =
      name === 'testing-server.js' ? /^\.\/[\w-]+\.js$|^node:http$/ : /^\.\/[\w-]+\.js$/
    expect(code).not.toMatch(/\bimport\(/)
    if (name.startsWith('testing')) expect(imports.length).toBeGreaterThan(0)
    expect([name, imports.filter((to) => !allowed.test(to ?? ''))]).toEqual([name, []])
    expect([name, /\b(require\(|process\.|Buffer\b|__dirname)/.test(code)]).toEqual([name, false])
  }
})

test('the client is one file, without any import', () => {
  const code = readFileSync(join(installed('sdk'), 'dist/index.js'), 'utf8')
  expect(code).not.toMatch(/^import /m)
})

const deno = await execute('deno', ['--version']).then(
  () => true,
  () => false,
)
test.skipIf(!deno)('Deno itself runs it', async () => {
  const address = join(installed('sdk'), 'dist/testing.js')
  const code = `
    import { createFakeServer } from '${address}'
    const answer = await createFakeServer().fetch('https://fake.example/v1/health')
    console.log(answer.status)`
  writeFileSync(join(project, 'deno.mjs'), code)
  const { stdout } = await execute('deno', ['run', '--allow-read', 'deno.mjs'], { cwd: project })
  expect(stdout.trim()).toBe('200')
})
