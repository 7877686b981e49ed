// The elements inside pages of Bootstrap and of Tailwind: at home, and no rule leaks in or out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBrowser } from '../support/browser.ts'
import { builtWidgets } from './bundle.ts'
import { setStage } from './stage.ts'
import { type Visit, visit } from './visit.ts'

const sheet = (file: string) => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')
const font = '<style>body { font-family: Georgia, serif; color: rgb(1, 2, 3) }</style>'
const frameworks = {
  bootstrap: `<style>${sheet('bootstrap/dist/css/bootstrap.min.css')}</style>${font}`,
  tailwind: `<style>${sheet('tailwindcss/preflight.css')}</style>${font}`,
}

let browser: Browser
let stage: Awaited<ReturnType<typeof setStage>>
beforeAll(async () => {
  stage = await setStage(builtWidgets())
  browser = await sharedBrowser()
})
afterAll(async () => {
  await stage?.close()
})

const tags = `
  <parvis-vote-button proposal="parking" variant="card"></parvis-vote-button>
  <parvis-referent-signup proposal="parking"></parvis-referent-signup>
  <parvis-contribution-form></parvis-contribution-form>
  <parvis-service-card service="aides"></parvis-service-card>`
const own =
  '<h3>Titre</h3><p>Texte</p><button>Bouton</button><label><input type="checkbox">Oui</label>'

async function open(head: string, elements = tags, around = own) {
  const script = `<script type="module" src="${stage.consultation}/widgets/v1/parvis.js"></script>`
  stage.page.html = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
    <link rel="icon" href="data:,"><title>Commune</title>${head}${elements && script}</head>
    <body><div id="own">${around}</div>${elements}</body></html>`
  return visit(browser, stage.host, { width: 1000, height: 800 })
}

/** How each node that matches looks, the page's own ones or those inside the elements. */
const looks = ({ page }: Visit, selector: string) =>
  page.locator(selector).evaluateAll((nodes) =>
    nodes.map((node) => {
      const style = getComputedStyle(node)
      const { height } = node.getBoundingClientRect()
      const { fontFamily, color, margin, padding, borderWidth, appearance, listStyleType } = style
      const box = { margin, padding, borderWidth, appearance, listStyleType, height }
      return { name: node.localName, fontFamily, color, ...box }
    }),
  )

const inner =
  'h3[part], p[part], fieldset, legend, input, select, textarea, dl, ul[part], [part=button]'

test.each(Object.entries(frameworks))('%s: font and colour are the page’s', async (_, head) => {
  const visited = await open(head)
  const found = await looks(visited, '[part=summary], [part=tagline], legend, [part=button]')
  expect(found.length).toBeGreaterThan(6)
  expect(new Set(found.map(({ fontFamily }) => fontFamily))).toEqual(new Set(['Georgia, serif']))
  const [summary] = await looks(visited, '[part=summary]')
  expect(summary?.color).toBe('rgb(1, 2, 3)')
  const buttons = await looks(visited, '[part=button], [part=input]')
  for (const { height } of buttons) expect(height).toBeGreaterThanOrEqual(44)
  expect(visited.messages).toEqual([])
  await visited.close()
})

test.each(Object.entries(frameworks))('%s: no rule leaks in', async (_, head) => {
  const plain = await open(font, tags, '')
  const without = await looks(plain, inner)
  await plain.close()
  const visited = await open(head, tags, '')
  const within = await looks(visited, inner)
  await visited.close()
  // Lines are as high as their fonts: heights are compared above.
  const sizeless = (all: typeof within) => all.map(({ height: _, ...look }) => look)
  expect(without.length).toBeGreaterThan(20)
  expect(sizeless(within)).toEqual(sizeless(without))
})

test.each(Object.entries(frameworks))('%s: no rule leaks out', async (_, head) => {
  const alone = await open(head, '')
  const before = await looks(alone, '#own *')
  await alone.close()
  const visited = await open(head)
  expect(before).toHaveLength(5)
  expect(await looks(visited, '#own *')).toEqual(before)
  await visited.close()
})
