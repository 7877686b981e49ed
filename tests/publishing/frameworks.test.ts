// The elements in React, Vue and Svelte: typed, rendered on a server, and alive in a browser.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type StartedFakeServer, startFakeServer } from '@parvis/sdk/testing/server'
import { Ajv } from 'ajv'
import { build } from 'vite'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'

const execute = promisify(execFile)
const project = inject('project')
const root = resolve(import.meta.dirname, '../..')
const published = join(project, 'node_modules/@parvis/widgets')
const require = createRequire(import.meta.url)

/** Frameworks are where they are: a link in the project finds what each needs beside it. */
beforeAll(() => {
  for (const name of ['react', 'react-dom', '@types/react', 'vue', 'svelte']) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    if (!existsSync(link)) symlinkSync(dirname(require.resolve(`${name}/package.json`)), link)
  }
})

type Manifest = {
  modules: {
    declarations: { tagName: string; attributes: { name: string; description?: string }[] }[]
  }[]
}
const read = (name: string) => JSON.parse(readFileSync(join(published, 'dist', name), 'utf8'))
const own = JSON.parse(readFileSync(join(published, 'package.json'), 'utf8'))
/** Editors and catalogues look for it under this name. */
const manifest: Manifest = JSON.parse(readFileSync(join(published, own.customElements), 'utf8'))
const elements = manifest.modules.flatMap(({ declarations }) => declarations)

test('the manifest is one, and tells of every element and attribute', async () => {
  const schema = require('custom-elements-manifest/schema.json')
  const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema)
  expect([validate(manifest), validate.errors]).toEqual([true, null])
  const code = `
    import * as widgets from '@parvis/widgets'
    const known = ${JSON.stringify(elements)}
    const classes = Object.values(widgets).filter((one) => one.tag && one.prototype)
    const refused = classes.flatMap((one) => known
      .find(({ tagName }) => tagName === one.tag)
      ?.attributes.filter(({ name }) => {
        for (let at = one.prototype; at; at = Object.getPrototypeOf(at)) {
          const found = Object.getOwnPropertyDescriptor(at, name)
          if (found) return !found.set
        }
      })
      .map(({ name }) => one.tag + ' ' + name) ?? [])
    console.log(JSON.stringify({ tags: classes.map(({ tag }) => tag).sort(), refused }))`
  writeFileSync(join(project, 'attributes.mjs'), code)
  const { stdout } = await execute(process.execPath, ['attributes.mjs'], { cwd: project })
  const { tags, refused } = JSON.parse(stdout)
  expect(elements.map(({ tagName }) => tagName).sort()).toEqual(tags)
  // A framework sets a property that has an attribute's name: a getter alone would throw.
  expect(refused).toEqual([])
})

test('editors complete the tags, their attributes and values', () => {
  const { tags } = read('vscode.html-custom-data.json')
  expect(tags.map(({ name }: { name: string }) => name)).toEqual(
    elements.map(({ tagName }) => tagName).sort(),
  )
  const vote = tags.find(({ name }: { name: string }) => name === 'parvis-vote-button')
  const values = Object.fromEntries(
    vote.attributes.map(({ name, values }: { name: string; values: { name: string }[] }) => [
      name,
      values.map((value) => value.name),
    ]),
  )
  expect(values).toMatchObject({ variant: ['card'], target: ['_self', '_blank'], proposal: [] })
  expect(vote.description).toContain('`parvis-supported`')
  const { name, contributions } = JSON.parse(
    readFileSync(join(published, own['web-types']), 'utf8'),
  )
  expect(name).toBe('@parvis/widgets')
  expect(contributions.html.elements).toHaveLength(elements.length)
  const parts = contributions.html.elements.find(
    (one: { name: string }) => one.name === 'parvis-vote-button',
  ).css.parts
  expect(parts.map((part: { name: string }) => part.name)).toContain('residents')
})

const uses = {
  'react.tsx': `
    import type {} from '@parvis/widgets/react'
    import { useRef } from 'react'
    import type { VoteButton } from '@parvis/widgets'
    export function Page() {
      const button = useRef<VoteButton>(null)
      return (
        <parvis-vote-button ref={button} proposal="parking" variant="card" heading-level={2} className="x"
          onparvis-supported={(event) => event.detail.tally?.territories.toFixed()}>
          <a href="https://c.example">Soutenir</a>
        </parvis-vote-button>
      )
    }
    // @ts-expect-error an unknown variant
    export const wrong = <parvis-vote-button variant="carte" />
    // @ts-expect-error an unknown attribute
    export const unknown = <parvis-service-card proposition="x" />`,
  'vue.ts': `
    import type {} from '@parvis/widgets/vue'
    import type { GlobalComponents } from 'vue'
    type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props']
    export const right: Props<'parvis-vote-button'> = {
      ...{ proposal: 'parking', variant: 'card', 'heading-level': '2', class: 'x' },
      onParvisSupported: ({ detail }) => detail.intentId.trim(),
    }
    // @ts-expect-error an unknown variant
    export const wrong: Props<'parvis-vote-button'> = { variant: 'carte' }`,
  'svelte.ts': `
    import type {} from '@parvis/widgets/svelte'
    import type { SvelteHTMLElements } from 'svelte/elements'
    export const right: SvelteHTMLElements['parvis-vote-button'] = {
      ...{ proposal: 'parking', variant: 'card', class: 'x' },
      'onparvis-supported': ({ detail }) => detail.intentId.trim(),
    }
    // @ts-expect-error an unknown variant
    export const wrong: SvelteHTMLElements['parvis-vote-button'] = { variant: 'carte' }`,
}

test('React, Vue and Svelte know the attributes and events', async () => {
  for (const [name, text] of Object.entries(uses)) writeFileSync(join(project, name), text)
  const compilerOptions = {
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    types: [],
    lib: ['es2023', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  }
  const config = { compilerOptions, files: Object.keys(uses) }
  writeFileSync(join(project, 'frameworks.json'), JSON.stringify(config))
  const compiler = join(root, 'node_modules/.bin/tsc')
  const compiling = execute(compiler, ['-p', 'frameworks.json'], { cwd: project })
  const { stdout } = await compiling.catch((failed) => failed)
  expect(stdout).toBe('')
})

test('a server renders the tags, with the link inside', async () => {
  const code = `
    import '@parvis/widgets'
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    import { createSSRApp, h } from 'vue'
    import { renderToString as renderVue } from 'vue/server-renderer'
    import { compile } from 'svelte/compiler'
    import { writeFileSync } from 'node:fs'
    const link = '<a href="https://c.example">Soutenir</a>'
    const props = { proposal: 'parking', variant: 'card', server: 'https://c.example', target: '_self' }
    const child = { href: 'https://c.example' }
    const react = renderToString(createElement('parvis-vote-button',
      { ...props, 'onparvis-supported': () => {} }, createElement('a', child, 'Soutenir')))
    const vue = await renderVue(createSSRApp({ render: () => h('parvis-vote-button',
      { ...props, onParvisSupported: () => {} }, [h('a', child, 'Soutenir')]) }))
    const attributes = Object.entries(props).map(([name, value]) => name + '="' + value + '"').join(' ')
    const source = '<parvis-vote-button ' + attributes + ' onparvis-supported={() => {}}>' + link + '</parvis-vote-button>'
    const { js } = compile(source, { generate: 'server', filename: 'Page.svelte' })
    writeFileSync('svelte-page.mjs', js.code)
    const { render } = await import('svelte/server')
    const svelte = render((await import('./svelte-page.mjs')).default).body
    console.log(JSON.stringify({ react, vue, svelte }))`
  writeFileSync(join(project, 'render.mjs'), code)
  const { stdout } = await execute(process.execPath, ['render.mjs'], { cwd: project })
  const rendered: Record<string, string> = JSON.parse(stdout)
  const wanted =
    /<parvis-vote-button proposal="parking" variant="card" server="https:\/\/c\.example" target="_self">.*<a href="https:\/\/c\.example">Soutenir<\/a>.*<\/parvis-vote-button>/
  for (const [name, html] of Object.entries(rendered)) {
    expect([name, html]).toEqual([name, expect.stringMatching(wanted)])
  }
})

const program = `
  import { VoteButton } from '@parvis/widgets'
  import { createElement, useState } from 'react'
  import { createRoot } from 'react-dom/client'
  VoteButton.define()
  const { server, site } = document.body.dataset
  function Page() {
    const [said, say] = useState('')
    const supported = ({ detail }) => say('Merci : ' + detail.tally.territories)
    const props = { proposal: 'trouver-une-place', server, site, target: '_self', 'onparvis-supported': supported }
    return createElement('main', null, createElement('parvis-vote-button', props), createElement('p', { id: 'said' }, said))
  }
  createRoot(document.querySelector('#root')).render(createElement(Page))`

let fake: StartedFakeServer
beforeAll(async () => {
  fake = await startFakeServer()
})
afterAll(() => fake.close())

test('React 19 sets the attributes and hears the events', async () => {
  writeFileSync(join(project, 'app.js'), program)
  const built = await build({
    root: project,
    logLevel: 'error',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: 'app.js', formats: ['es'] },
    },
  })
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunks = output.flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const entry = chunks.find((chunk) => chunk.isEntry)
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>React</title>
    <body data-server="${fake.baseUrl}" data-site="${fake.siteKey}"><div id="root"></div>
    <script type="module" src="/${entry?.fileName}"></script>`
  const server = createServer(({ url }, response) => {
    const chunk = chunks.find(({ fileName }) => url === `/${fileName}`)
    response.setHeader('content-type', chunk ? 'text/javascript' : 'text/html')
    response.end(chunk ? chunk.code : html)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  const browser = await startBrowser()
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/`)
    await page.getByText('12 collectivités').waitFor({ timeout: 10_000 })
    const link = page.getByRole('link', { name: /^Soutenir/ })
    await page.evaluate(`document.querySelector('parvis-vote-button').dispatchEvent(
      new CustomEvent('parvis-supported', { bubbles: true, detail: { tally: { territories: 13 } } }))`)
    await page.getByText('Merci : 13').waitFor({ timeout: 10_000 })
    expect(await link.getAttribute('target')).toBe('_self')
    expect(errors).toEqual([])
    const address = (await link.getAttribute('href')) ?? ''
    expect(address).toContain(`${fake.baseUrl}/propositions/trouver-une-place/soutien?site=`)
  } finally {
    await browser.close()
    server.close()
  }
})
