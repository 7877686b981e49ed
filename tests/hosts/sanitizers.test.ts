// Whatever an editor or a sanitizer leaves of what was pasted, it leads to the act.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installed, left, leftByEditor } from './ckeditor.ts'
import { support } from './journeys.ts'
import { type Form, formsOf, keptByKses, php, purified, wordpress } from './sanitizers.ts'
import { openStage, type Stage } from './stage.ts'

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

// Several settings leave the same of a form.
const leftovers = [...new Set(Object.values(left).flatMap((setting) => Object.values(setting)))]

test.concurrent.for(leftovers)('CKEditor 5 leaves %s', async (kept) => {
  const { proposal, address } = pasted('link')
  const html = kept.replaceAll('{address}', address).replaceAll('{proposal}', proposal)
  await requireAct({ proposal, address, html })
})

test.skipIf(!installed)(
  'CKEditor 5 itself leaves what is recorded (CKEDITOR names it)',
  async () => {
    const page = await (await resident()).newPage()
    await page.goto(stage.host.page('/editor', ''))
    const address = 'https://consultation.example/propositions/x/soutien?site=pk_1'
    const found = await leftByEditor(page, formsOf(address, 'x'))
    const text = JSON.stringify(left).replaceAll('{address}', address).replaceAll('{proposal}', 'x')
    expect(found).toEqual(JSON.parse(text))
    await page.context().close()
  },
)

const why = php ? 'no WordPress here: apt-get install wordpress, or WORDPRESS=/path' : 'no PHP here'
const kses = php && wordpress ? 'WordPress’s kses' : `WordPress’s kses (skipped: ${why})`
test.skipIf(!php || !wordpress).concurrent.for(forms)(`${kses}: %s`, async (form) => {
  const { html, ...act } = pasted(form)
  const kept = keptByKses(html)
  expect(kept).not.toContain('<parvis-')
  await requireAct({ ...act, html: kept })
})
