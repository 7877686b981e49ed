// What an act would do, beside its form: asked once one stops writing, and never of an act that is on its way or done.
import { NetworkError } from '@parvis/sdk/staff'
import { expect } from 'chai'
import { html } from 'lit'
import { LightElement } from '../light-element.ts'
import { clear, frames, inside, shown } from '../test/page.ts'
import { ActPreview } from './act-preview.ts'
import { lineField } from './field.ts'
import { ActForm } from './form.ts'

let asked: string[]
let answer: () => Promise<string>

class LookedAt extends LightElement {
  readonly form = new ActForm<string>(this, {
    fields: ['date'],
    send: () => answer(),
    done: () => {},
  })
  readonly preview = new ActPreview(this, {
    about: () => this.form.values.date || undefined,
    ask: async (date: string) => {
      asked.push(date)
      return `le ${date}`
    },
    isHeld: () => this.form.isHeld,
  })

  protected override render() {
    return html`<form @submit=${this.form.submit} @input=${this.form.take} novalidate>
      ${this.form.summary()} ${lineField(this.form, { name: 'date', label: 'Date' })}
      <output>${this.preview.value}</output><button class="button">Déplacer</button>
    </form>`
  }
}
customElements.define('looked-at', LookedAt)

const open = async () => inside<LookedAt>(await shown(html`<looked-at></looked-at>`), 'looked-at')
async function type(element: LookedAt, value: string) {
  const field = inside<HTMLInputElement>(element, 'input')
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await frames()
}
const aMoment = () => new Promise((later) => setTimeout(later, 450))
const press = (element: LookedAt) => inside(element, 'button').click()

beforeEach(() => {
  asked = []
  answer = async () => 'done'
})
afterEach(clear)

it('asks once one stops writing, of what is written last', async () => {
  const element = await open()
  await type(element, '3 mars')
  await type(element, '4 mars')
  await aMoment()
  expect(asked).to.deep.equal(['4 mars'])
  expect(inside(element, 'output').textContent).to.equal('le 4 mars')
})

it('asks nothing of an act that is on its way or done, and keeps what was read', async () => {
  const element = await open()
  await type(element, '3 mars')
  press(element)
  await aMoment()
  element.requestUpdate()
  await aMoment()
  expect(asked).to.deep.equal([])
  await type(element, '4 mars')
  await aMoment()
  press(element)
  await aMoment()
  expect(asked).to.deep.equal(['4 mars'])
  expect(inside(element, 'output').textContent).to.equal('le 4 mars')
})

it('asks again where the act was stopped before its answer came', async () => {
  answer = () => Promise.reject(new NetworkError('cut'))
  const element = await open()
  await type(element, '3 mars')
  press(element)
  await aMoment()
  expect(asked).to.deep.equal(['3 mars'])
})
