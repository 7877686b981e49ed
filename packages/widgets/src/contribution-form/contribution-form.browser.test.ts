// The contribution form: access first, then keyboard, then what it does.
import { NetworkError } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient } from '../test/fake-client.ts'
import { consultation, territory } from '../test/fixtures.ts'
import { fill, form, markup, need, press, send, windows } from '../test/form.ts'
import {
  clear,
  eventually,
  faultsOfAccess,
  inside,
  put,
  settled,
  text,
  until,
} from '../test/page.ts'

describe('parvis-contribution-form', () => {
  windows()
  afterEach(clear)

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

  it('asks no function of residents, and sends none that was typed before', async () => {
    const shown = await form()
    await fill(shown, { ...need, profile: 'agent' })
    await fill(shown, { profile: 'resident' })
    expect(shown.element.renderRoot.querySelector('#function')).to.equal(null)
    await fill(shown, { profile: 'elected' })
    expect(inside<HTMLInputElement>(shown.element, '#function').value).to.equal(need.function)
    await fill(shown, { profile: 'resident' })
    await send(shown)
    const [sent] = shown.fake.prepared
    expect(sent).to.have.property('contribution').that.not.has.property('function')
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
    await eventually(() => expect(text(element, '#themeId-fault')).to.equal(''))
  })

  it('says how long a text may be', async () => {
    const shown = await form()
    await fill(shown, { ...need, title: 'x', text: 'x'.repeat(5001) })
    await send(shown)
    expect(text(shown.element, '#title-fault')).to.equal('Titre : écrivez au moins 5 caractères.')
    expect(text(shown.element, '#text-fault')).to.contain('enlevez-en 1.')
  })

  it('Enter in a line sends; in the list it chooses; no submit event is needed', async () => {
    const shown = await form()
    await fill(shown, need)
    press(inside(shown.element, '#text'), 'Enter')
    expect(shown.fake.prepared).to.have.length(0)
    press(inside(shown.element, '#title'), 'Enter')
    await eventually(() => expect(shown.fake.prepared).to.have.length(1))
    await eventually(() => expect(shown.element.renderRoot.querySelector('form')).to.equal(null))
  })

  it('starts from the site’s territory, but in a field that the person is in', async () => {
    const first = await form()
    expect(inside<HTMLInputElement>(first.element, '#territoryId').value).to.equal(
      'Caen (Calvados)',
    )
    clear()
    const { client } = fakeClient()
    let answer = () => {}
    const asked = new Promise<void>((done) => {
      answer = done
    })
    const get = () => asked.then(() => client.embeds.get())
    const element = put(markup, { ...client, embeds: { get } })
    const field = await until(() => inside<HTMLInputElement>(element, '#territoryId'))
    field.focus()
    answer()
    await settled(element)
    expect(field.value).to.equal('')
  })

  it('what finds territories comes to the field one is in, and disturbs nothing there', async () => {
    const { element, fake } = await form()
    const field = inside<HTMLInputElement>(element, '#territoryId')
    const name = { role: 'combobox', label: 'Collectivité' }
    const heard = () => ({ role: field.role, label: field.labels?.[0]?.textContent })
    expect([field.getAttribute('aria-controls'), heard()]).to.deep.equal([null, name])
    expect(await faultsOfAccess(element)).to.deep.equal([])
    field.focus()
    field.value = 'sainte'
    field.setSelectionRange(2, 4)
    field.dispatchEvent(new Event('input'))
    await eventually(() => expect(field.getAttribute('aria-controls')).to.equal('list'))
    await settled(element)
    expect(inside(element, '#territoryId')).to.equal(field)
    expect(element.renderRoot.activeElement).to.equal(field)
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['sainte', 2, 4])
    expect(heard()).to.deep.equal(name)
    // Also what was typed before it came is looked for.
    await eventually(() => expect(fake.searched).to.deep.equal(['sainte']))
  })

  it('finds a territory in the field that comes back with the text, too', async () => {
    const shown = await form()
    const { element, fake } = shown
    await fill(shown, { ...need, territoryId: 'caen' })
    await eventually(() => expect(fake.searched).to.deep.equal(['caen']))
    const label = 'Caen (Calvados)'
    fake.found.push(territory('commune-14118', label))
    await fill(shown, { territoryId: 'cae' })
    await eventually(() => inside(element, '[role=option]').click())
    await settled(element)
    await send(shown)
    shown.click('button[part=secondary]')
    await settled(element)
    await fill(shown, { territoryId: 'ca' })
    await eventually(() => expect(text(element, '[role=option]')).to.equal(label))
    const lists = element.renderRoot.querySelectorAll('[role=listbox]')
    expect(lists).to.have.length(1)
    expect(inside(element, '#territoryId').ariaExpanded).to.equal('true')
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
    await eventually(() => expect(fake.searched).to.deep.equal(['sainte']))
    await settled(element)
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

  for (const typed of ['Bayeux (Calvados)', 'bayeux calvados', ' BAYEUX  (CALVADOS) ']) {
    it(`« ${typed} » typed, pasted or dictated whole, then Tab, is chosen`, async () => {
      const shown = await form()
      const { element, fake } = shown
      fake.found.push(
        territory('commune-14047', 'Bayeux (Calvados)'),
        territory('epci-1', 'Bayeux Intercom (Calvados)'),
      )
      const field = inside<HTMLInputElement>(element, '#territoryId')
      field.focus()
      await fill(shown, { ...need, territoryId: typed })
      // Before it has its answer.
      inside(element, '#profile').focus()
      await eventually(() => expect(field.value).to.equal('Bayeux (Calvados)'))
      expect(field.ariaExpanded).to.equal('false')
      expect(text(element, '.combobox [role=status]')).to.equal('')
      await send(shown)
      expect(fake.prepared[0]).to.have.nested.property('contribution.territoryId', 'commune-14047')
    })
  }

  it('its own name is sent with the form, even when one sends it at once', async () => {
    const shown = await form()
    shown.fake.found.push(territory('commune-14047', 'Bayeux (Calvados)'))
    const field = inside<HTMLInputElement>(shown.element, '#territoryId')
    field.focus()
    await fill(shown, { ...need, territoryId: 'Bayeux (Calvados)' })
    await eventually(() => expect(field.getAttribute('aria-controls')).to.equal('list'))
    // Enter in the field sends nothing before the answer.
    press(field, 'Enter')
    expect(Reflect.get(shown.element, 'progress')).to.equal('writing')
    await send(shown)
    expect(shown.fake.prepared[0]).to.have.nested.property(
      'contribution.territoryId',
      'commune-14047',
    )
  })

  it('a name that several have is not chosen, and the one that is there is found again', async () => {
    const shown = await form()
    const { element, fake } = shown
    const field = inside<HTMLInputElement>(element, '#territoryId')
    expect(field.value).to.equal('Caen (Calvados)')
    fake.found.push(territory('commune-14118', 'Caen (Calvados)'))
    field.focus()
    await eventually(() => expect(field.getAttribute('aria-controls')).to.equal('list'))
    press(field, 'ArrowDown')
    await eventually(() => expect(field.ariaExpanded).to.equal('true'))
    expect(text(element, '.combobox [role=status]')).to.equal('1 résultat')
    fake.found.splice(
      0,
      1,
      territory('commune-1', 'Saint-Denis'),
      territory('commune-2', 'Saint-Denis'),
    )
    await fill(shown, { ...need, territoryId: 'saint-denis' })
    await eventually(() => expect(text(element, '.combobox [role=status]')).to.equal('2 résultats'))
    field.blur()
    await send(shown)
    expect(text(element, '#territoryId-fault')).to.contain('choisissez dans la liste')
  })

  it('closes the list, then empties the field, with Escape; text that was not chosen is a fault', async () => {
    const shown = await form()
    const field = inside<HTMLInputElement>(shown.element, '#territoryId')
    shown.fake.found.push(territory('commune-1', 'Caen (Calvados)'))
    await fill(shown, { ...need, territoryId: 'caen' })
    await eventually(() => expect(field.getAttribute('aria-expanded')).to.equal('true'))
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

  it('leaves a link when no answer comes', async () => {
    const fake = fakeClient()
    fake.failure.embeds = new NetworkError(null)
    const { element } = await form(fake)
    expect(inside<HTMLAnchorElement>(element, 'a').href).to.equal(
      'https://c.example/contribuer?site=pk_test',
    )
    expect(text(element, '[role=status]')).to.contain('ne répond pas')
    expect(await faultsOfAccess(element)).to.deep.equal([])
    fake.failure.embeds = undefined
    dispatchEvent(new Event('focus'))
    await eventually(() => inside(element, '#title'))
  })
})
