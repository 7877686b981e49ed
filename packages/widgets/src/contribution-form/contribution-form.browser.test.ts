// The contribution form: access first, then keyboard, then what it does.
import { NetworkError } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient, refusal } from '../test/fake-client.ts'
import { consultation, territory } from '../test/fixtures.ts'
import { clear, faultsOfAccess, inside, place, settled, text, wait } from '../test/page.ts'
import { type ContributedDetail, ContributionForm } from './contribution-form.ts'

ContributionForm.define()
const markup = '<parvis-contribution-form></parvis-contribution-form>'
type Field = HTMLInputElement | HTMLSelectElement

async function form(fake = fakeClient()) {
  const element = await place(markup, fake.client)
  return { element, fake, click: (selector: string) => inside(element, selector).click() }
}

type Shown = Awaited<ReturnType<typeof form>>

async function fill({ element }: Shown, answers: Record<string, string>) {
  for (const [name, value] of Object.entries(answers)) {
    const field = inside<Field>(element, `#${name}`)
    field.value = value
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'))
    await settled(element)
  }
}

const press = (element: HTMLElement, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

const need = {
  themeId: 'mobilite',
  profile: 'agent',
  function: 'Secrétaire de mairie',
  title: 'Trouver une place',
  text: 'Savoir où se garer avant de partir de chez soi.',
}

async function send(shown: Shown) {
  shown.click('button[part=button]')
  await settled(shown.element)
}

describe('parvis-contribution-form', () => {
  let opened: string[] = []
  const { open } = window
  beforeEach(() => {
    opened = []
    window.open = (url) => {
      opened.push(String(url))
      return null
    }
  })
  afterEach(() => {
    window.open = open
    clear()
  })

  it('axe finds nothing, for a need, a service, with faults, and when closed', async () => {
    const shown = await form()
    expect(await faultsOfAccess(shown.element)).to.deep.equal([])
    inside(shown.element, 'label:nth-of-type(2) input[type=radio]').click()
    await settled(shown.element)
    expect(await faultsOfAccess(shown.element)).to.deep.equal([])
    await send(shown)
    expect(await faultsOfAccess(shown.element)).to.deep.equal([])
    const closed = await form(fakeClient({ consultation: consultation({ open: [] }) }))
    expect(await faultsOfAccess(closed.element)).to.deep.equal([])
    expect(text(closed.element, '[part=closed]')).to.contain("n'ont pas encore de date")
  })

  it('asks nothing about the person', async () => {
    const { element } = await form()
    expect(
      element.renderRoot.querySelector('[type=email],[autocomplete=email],[name*=mail]'),
    ).to.equal(null)
  })

  it('sums the faults up, takes the focus there, and leads to each field', async () => {
    const shown = await form()
    await send(shown)
    const { element } = shown
    expect(element.renderRoot.activeElement).to.equal(inside(element, '.summary'))
    expect(text(element, '.summary p')).to.equal('5 réponses à corriger :')
    expect(shown.fake.prepared).to.have.length(0)
    inside(element, '.summary button').click()
    await settled(element)
    const field = inside(element, '#themeId')
    expect(element.renderRoot.activeElement).to.equal(field)
    expect(field.getAttribute('aria-invalid')).to.equal('true')
    expect(text(element, '#themeId-fault')).to.equal('Thématique : choisissez dans la liste.')
    await fill(shown, { themeId: 'mobilite' })
    expect(text(element, '#themeId-fault')).to.equal('')
  })

  it('says how long a text may be', async () => {
    const shown = await form()
    await fill(shown, { ...need, title: 'x', text: 'x'.repeat(5001) })
    await send(shown)
    expect(text(shown.element, '#title-fault')).to.equal('Titre : écrivez au moins 5 caractères.')
    expect(text(shown.element, '#text-fault')).to.contain('enlevez-en 1.')
  })

  it('sends a need, from the site’s own territory, and leads to the confirmation', async () => {
    const shown = await form()
    const { element, fake } = shown
    await fill(shown, need)
    await send(shown)
    const id = fake.prepared[0]?.id ?? ''
    expect(fake.prepared).to.deep.equal([
      {
        kind: 'contribution',
        id,
        consultationId: 'c2026',
        contribution: { kind: 'need', territoryId: 'commune-14118', ...need },
      },
    ])
    expect(opened).to.deep.equal([`https://c.example/demarches/${id}`])
    const link = inside<HTMLAnchorElement>(element, 'a[part=button]')
    expect(link.href).to.equal(`https://c.example/demarches/${id}`)
    expect(element.renderRoot.activeElement).to.equal(link)
    expect(await faultsOfAccess(element)).to.deep.equal([])

    const told: ContributedDetail[] = []
    element.addEventListener('parvis-contributed', (event) => told.push(event.detail))
    fake.settle(id, { kind: 'contribution', state: 'confirmed' })
    dispatchEvent(new Event('focus'))
    await settled(element)
    expect(told).to.deep.equal([{ intentId: id, already: false }])
    expect(text(element, '[role=status]')).to.equal('Votre contribution est enregistrée. Merci !')
    expect(sessionStorage.length + localStorage.length).to.equal(0)
  })

  it('sends a service with what only a service has', async () => {
    const shown = await form()
    inside(shown.element, 'label:nth-of-type(2) input[type=radio]').click()
    await settled(shown.element)
    await fill(shown, { ...need, serviceUrl: 'service.fr' })
    await send(shown)
    expect(text(shown.element, '#serviceUrl-fault')).to.contain('https://')
    const more = {
      serviceUrl: 'https://service.fr',
      codeOpenness: 'open',
      fundingUse: 'Le déployer ici.',
    }
    await fill(shown, more)
    await send(shown)
    expect(shown.fake.prepared[0]).to.deep.include({
      contribution: { kind: 'service', territoryId: 'commune-14118', ...need, ...more },
    })
  })

  it('Enter in a line sends; in the list it chooses; no submit event is needed', async () => {
    const shown = await form()
    await fill(shown, need)
    press(inside(shown.element, '#text'), 'Enter')
    expect(shown.fake.prepared).to.have.length(0)
    press(inside(shown.element, '#title'), 'Enter')
    await settled(shown.element)
    expect(shown.fake.prepared).to.have.length(1)
    expect(shown.element.renderRoot.querySelector('form')).to.equal(null)
  })

  it('finds a territory by keyboard', async () => {
    const shown = await form()
    const { element, fake } = shown
    fake.found.push(
      territory('commune-1', 'Sainte-Colombe (Doubs)'),
      territory('commune-2', 'Sainte-Colombe (Lot)'),
    )
    const field = inside<HTMLInputElement>(element, '#territoryId')
    field.focus()
    await fill(shown, { territoryId: 's' })
    await fill(shown, { territoryId: 'sainte' })
    await wait(250)
    await settled(element)
    expect(fake.searched).to.deep.equal(['sainte'])
    expect(field.getAttribute('aria-expanded')).to.equal('true')
    expect(text(element, '.combobox [role=status]')).to.equal('2 résultats')
    expect(await faultsOfAccess(element)).to.deep.equal([])
    press(field, 'ArrowDown')
    press(field, 'ArrowDown')
    await settled(element)
    const active = field.getAttribute('aria-activedescendant')
    expect(text(element, `#${active}`)).to.equal('Sainte-Colombe (Lot)')
    press(field, 'Enter')
    await settled(element)
    expect(field.value).to.equal('Sainte-Colombe (Lot)')
    expect(field.getAttribute('aria-expanded')).to.equal('false')
    await fill(shown, need)
    await send(shown)
    expect(shown.fake.prepared[0]).to.have.nested.property('contribution.territoryId', 'commune-2')
  })

  it('closes the list, then empties the field, with Escape; text that was not chosen is a fault', async () => {
    const shown = await form()
    const field = inside<HTMLInputElement>(shown.element, '#territoryId')
    shown.fake.found.push(territory('commune-1', 'Caen (Calvados)'))
    await fill(shown, { ...need, territoryId: 'caen' })
    await wait(250)
    await settled(shown.element)
    press(field, 'Escape')
    await settled(shown.element)
    expect(field.value).to.equal('caen')
    await send(shown)
    expect(text(shown.element, '#territoryId-fault')).to.contain('choisissez dans la liste')
    press(field, 'Escape')
    await settled(shown.element)
    expect(field.value).to.equal('')
  })

  it('keeps the draft over a reload once something is typed, on the device when asked', async () => {
    const shown = await form()
    expect(sessionStorage.length).to.equal(0)
    await fill(shown, { title: 'Mon titre' })
    expect(localStorage.length).to.equal(0)
    inside(shown.element, 'input[type=checkbox]').click()
    expect(localStorage.length).to.equal(1)
    sessionStorage.clear()
    const later = await form()
    expect(inside<HTMLInputElement>(later.element, '#title').value).to.equal('Mon titre')
    inside(later.element, 'input[type=checkbox]').click()
    expect(localStorage.length).to.equal(0)
  })

  it('keeps the text when offline, and sends it under the same id when the network is back', async () => {
    const shown = await form()
    const { element, fake } = shown
    fake.failure.prepare = new NetworkError(null)
    await fill(shown, need)
    await send(shown)
    expect(text(element, '[part=status]')).to.contain('votre texte est gardé ici')
    expect(inside<HTMLInputElement>(element, '#title').value).to.equal(need.title)
    fake.failure.prepare = undefined
    dispatchEvent(new Event('online'))
    await settled(element)
    expect(fake.prepared).to.have.length(2)
    expect(fake.prepared[1]?.id).to.equal(fake.prepared[0]?.id)
    expect(inside(element, 'a[part=button]')).to.be.instanceOf(HTMLAnchorElement)
  })

  it('shows what the server refuses at its field', async () => {
    const shown = await form()
    const errors = [{ path: 'contribution.title', code: 'single_line', detail: 'Une seule ligne.' }]
    shown.fake.failure.prepare = refusal('invalid_input', 422, { errors })
    await fill(shown, need)
    await send(shown)
    expect(text(shown.element, '#title-fault')).to.equal('Une seule ligne.')
    shown.fake.failure.prepare = refusal('site_key_revoked', 403)
    await send(shown)
    expect(text(shown.element, '.summary')).to.equal('Refus site_key_revoked.')
  })

  it('finds the prepared intent again after a reload; an edited text has a new id', async () => {
    const shown = await form()
    await fill(shown, need)
    await send(shown)
    const later = await form()
    expect(inside<HTMLAnchorElement>(later.element, 'a[part=button]').href).to.contain(
      '/demarches/',
    )
    later.click('button[part=secondary]')
    await settled(later.element)
    await send(later)
    expect(later.fake.prepared[0]?.id).to.equal(shown.fake.prepared[0]?.id)
    later.click('button[part=secondary]')
    await settled(later.element)
    await fill(later, { title: 'Un autre titre' })
    await send(later)
    expect(later.fake.prepared[1]?.id).not.to.equal(shown.fake.prepared[0]?.id)
  })

  it('leaves a link when no answer comes', async () => {
    const fake = fakeClient()
    fake.failure.embeds = new NetworkError(null)
    const { element } = await form(fake)
    expect(inside<HTMLAnchorElement>(element, 'a').href).to.equal(
      'https://c.example/contribuer?site=pk_test',
    )
  })
})
