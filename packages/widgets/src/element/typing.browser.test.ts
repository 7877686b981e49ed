// Keys typed in a field of an element, on a page that has shortcuts of one key.
import { expect } from 'chai'
import { all } from '../test/all.ts'
import { fakeClient } from '../test/fake-client.ts'
import { clear, eventually, inside, place } from '../test/page.ts'
import type { ParvisElement } from './parvis-element.ts'

const types = ['keydown', 'keypress', 'keyup'] as const
const attributes = 'proposal="parking" service="aides" variant="card"'

describe('keys typed in a field', () => {
  const heard: string[] = []
  const hear = ({ type, key }: KeyboardEvent) => void heard.push(`${type} ${key}`)
  before(() => {
    for (const type of types) document.addEventListener(type, hear)
  })
  after(() => {
    for (const type of types) document.removeEventListener(type, hear)
  })
  beforeEach(() => {
    heard.length = 0
  })
  afterEach(clear)

  function strike(field: Element, key: string, more: KeyboardEventInit = {}) {
    for (const type of types)
      field.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, ...more }))
  }

  const fieldsIn = (element: ParvisElement) => [
    ...element.renderRoot.querySelectorAll('input, textarea, select'),
  ]

  for (const { tag } of all) {
    it(`${tag}: what writes there is not heard by the page`, async () => {
      const element = await place(`<${tag} ${attributes}></${tag}>`, fakeClient().client)
      for (const field of fieldsIn(element)) {
        for (const key of [
          'j',
          '/',
          '?',
          ' ',
          'é',
          '😀',
          'Enter',
          'ArrowLeft',
          'Backspace',
          'Dead',
        ])
          strike(field, key)
        // AltGr, which Windows tells as both.
        strike(field, '@', { ctrlKey: true, altKey: true })
      }
      expect(heard).to.deep.equal([])
    })
  }

  it('Escape, Tab, keys of functions and what is pressed with Ctrl, Alt or Command reach the page', async () => {
    const element = await place(
      '<parvis-contribution-form></parvis-contribution-form>',
      fakeClient().client,
    )
    for (const field of fieldsIn(element)) {
      heard.length = 0
      for (const key of ['Escape', 'Tab', 'F2', 'Shift']) strike(field, key)
      strike(field, 'k', { ctrlKey: true })
      strike(field, 'k', { metaKey: true })
      strike(field, 'k', { altKey: true })
      expect(heard).to.have.length(7 * types.length)
    }
  })

  it('a letter pressed on a button or a link reaches the page, as from its own', async () => {
    const element = await place(
      '<parvis-vote-button proposal="parking"></parvis-vote-button>',
      fakeClient().client,
    )
    strike(inside(element, '[part=button]'), 'j')
    expect(heard).to.have.length(types.length)
  })

  it('the form and its list hear them still, and what a browser fills in is no fault', async () => {
    const { client } = fakeClient()
    const element = await place('<parvis-contribution-form></parvis-contribution-form>', client)
    const field = inside<HTMLInputElement>(element, '#title')
    strike(field, 'Enter')
    await eventually(() => expect(element.renderRoot.querySelector('.summary')).not.to.equal(null))
    field.dispatchEvent(new Event('keydown', { bubbles: true, composed: true }))
  })
})
