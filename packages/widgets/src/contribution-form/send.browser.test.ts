// A contribution on its way: sent, kept while there is no answer, confirmed elsewhere.
import { NetworkError } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient, refusal } from '../test/fake-client.ts'
import { fill, form, need, send, windows } from '../test/form.ts'
import { clear, eventually, faultsOfAccess, inside, settled, text } from '../test/page.ts'
import type { ContributedDetail } from './contribution-form.ts'

describe('sending a contribution', () => {
  const opened = windows()
  afterEach(clear)

  it('sends a need, from the site’s own territory, and leads to the confirmation', async () => {
    const shown = await form()
    const { element, fake } = shown
    await fill(shown, need)
    await send(shown)
    const id = fake.prepared[0]?.id ?? ''
    expect(fake.prepared).to.deep.equal([
      {
        site: 'pk_test',
        kind: 'contribution',
        id,
        consultationId: 'c2026',
        contribution: { kind: 'need', territoryId: 'commune-14118', ...need },
      },
    ])
    expect(opened).to.deep.equal([`_blank https://c.example/demarches/${id}`])
    const link = inside<HTMLAnchorElement>(element, 'a[part=button]')
    expect(link.href).to.equal(`https://c.example/demarches/${id}`)
    expect(element.renderRoot.activeElement).to.equal(link)
    expect(await faultsOfAccess(element)).to.deep.equal([])

    const told: ContributedDetail[] = []
    element.addEventListener('parvis-contributed', (event) => told.push(event.detail))
    fake.settle(id, { kind: 'contribution', state: 'confirmed' })
    dispatchEvent(new Event('focus'))
    await eventually(() => expect(told).to.have.length(1))
    await settled(element)
    expect(told).to.deep.equal([{ intentId: id }])
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
    await eventually(() => expect(fake.prepared).to.have.length(2))
    await settled(element)
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
    shown.fake.failure.prepare = refusal('consultation_not_found', 404)
    await send(shown)
    expect(text(shown.element, '.summary')).to.equal('Refus consultation_not_found.')
  })

  for (const code of [
    'origin_not_allowed',
    'site_key_unknown',
    'site_key_revoked',
    'site_suspended',
  ])
    it(`${code}: the text goes on in a window of the consultation, without the site`, async () => {
      const shown = await form()
      const { element, fake } = shown
      fake.failure.prepare = refusal(code, 403)
      await fill(shown, { ...need, text: 'Un « # », 50 % & une ligne\nde plus, ici.' })
      await send(shown)
      const link = new URL(inside<HTMLAnchorElement>(element, 'a[part=button]').href)
      expect(opened).to.deep.equal([`_blank ${link}`])
      const id = fake.prepared[0]?.id
      expect(link.origin + link.pathname + link.search).to.equal(
        `https://c.example/contribuer?intent=${id}&consultation=c2026`,
      )
      const carried = Object.fromEntries(new URLSearchParams(link.hash.replace('#brouillon&', '')))
      expect(carried).to.include({
        title: need.title,
        text: 'Un « # », 50 % & une ligne\nde plus, ici.',
        territoryLabel: 'Caen (Calvados)',
      })
      expect(text(element, '.box')).to.contain('vérifiez votre texte')
      // What becomes of it there is learnt here, under the same id.
      fake.settle(id ?? '', { kind: 'contribution', state: 'confirmed' })
      dispatchEvent(new Event('focus'))
      await eventually(() =>
        expect(text(element, '[role=status]')).to.contain('est enregistrée. Merci !'),
      )
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

  it('goes on in the same tab where the page asks for it', async () => {
    const html = '<parvis-contribution-form target="_self"></parvis-contribution-form>'
    const shown = await form(fakeClient(), html)
    await fill(shown, need)
    await send(shown)
    const address = `https://c.example/demarches/${shown.fake.prepared[0]?.id}`
    expect(opened).to.deep.equal([`_self ${address}`])
    expect(inside<HTMLAnchorElement>(shown.element, 'a[part=button]').target).to.equal('_self')
    expect(text(shown.element, 'a[part=button]')).not.to.contain('fenêtre')
  })

  it('resumes after a reload what had no answer, and opens nothing by itself', async () => {
    const shown = await form()
    shown.fake.failure.prepare = new NetworkError(null)
    await fill(shown, need)
    await send(shown)
    const { element, fake } = await form()
    await eventually(() => inside(element, 'a[part=button]'))
    expect(fake.prepared.map(({ id }) => id)).to.deep.equal([shown.fake.prepared[0]?.id])
    expect(opened).to.deep.equal([])
    expect(element.renderRoot.activeElement).to.equal(null)
  })

  it('does not send by itself what is being edited', async () => {
    const shown = await form()
    shown.fake.failure.prepare = new NetworkError(null)
    await fill(shown, need)
    await send(shown)
    await fill(shown, { title: 'Un autre titre' })
    expect(text(shown.element, '[part=status]')).to.equal('')
    dispatchEvent(new Event('online'))
    await settled(shown.element)
    const later = await form()
    expect([...shown.fake.prepared, ...later.fake.prepared]).to.have.length(1)
    expect(inside<HTMLInputElement>(later.element, '#title').value).to.equal('Un autre titre')
  })

  const outcomes = [
    ['confirmed', 'Votre contribution est enregistrée. Merci !', 1, 'button[part=secondary]'],
    ['withdrawn', 'Cette démarche a été retirée.', 0, 'button[part=secondary]'],
    ['expired', 'Le délai pour confirmer est passé : recommencez.', 0, '#title'],
  ] as const
  for (const [state, words, times, next] of outcomes) {
    it(`says that it is ${state}, and what may follow`, async () => {
      const shown = await form()
      const { element, fake } = shown
      let told = 0
      element.addEventListener('parvis-contributed', () => told++)
      await fill(shown, need)
      await send(shown)
      fake.settle(fake.prepared[0]?.id ?? '', { kind: 'contribution', state })
      dispatchEvent(new Event('focus'))
      await eventually(() => expect(text(element, '[part=status]')).to.equal(words))
      expect(told).to.equal(times)
      expect(inside(element, next).isConnected).to.equal(true)
      expect(await faultsOfAccess(element)).to.deep.equal([])
    })
  }
})
