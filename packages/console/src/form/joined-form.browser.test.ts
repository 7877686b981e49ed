// A form that two people write in: nobody overwrites anybody, each is told who, when and what, nothing typed is lost.
import { RefusalError } from '@parvis/sdk/staff'
import { expect } from 'chai'
import { html } from 'lit'
import { when } from '../feedback/conflict.ts'
import { LightElement } from '../light-element.ts'
import { clear, faultsOfAccess, frames, inside, shown } from '../test/page.ts'
import { lineField } from './field.ts'
import { JoinedForm } from './joined-form.ts'

type Saved = { title?: string; place?: string; version: number }
type Text = { title: string; place: string }

const facts = { by: 'Camille Roux', at: '2026-11-30T14:02:00.000Z' }
/** What the server holds; who is behind is refused. */
let held: { values: Text; version: number }
let sent: (Text & { version: number })[]
let told: string[]
let looksFirst: boolean

class JoinedTrial extends LightElement {
  readonly joined = new JoinedForm<Saved>(this, {
    fields: ['title', 'place'],
    labels: { title: 'Titre', place: 'Lieu' },
    shown: (field, value) => (field === 'place' ? `à ${value}` : value),
    key: () => 'trial-1',
    looksFirst,
    send: ({ values, base }) => save({ ...values, version: base.version }),
    done: () => {
      told.push('saved')
      this.read()
    },
    readAgain: () => this.read(),
  })

  read() {
    this.joined.take({ ...held.values }, held.version, facts)
    this.requestUpdate()
  }

  override connectedCallback() {
    super.connectedCallback()
    this.read()
  }

  protected override render() {
    const { form } = this.joined
    return html`<form novalidate @submit=${form.submit} @input=${this.joined.typed}>
      ${form.summary()} ${this.joined.conflict()}
      ${lineField(form, { name: 'title', label: 'Titre' })}
      ${lineField(form, { name: 'place', label: 'Lieu' })}
      <button class="button save" ?disabled=${this.joined.isStopped}>Enregistrer</button>
    </form>`
  }
}
customElements.define('joined-trial', JoinedTrial)

async function save({ title = '', place = '', version }: Saved): Promise<Saved> {
  sent.push({ title, place, version })
  if (version !== held.version) throw behind()
  held = { values: { title, place }, version: version + 1 }
  return { title, place, version: held.version }
}

const behind = () =>
  Object.assign(
    new RefusalError(
      { type: '', title: '', status: 409, code: 'changed_meanwhile', detail: '', requestId: 'r-1' },
      { status: 409, requestId: 'r-1', retryAfter: null },
    ),
    { facts },
  )

const theySave = (values: Partial<Text>) => {
  held = { values: { ...held.values, ...values }, version: held.version + 1 }
}
const open = async () =>
  inside<JoinedTrial>(
    await shown(html`<h2>Réunion</h2><joined-trial></joined-trial>`),
    'joined-trial',
  )
async function type(trial: JoinedTrial, name: keyof Text, value: string) {
  const field = inside<HTMLInputElement>(trial, `input[name="${name}"]`)
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await frames()
}
async function press(trial: JoinedTrial, selector = '.save') {
  inside(trial, selector).click()
  await frames()
}
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ')
const textOf = (trial: JoinedTrial) => spaced(trial.textContent ?? '')

beforeEach(() => {
  held = { values: { title: 'Atelier', place: 'Caen' }, version: 1 }
  sent = []
  told = []
  looksFirst = false
})
afterEach(clear)

it('puts together what each changed apart, saves what was asked, and says what came of whom', async () => {
  const trial = await open()
  await type(trial, 'title', 'Atelier des besoins')
  theySave({ place: 'Guéret' })
  await press(trial)
  expect(sent).to.deep.equal([
    { title: 'Atelier des besoins', place: 'Caen', version: 1 },
    { title: 'Atelier des besoins', place: 'Guéret', version: 2 },
  ])
  expect(told).to.deep.equal(['saved'])
})

it('tells at once what came while one writes, and saves nothing by itself', async () => {
  const trial = await open()
  await type(trial, 'title', 'Atelier des besoins')
  theySave({ place: 'Guéret' })
  trial.read()
  await frames()
  expect(inside(trial, '[role=status]').textContent).to.include('Camille Roux').and.include('Lieu')
  expect(sent).to.deep.equal([])
  expect(trial.joined.changes).to.deep.equal({ title: 'Atelier des besoins' })
  await press(trial)
  expect(held.values).to.deep.equal({ title: 'Atelier des besoins', place: 'Guéret' })
  expect(trial.querySelector('[role=status]')).to.equal(null)
})

it('asks about what both changed, with who and when; what is typed meanwhile stays', async () => {
  const trial = await open()
  await type(trial, 'place', 'Lisieux')
  theySave({ place: 'Guéret' })
  await press(trial)
  const text = textOf(trial)
  for (const part of ['Camille Roux', spaced(when(facts.at)), 'à Guéret', 'à Lisieux'])
    expect(text).to.include(part)
  expect(inside<HTMLButtonElement>(trial, '.save').disabled).to.equal(true)
  expect(await faultsOfAccess(trial)).to.deep.equal([])
  await type(trial, 'title', 'Autre titre')
  inside(trial, '.conflict label:last-of-type input').click()
  await press(trial, '.conflict .button')
  expect(held).to.deep.equal({ values: { title: 'Autre titre', place: 'Lisieux' }, version: 3 })
})

it('keeps all of theirs when one says so, and sends nothing', async () => {
  const trial = await open()
  await type(trial, 'place', 'Lisieux')
  theySave({ place: 'Guéret' })
  await press(trial)
  await press(trial, '.conflict .quiet')
  expect(sent).to.have.length(1)
  expect(trial.joined.isChanged).to.equal(false)
  expect(inside<HTMLInputElement>(trial, '[name="place"]').value).to.equal('Guéret')
})

it('where an act is looked at first, what came of theirs is looked at before it is sent again', async () => {
  looksFirst = true
  const trial = await open()
  await type(trial, 'title', 'Atelier des besoins')
  theySave({ place: 'Guéret' })
  await press(trial)
  expect(sent).to.have.length(1)
  expect(textOf(trial)).to.include('Camille Roux')
  await press(trial)
  expect(held.values).to.deep.equal({ title: 'Atelier des besoins', place: 'Guéret' })
})

it('meets what others saved while the page was away', async () => {
  const before = await open()
  await type(before, 'place', 'Lisieux')
  document.querySelector('main')?.remove()
  theySave({ place: 'Guéret' })
  const trial = await open()
  expect(textOf(trial)).to.include('à Guéret').and.include('à Lisieux')
  expect(sent).to.deep.equal([])
})
