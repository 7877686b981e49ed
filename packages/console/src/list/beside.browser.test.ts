// A list and what is open of it: the focus goes to it and comes back, rows by arrows and letters, ticks that say what they mean.
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { ActForm } from '../form/form.ts'
import { ticksField } from '../form/ticks.ts'
import { LightElement } from '../light-element.ts'
import { clear, faultsOfAccess, frames, inside, shown } from '../test/page.ts'
import './beside.ts'
import type { ListBeside } from './beside.ts'
import './table.ts'

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const columns = [
  {
    name: 'id',
    heading: 'Nom',
    cell: ({ id }: { id: string }) => html`<a href=${`#${id}`}>${id}</a>`,
  },
]
const list = html`<row-table .label=${'Membres'} .columns=${columns} .items=${items}></row-table>`

class TrialTicks extends LightElement {
  form = new ActForm<void>(this, { fields: ['roles'], send: async () => {}, done: () => {} })
  protected override render() {
    const ticks = [
      { value: 'moderator', label: 'Modération', hint: 'Lit et décide' },
      { value: 'auditor', label: 'Audit' },
    ]
    return ticksField(this.form, { name: 'roles', label: 'Rôles', ticks })
  }
}
customElements.define('trial-ticks', TrialTicks)

async function page(open = '') {
  const frame = await shown(html`<h1 tabindex="-1">Membres</h1>
    <list-beside .open=${open} .heading=${'Camille'} .list=${list} .back=${'#'}
      .content=${html`<p>Modération</p>`}></list-beside>`)
  return inside<ListBeside>(frame, 'list-beside')
}
const focused = () => document.activeElement?.textContent?.trim()

afterEach(clear)

describe('a list and what is open of it', () => {
  it('has no barrier, and a page that loads with it open leaves the focus alone', async () => {
    const element = await page('b')
    expect(await faultsOfAccess(element)).to.deep.equal([])
    expect(document.activeElement).to.equal(document.body)
  })

  it('gives the focus to what is opened, and back to its row', async () => {
    const element = await page()
    element.open = 'b'
    await frames()
    expect(focused()).to.equal('Camille')
    element.open = ''
    await frames()
    expect(focused()).to.equal('b')
  })

  it('goes from row to row by arrows and letters, and stays at the ends', async () => {
    const element = await page()
    inside<HTMLElement>(element, 'tbody a').focus()
    await sendKeys({ press: 'j' })
    await sendKeys({ press: 'ArrowDown' })
    expect(focused()).to.equal('c')
    await sendKeys({ press: 'j' })
    expect(focused()).to.equal('c')
    await sendKeys({ press: 'k' })
    expect(focused()).to.equal('b')
  })
})

describe('ticks', () => {
  it('say what each means, and keep the order of the list', async () => {
    const frame = await shown(html`<trial-ticks></trial-ticks>`)
    const element = inside<TrialTicks>(frame, 'trial-ticks')
    const [moderator, auditor] = element.querySelectorAll('input')
    expect(await faultsOfAccess(element)).to.deep.equal([])
    const hint = document.getElementById(moderator?.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).to.equal('Lit et décide')
    auditor?.click()
    moderator?.click()
    expect(element.form.values.roles).to.equal('moderator auditor')
    auditor?.click()
    expect(element.form.values.roles).to.equal('moderator')
  })
})
