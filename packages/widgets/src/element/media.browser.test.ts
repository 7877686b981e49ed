// Every state of the elements, under dark and forced colours: axe finds nothing.
import { emulateMedia } from '@web/test-runner-commands'
import { expect } from 'chai'
import { all } from '../test/all.ts'
import { fakeClient, refusal } from '../test/fake-client.ts'
import { consultation, proposal, service, soon } from '../test/fixtures.ts'
import { fill, form, need, send, windows } from '../test/form.ts'
import { clear, eventually, faultsOfAccess, inside, place, settled } from '../test/page.ts'
import type { ParvisElement } from './parvis-element.ts'

const attributes = 'proposal="parking" service="aides"'
const inner = '<a href="https://c.example/p">Lire</a>'
const markup = (tag: string, more = '') => `<${tag} ${attributes} ${more}>${inner}</${tag}>`

/** Each shows one state. */
const states: Record<string, () => Promise<ParvisElement>> = {
  'a vote button that waits': () => clicked('parvis-vote-button'),
  'a vote button that was refused': () => clicked('parvis-vote-button', true),
  'a card': () => place(markup('parvis-vote-button', 'variant="card"'), fakeClient().client),
  'a sign-up with a fault': () => clicked('parvis-referent-signup'),
  'a service that is out of date': () =>
    place(
      markup('parvis-service-card'),
      fakeClient({ services: [service({ stale: true })] }).client,
    ),
  'a form with faults': async () => {
    const shown = await form()
    await send(shown)
    return shown.element
  },
  'a form to confirm': async () => {
    const shown = await form()
    await fill(shown, need)
    await send(shown)
    return shown.element
  },
}

const emulated = [
  ['(prefers-color-scheme: dark)', { colorScheme: 'dark' }],
  ['(forced-colors: active)', { forcedColors: 'active' }],
] as const

for (const { tag } of all) {
  states[`${tag}, open`] = () => place(markup(tag), fakeClient().client)
  states[`${tag}, closed`] = () => {
    const proposals = [proposal({ support: soon, referent: soon })]
    const closed = { proposals, consultation: consultation({ open: [] }) }
    return place(markup(tag), fakeClient(closed).client)
  }
  states[`${tag}, without an answer`] = () => failed(tag, new Error())
  states[`${tag}, not found`] = () => failed(tag, refusal('consultation_not_found', 404))
}

function failed(tag: string, failure: Error) {
  const fake = fakeClient()
  fake.failure.embeds = failure
  return place(markup(tag), fake.client)
}

async function clicked(tag: string, refused = false) {
  const fake = fakeClient()
  const element = await place(markup(tag), fake.client)
  const link = inside<HTMLAnchorElement>(element, '[part=button]')
  const id = new URL(link.href).searchParams.get('intent') ?? ''
  const reason = { code: 'grouping_cannot_support', message: 'Une intercommunalité ne compte pas.' }
  if (refused) fake.settle(id, { state: 'refused', refusal: reason })
  document.addEventListener('click', (event) => event.preventDefault(), { once: true })
  link.click()
  const words = refused ? reason.message : /confirmer|Cochez/
  await eventually(() => expect(element.renderRoot.textContent).to.match(new RegExp(words)))
  return element
}

describe('media', () => {
  windows()
  const { warn } = console
  before(() => {
    console.warn = () => {}
  })
  after(async () => {
    console.warn = warn
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  })
  afterEach(clear)

  for (const [query, media] of emulated) {
    for (const [state, show] of Object.entries(states)) {
      it(`${query}: ${state}`, async () => {
        await emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
        expect(matchMedia(query).matches).to.equal(true)
        const element = await show()
        const page = 'color-scheme: light dark; background: Canvas; color: CanvasText'
        element.parentElement?.setAttribute('style', page)
        await settled(element)
        expect(await faultsOfAccess(element)).to.deep.equal([])
      })
    }
  }
})
