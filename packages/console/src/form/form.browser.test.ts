// Forms in a browser: faults beside their fields and summed up with the focus, what was written kept, dialogs, finding.
import { NetworkError, RefusalError } from '@parvis/sdk/staff'
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { LightElement } from '../light-element.ts'
import { clear, faultsOfAccess, frames, inside, shown } from '../test/page.ts'
import type { ChoiceEvent, Option } from './choice-event.ts'
import { FindField } from './combobox.ts'
import { confirm, openDialog } from './dialog.ts'
import { choiceField, lineField, textField } from './field.ts'
import { ActForm } from './form.ts'
import type { Values } from './kept.ts'
import { isWriting, kept } from './kept.ts'

let answer: () => Promise<string>
let sent: Values[]
let done: string[]

class TrialForm extends LightElement {
  form = new ActForm<string>(this, {
    fields: ['reason', 'reasonText'],
    key: () => 'reject-c_12',
    send: (values) => {
      sent.push(values)
      return answer()
    },
    done: (said) => done.push(said),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.form.begin()
  }

  protected override render() {
    const { form } = this
    return html`<form @submit=${form.submit} @input=${form.take} @change=${form.take} novalidate>
      ${form.summary()}
      ${choiceField(form, { name: 'reason', label: 'Motif', isRequired: true, options: [{ value: 'other', label: 'Autre' }] })}
      ${textField(form, { name: 'reasonText', label: 'Explication', hint: 'Pour l’équipe' })}
      ${lineField(form, { name: 'until', label: 'Jusqu’au', type: 'date' })}
      <button class="button">Rejeter</button>
    </form>`
  }
}
customElements.define('trial-form', TrialForm)

const refused = (errors: { path: string; code: string; detail: string }[], detail = 'Non.') =>
  new RefusalError(
    { type: '', title: '', status: 422, code: 'invalid_input', detail, requestId: 'r-1', errors },
    { status: 422, requestId: 'r-1', retryAfter: null },
  )
const formIn = async () =>
  inside<TrialForm>(await shown(html`<trial-form></trial-form>`), 'trial-form')
const press = async (element: Element) => {
  inside<HTMLElement>(element, '.button').click()
  await frames()
}

beforeEach(() => {
  sent = []
  done = []
  answer = async () => 'done'
})
afterEach(clear)

describe('a form', () => {
  it('tells each fault beside its field, and their sum at the top with the focus', async () => {
    answer = async () => {
      throw refused([{ path: 'reasonText', code: 'too_short', detail: 'Dites pourquoi.' }])
    }
    const element = await formIn()
    await press(element)
    expect(document.activeElement?.className).to.equal('faults')
    const field = inside<HTMLTextAreaElement>(element, '[name=reasonText]')
    expect(field.getAttribute('aria-invalid')).to.equal('true')
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).to.deep.equal([
      'Pour l’équipe',
      'Dites pourquoi.',
    ])
    expect(await faultsOfAccess(element)).to.deep.equal([])
    inside<HTMLElement>(element, '.faults a').click()
    expect(document.activeElement).to.equal(field)
  })

  it('says what a refusal of the whole says, and that an answer that did not come is no refusal', async () => {
    answer = async () => {
      throw refused([], 'Cette phase est close.')
    }
    const element = await formIn()
    await press(element)
    expect(inside(element, '.faults').textContent).to.contain('Cette phase est close.')
    answer = async () => {
      throw new NetworkError(new Error('offline'))
    }
    await press(element)
    expect(inside(element, '.faults').textContent).to.contain('nous ne savons pas si c’est fait')
  })

  it('keeps what is written until it is done, and sends it once', async () => {
    const element = await formIn()
    inside<HTMLElement>(element, 'textarea').focus()
    await sendKeys({ type: 'Déjà proposé' })
    expect(kept('reject-c_12')).to.deep.equal({ reasonText: 'Déjà proposé' })
    expect(isWriting()).to.equal(true)
    element.remove()

    const again = await formIn()
    expect(inside<HTMLTextAreaElement>(again, 'textarea').value).to.equal('Déjà proposé')
    const button = inside<HTMLElement>(again, '.button')
    button.click()
    button.click()
    await frames()
    expect([sent, done, isWriting()]).to.deep.equal([
      [{ reasonText: 'Déjà proposé' }],
      ['done'],
      false,
    ])
  })
})

describe('a dialog', () => {
  it('has its name and the focus, and gives the focus back', async () => {
    const frame = await shown(html`<h1 tabindex="-1">File</h1><button>Publier</button>`)
    inside<HTMLElement>(frame, 'button').focus()
    const asked = confirm({
      heading: 'Publier 3 propositions ?',
      text: '187 personnes seront prévenues.',
      yes: 'Publier',
    })
    await frames()
    const dialog = inside<HTMLDialogElement>(document, 'dialog')
    expect(await faultsOfAccess(dialog)).to.deep.equal([])
    expect(dialog.contains(document.activeElement)).to.equal(true)
    await sendKeys({ press: 'Escape' })
    expect(await asked).to.equal(false)
    expect(document.activeElement?.textContent).to.equal('Publier')
    expect(document.querySelector('dialog')).to.equal(null)
  })

  it('answers what was chosen; the title has the focus when what was pressed is gone', async () => {
    const frame = await shown(html`<h1 tabindex="-1">File</h1><button>Rejeter</button>`)
    inside<HTMLElement>(frame, 'button').focus()
    const asked = openDialog<number>({
      heading: 'Combien ?',
      content: ({ close }) => html`<button class="three" @click=${() => close(3)}>Trois</button>`,
    })
    inside(frame, 'button').remove()
    inside<HTMLElement>(document, '.three').click()
    expect(await asked).to.equal(3)
    expect(document.activeElement?.textContent).to.equal('File')
  })
})

class TrialFind extends FindField {
  protected override async find(text: string): Promise<readonly Option[]> {
    return [
      { value: 'commune-14118', label: 'Caen (Calvados)' },
      { value: 'commune-14119', label: 'Cairon (Calvados)' },
    ].filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()))
  }
}
customElements.define('trial-find', TrialFind)

describe('finding', () => {
  it('lists what matches, goes through it by the arrows, and tells what was taken', async () => {
    const frame = await shown(html`<trial-find .label=${'Territoire'} .hint=${'Nom'}></trial-find>`)
    const element = inside<TrialFind>(frame, 'trial-find')
    const told: (readonly string[])[] = []
    element.addEventListener('choice', (event) => told.push((event as ChoiceEvent).chosen))
    element.focus()
    await sendKeys({ type: 'ca' })
    await new Promise((later) => setTimeout(later, 300))
    await frames()
    expect(inside(element, '[role=status]').textContent).to.contain('2 réponses')
    expect(await faultsOfAccess(element)).to.deep.equal([])
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'ArrowDown' })
    await frames()
    const input = inside<HTMLInputElement>(element, 'input')
    const current = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
    expect(current?.textContent).to.equal('Cairon (Calvados)')
    await sendKeys({ press: 'Enter' })
    await frames()
    expect([input.value, told]).to.deep.equal(['Cairon (Calvados)', [['commune-14119']]])
    await sendKeys({ press: 'Backspace' })
    expect(told.at(-1)).to.deep.equal([])
  })

  it('takes a whole name that was typed or pasted, also once one has left the field', async () => {
    const frame = await shown(html`<trial-find .label=${'Territoire'} .hint=${'Nom'}></trial-find>`)
    const element = inside<TrialFind>(frame, 'trial-find')
    const told: (readonly string[])[] = []
    element.addEventListener('choice', (event) => told.push((event as ChoiceEvent).chosen))
    element.focus()
    await sendKeys({ type: 'caen (calvados)' })
    await sendKeys({ press: 'Tab' })
    await new Promise((later) => setTimeout(later, 300))
    await frames()
    const input = inside<HTMLInputElement>(element, 'input')
    expect([input.value, told]).to.deep.equal(['Caen (Calvados)', [['commune-14118']]])
    expect(input.getAttribute('aria-expanded')).to.equal('false')
  })
})
