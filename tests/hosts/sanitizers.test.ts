// Whatever an editor or a sanitizer leaves of what was pasted, it leads to the act.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leftByEditor, type Setting, settings } from './ckeditor.ts'
import { support } from './journeys.ts'
import { type Form, formsOf, keptByKses, purified } from './sanitizers.ts'
import { openStage, type Stage } from './stage.ts'
import { absent } from './wordpress/found.ts'

let stage: Stage
let resident: Awaited<ReturnType<Stage['signedIn']>>
let free: string[]
beforeAll(async () => {
  stage = await openStage()
  resident = await stage.signedIn('lou.durand@courriel.example')
  free = (await stage.openProposals()).support
})
afterAll(() => stage?.stop())

const forms: Form[] = ['tag', 'div', 'link']

/** One form for a proposal nobody acted on. */
function pasted(form: Form) {
  const proposal = free.shift() ?? ''
  const address = stage.links.support(proposal)
  return { proposal, address, html: formsOf(address, proposal)[form] }
}

type Kept = { proposal: string; address: string; html: string }

/** Without the script a link leads there; with it, that link is in an element. */
async function requireAct({ proposal, address, html }: Kept) {
  const person = await resident()
  const page = await person.newPage()
  const article = `<article>${html}</article>`
  await page.goto(stage.host.page(`/plain-${proposal}`, article))
  const link = page.getByRole('link', { name: 'Soutenir' })
  expect(await link.getAttribute('href')).toBe(address)
  await link.click()
  await page.getByRole('heading', { level: 1, name: /Soutenir/ }).waitFor()
  await page.goto(stage.host.page(`/upgraded-${proposal}`, article + stage.script))
  await support(page, proposal)
  await person.close()
}

test.concurrent.for(forms)('DOMPurify’s defaults: %s', async (form) => {
  const { html, ...act } = pasted(form)
  const page = await (await resident()).newPage()
  const kept = await purified(page, html)
  await page.context().close()
  expect(kept).not.toContain('<parvis-')
  await requireAct({ ...act, html: kept })
})

const sample = { address: 'https://consultation.example/propositions/x/soutien', proposal: 'x' }

/** What the editor leaves, asked once. */
let left: ReturnType<typeof leftByEditor> | undefined
async function askEditor() {
  const page = await (await resident()).newPage()
  await page.goto(stage.host.page('/editor', ''))
  const found = await leftByEditor(page, formsOf(sample.address, sample.proposal))
  await page.context().close()
  return found
}

/** Several settings leave the same of a form: one act for each that differs. */
const acts = new Map<string, Promise<void>>()
function requireActOnce(kept: string) {
  const { proposal, address } = pasted('link')
  const html = kept.replaceAll(sample.address, address).replaceAll('"x"', `"${proposal}"`)
  const act = acts.get(kept) ?? requireAct({ proposal, address, html })
  acts.set(kept, act)
  return act
}

const starts = {
  tag: '<parvis-vote-button ',
  div: '<div data-parvis="vote-button" ',
  link: '<p><a ',
}
const all = Object.keys(settings).flatMap((name) =>
  forms.map((form) => ({ setting: name as Setting, form })),
)

test.concurrent.for(all)('CKEditor 5 itself, $setting: $form', async ({ setting, form }) => {
  left ??= askEditor()
  const kept = (await left)[setting][form]
  expect(kept).toContain(starts[settings[setting][form]])
  await requireActOnce(kept)
})

test.skipIf(absent).concurrent.for(forms)(`WordPress’s kses: %s${absent}`, async (form) => {
  const { html, ...act } = pasted(form)
  const kept = keptByKses(html)
  expect(kept).not.toContain('<parvis-')
  await requireAct({ ...act, html: kept })
})
