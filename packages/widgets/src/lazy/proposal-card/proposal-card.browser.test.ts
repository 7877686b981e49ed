// The card of a proposal: access first, then what it says and where it leads.
import type { Proposal } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient } from '../../test/fake-client.ts'
import { proposal, soon } from '../../test/fixtures.ts'
import { clear, eventually, faultsOfAccess, inside, place, text } from '../../test/page.ts'
import { ProposalCard } from './proposal-card.ts'

ProposalCard.define()

const tag = (more = '') =>
  `<parvis-proposal-card proposal="parking" ${more}><a href="https://c.example/p">Lire</a></parvis-proposal-card>`

const card = (given: Partial<Proposal> = {}, html = tag()) =>
  place(html, fakeClient({ proposals: [proposal(given)] }).client)

describe('parvis-proposal-card', () => {
  afterEach(clear)

  it('axe finds nothing, whatever was decided', async () => {
    const states = [{}, { decision: 'kept' }, { mergedInto: 'autre', support: soon }] as const
    for (const state of states) {
      expect(await faultsOfAccess(await card(state))).to.deep.equal([])
      clear()
    }
  })

  it('says theme, title at the level asked for, summary and both tallies', async () => {
    const element = await card({}, tag('heading-level="2"'))
    expect(text(element, '[part=theme]')).to.equal('Mobilité et transports')
    expect(text(element, 'h2')).to.equal('Trouver une place de parking')
    expect(text(element, '[part=summary]')).to.equal('Savoir avant de partir où se garer.')
    expect(text(element, '[part=tallies]')).to.equal('12 collectivités · 34 habitants')
  })

  it('leads to the proposal, to its support and to the sign-up of a territory', async () => {
    const element = await card()
    const addresses = [...element.renderRoot.querySelectorAll('a')].map(({ href }) => href)
    expect(addresses[0]).to.equal('https://c.example/propositions/parking')
    expect(addresses[1]).to.match(
      /propositions\/parking\/soutien\?site=pk_test&intent=[0-9a-f-]{36}$/,
    )
    expect(addresses[2]).to.equal('https://c.example/propositions/parking/referent?site=pk_test')
    expect(text(element, '[part=referent]')).to.match(/« Trouver .* » \(nouvelle fenêtre\)$/)
  })

  it('stays in the same tab when asked to', async () => {
    const element = await card({}, tag('target="_self"'))
    expect(inside<HTMLAnchorElement>(element, '[part=referent]').target).to.equal('_self')
    expect(text(element, '[part=referent]')).not.to.contain('fenêtre')
  })

  it('says what the committee decided, once', async () => {
    expect((await card()).renderRoot.querySelector('[part=decision]')).to.equal(null)
    expect(text(await card({ decision: 'kept' }), '[part=decision]')).to.contain('Retenue')
    const support = {
      open: false,
      reason: 'proposal_not_kept',
      opensAt: null,
      closesAt: null,
    } as const
    const element = await card({ decision: 'not_kept', support, referent: support })
    expect(text(element, '[part=card]')?.match(/retenu/g)).to.have.length(1)
    expect(element.renderRoot.querySelector('[part=button],[part=referent]')).to.equal(null)
  })

  it('tells from when a territory may sign up for what was kept', async () => {
    const element = await card({ decision: 'kept', referent: soon })
    expect(text(element, '[part=card]')).to.contain('Les inscriptions ouvrent le 1er avril 2026.')
  })

  it('leads to the proposal that it was merged into', async () => {
    const element = await card({ mergedInto: 'stationner', support: soon })
    const link = inside<HTMLAnchorElement>(element, '[part=decision] a')
    expect(link.href).to.equal('https://c.example/propositions/stationner')
  })

  it('speaks English', async () => {
    const element = await card({ decision: 'kept' }, tag('lang="en"'))
    expect(text(element, '[part=decision]')).to.equal('Kept by the committee.')
    expect(text(element, '[part=referent]')).to.contain('Become a referent territory')
  })

  it('sends parvis-supported, and shows the tally then', async () => {
    const fake = fakeClient()
    const element = await place(tag(), fake.client)
    const button = inside<HTMLAnchorElement>(element, '[part=button]')
    const id = new URL(button.href).searchParams.get('intent') ?? ''
    const tally = { ...proposal().tally, territories: 13 }
    fake.settle(id, { state: 'confirmed', tally })
    let heard: CustomEvent | undefined
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) heard = event
    }
    document.addEventListener('parvis-supported', hear, { once: true })
    document.addEventListener('click', (event) => event.preventDefault(), { once: true })
    button.click()
    await eventually(() => expect(heard?.detail).to.include({ proposalId: 'parking' }))
    await element.updateComplete
    expect(text(element, '[part=territories]')).to.equal('13 collectivités')
  })

  it('leaves its own link when unknown, and a link to the page when no answer comes', async () => {
    const { warn } = console
    console.warn = () => {}
    const unknown = await place(tag().replace('parking', 'x'), fakeClient().client)
    console.warn = warn
    expect(inside<HTMLSlotElement>(unknown, 'slot').assignedElements()).to.have.length(1)
    const offline = fakeClient()
    offline.failure.embeds = new Error()
    const element = await place(
      '<parvis-proposal-card proposal="parking"></parvis-proposal-card>',
      offline.client,
    )
    expect(inside<HTMLAnchorElement>(element, 'a').href).to.equal(
      'https://c.example/propositions/parking',
    )
  })
})
