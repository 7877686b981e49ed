// Keys of a screen act on its list alone, `g` takes the letter after it, and the help lists what is there.
import { expect } from 'chai'
import { html } from 'lit'
import { LightElement } from '../light-element.ts'
import { clear, faultsOfAccess, inside, shown } from '../test/page.ts'
import { keepEarlyKeys } from './early.ts'
import { listenEverywhere } from './everywhere.ts'
import { showHelp } from './help.ts'
import { Keys } from './keys.ts'

const done: string[] = []

class KeyedScreen extends LightElement {
  readonly keys = new Keys(this, {
    name: 'La file',
    within: 'ul',
    keys: () => [{ key: 'r', name: 'Rejeter', act: () => done.push('reject') }],
  })
  protected override render() {
    return html`<ul><li tabindex="-1">Un</li><li><input aria-label="note" /></li></ul><p tabindex="-1">Autre</p>`
  }
}
customElements.define('keyed-screen', KeyedScreen)

class AroundScreen extends LightElement {
  readonly keys = new Keys(this, {
    name: 'Autour',
    keys: () => [{ key: 'r', name: 'Relire', act: () => done.push('around') }],
  })
  protected override render() {
    return html`<keyed-screen></keyed-screen>`
  }
}
customElements.define('around-screen', AroundScreen)

const press = (on: Element, key: string) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

const screens = () => [{ letter: 'j', name: 'Journal', href: '/console/journal' }]

beforeEach(() => {
  done.length = 0
})
afterEach(clear)

it('acts on the list, neither beside it nor in its field', async () => {
  const frame = await shown(html`<keyed-screen></keyed-screen>`)
  for (const place of ['p', 'input', 'li']) press(inside(frame, place), 'r')
  expect(done).to.deep.equal(['reject'])
})

it('acts once, for what is nearest to the focus', async () => {
  const frame = await shown(html`<around-screen></around-screen>`)
  for (const place of ['li', 'p']) press(inside(frame, place), 'r')
  expect(done).to.deep.equal(['reject', 'around'])
})

it('after g a letter leads elsewhere, and does nothing else', async () => {
  const frame = await shown(html`<keyed-screen></keyed-screen>`)
  const note = (what: string) => () => done.push(what)
  const goTo = (href: string) => done.push(href)
  const stop = listenEverywhere({
    screens,
    goTo,
    search: note('search'),
    find: note('find'),
    help: note('help'),
  })
  const row = inside(frame, 'li')
  for (const key of ['g', 'j', 'g', 'r', '?', '/', 'r']) press(row, key)
  stop()
  expect(done).to.deep.equal(['/console/journal', 'help', 'search', 'reject'])
})

it('keys pressed before all has come are not lost, but those of a field', async () => {
  const frame = await shown(html`<keyed-screen></keyed-screen>`)
  const again = keepEarlyKeys()
  for (const key of ['g', 'j']) press(document.body, key)
  press(inside(frame, 'input'), '?')
  const noted = () => done.push('other')
  const goTo = (href: string) => done.push(href)
  const stop = listenEverywhere({ screens, goTo, search: noted, find: noted, help: noted })
  again()
  again()
  stop()
  expect(done).to.deep.equal(['/console/journal'])
})

it('lists the keys, and turns letters off', async () => {
  const frame = await shown(html`<keyed-screen></keyed-screen>`)
  void showHelp(screens)
  const dialog = inside(document, 'dialog')
  expect(dialog.textContent).to.include('Rejeter').and.to.include('Journal')
  expect(await faultsOfAccess(dialog)).to.deep.equal([])
  inside(dialog, 'input').click()
  inside<HTMLDialogElement>(document, 'dialog').close()
  press(inside(frame, 'li'), 'r')
  expect(done).to.deep.equal([])
})
