// The vote button: access first, then keyboard, then what it does.
import type { Embeds } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient, refusal } from '../test/fake-client.ts'
import { embeds, proposal, soon } from '../test/fixtures.ts'
import {
  clear,
  eventually,
  faultsOfAccess,
  inside,
  moment,
  place,
  put,
  settled,
  text,
} from '../test/page.ts'
import { button, link, markup, tally } from '../test/vote.ts'
import { VoteButton } from './vote-button.ts'

describe('parvis-vote-button', () => {
  afterEach(clear)

  for (const [state, given] of Object.entries({ open: {}, closed: { support: soon } })) {
    it(`axe finds nothing when ${state}`, async () => {
      const { element } = await button(given)
      expect(await faultsOfAccess(element)).to.deep.equal([])
    })
  }

  it('axe finds nothing on a card, whose heading has the level asked for', async () => {
    const html =
      '<parvis-vote-button proposal="parking" variant="card" heading-level="2"></parvis-vote-button>'
    const { element } = await button({}, html)
    expect(await faultsOfAccess(element)).to.deep.equal([])
    expect(text(element, 'h2')).to.equal('Trouver une place de parking')
    expect(text(element, '[part=theme]')).to.equal('Mobilité et transports')
  })

  it('takes the focus, and is large enough for a finger', async () => {
    const { element } = await button()
    link(element).focus()
    expect(element.renderRoot.activeElement).to.equal(link(element))
    expect(link(element).getBoundingClientRect().height).to.be.at.least(44)
  })

  it('is a real link to the first-party window', async () => {
    const { element } = await button()
    expect(link(element).href).to.match(
      /^https:\/\/c\.example\/propositions\/parking\/soutien\?site=pk_test&intent=[0-9a-f-]{36}$/,
    )
    expect(link(element).target).to.equal('_blank')
    expect(link(element).rel).to.equal('noopener')
    expect(text(element, '[part=button]')).to.contain('Trouver une place de parking')
  })

  it('opens in the same tab where the page asks for it', async () => {
    const { element } = await button({}, markup.replace(' proposal', ' target="_self" proposal'))
    expect(link(element).target).to.equal('_self')
    expect(text(element, '[part=button]')).not.to.contain('fenêtre')
  })

  it('says nothing of residents where they may not support', async () => {
    const { element } = await button({ residentsSupport: false })
    expect(text(element, '[part=tallies]')).to.equal('12 collectivités')
  })

  it('says that nobody supports yet', async () => {
    const none = { ...tally, territories: 0, residentsByEmail: 0, residentsByFranceConnect: 0 }
    const { element } = await button({ tally: none })
    expect(text(element, '[part=tallies]')).to.equal('0 collectivité · 0 habitant')
  })

  it('already is a link while its data are on their way, and keeps its room', async () => {
    const { client } = fakeClient()
    const embeds = { get: () => new Promise<Embeds>(() => {}) }
    const element = put(markup, { ...client, embeds }) as VoteButton
    await eventually(() => expect(link(element).href).to.contain('/propositions/parking/soutien'))
    expect(element.getBoundingClientRect().height).to.equal(80)
    expect(await faultsOfAccess(element)).to.deep.equal([])
  })

  it('never adds territories and residents', async () => {
    const { element } = await button()
    expect(text(element, '[part=territories]')).to.equal('12 collectivités')
    expect(text(element, '[part=residents]')).to.equal('34 habitants')
  })

  it('says when supports open', async () => {
    const { element } = await button({ support: soon })
    expect(text(element, '[part=closed]')).to.equal('Les soutiens ouvrent le 1er avril 2026.')
    expect(element.renderRoot.querySelector('[part=button]')).to.equal(null)
  })

  it('stores nothing before the person acts', async () => {
    await button()
    expect(sessionStorage.length + localStorage.length).to.equal(0)
  })

  it('still is a link without an answer, and asks again when the network is back', async () => {
    const fake = fakeClient()
    fake.failure.embeds = new Error('offline')
    const element = (await place(markup, fake.client)) as VoteButton
    expect(link(element).href).to.contain('/propositions/parking/soutien')
    expect(text(element, '[role=status]')).to.contain('ne répond pas')
    expect(await faultsOfAccess(element)).to.deep.equal([])
    dispatchEvent(new Event('online'))
    await eventually(() => expect(fake.asked).to.have.length(2))
    await settled(element)
    fake.failure.embeds = undefined
    dispatchEvent(new Event('online'))
    await eventually(() => expect(text(element, '[part=territories]')).to.equal('12 collectivités'))
    expect(text(element, '[role=status]')).to.equal('')
    dispatchEvent(new Event('online'))
    await settled(element)
    expect(fake.asked).to.have.length(3)
  })

  it('leaves its own link when the proposal is unknown, and warns once', async () => {
    const warnings: unknown[] = []
    const { warn } = console
    console.warn = (message) => warnings.push(message)
    const fake = fakeClient({ proposals: [] })
    const element = await place(markup, fake.client)
    await place(markup, fake.client)
    console.warn = warn
    expect(inside<HTMLSlotElement>(element, 'slot').assignedElements()).to.have.length(1)
    expect(warnings).to.have.length(1)
    expect(warnings[0]).to.contain('parking').and.to.contain('/aide/integration#unknown')
  })

  it('leaves its own link when the server refuses the page as unknown', async () => {
    const fake = fakeClient()
    fake.failure.embeds = refusal('consultation_not_found', 404)
    const element = await place(markup, fake.client)
    expect(inside(element, 'slot')).to.be.instanceOf(HTMLSlotElement)
  })

  it('a late answer to an earlier question is not shown', async () => {
    const { client } = fakeClient()
    const come: ((data: Embeds) => void)[] = []
    const get = () => new Promise<Embeds>((resolve) => come.push(resolve))
    const element = put(markup, { ...client, embeds: { get } }) as VoteButton
    await eventually(() => expect(come).to.have.length(1))
    await eventually(() => expect(link(element).href).to.contain('/parking/'))
    element.setAttribute('proposal', 'dechets')
    await eventually(() => expect(come).to.have.length(2))
    come[1]?.({ ...embeds(), proposals: [proposal({ id: 'dechets' })] })
    await settled(element)
    come[0]?.(embeds())
    for (let tasks = 0; tasks < 5; tasks += 1) await moment()
    expect(text(element, '[part=territories]')).to.equal('12 collectivités')
    expect(link(element).href).to.contain('/propositions/dechets/soutien')
  })

  it('still is a link when the server has too much to do, which is not "unknown"', async () => {
    const fake = fakeClient()
    fake.failure.embeds = refusal('limit_reached', 429)
    const element = (await place(markup, fake.client)) as VoteButton
    expect(link(element).href).to.contain('/propositions/parking/soutien')
    expect(text(element, '[role=status]')).to.contain('ne répond pas')
  })

  it('asks once for all elements of a page', async () => {
    const fake = fakeClient()
    await Promise.all([place(markup, fake.client), place(markup, fake.client)])
    expect(fake.asked).to.deep.equal([
      { consultation: undefined, proposals: ['parking'], services: undefined },
    ])
  })

  it('speaks the language of the page', async () => {
    const { element } = await button(
      {},
      `<parvis-vote-button proposal="parking" lang="en-GB"></parvis-vote-button>`,
    )
    expect(text(element, '[part=territories]')).to.equal('12 local authorities')
  })

  it('keeps its data when it is moved', async () => {
    const { element, fake } = await button()
    document.body.append(element)
    await settled(element)
    expect(fake.asked).to.have.length(1)
    element.remove()
  })

  it('leaves a tag that is taken', () => {
    customElements.define('x-taken', class extends HTMLElement {})
    const { warn } = console
    console.warn = () => {}
    expect(VoteButton.define('x-taken')).to.equal(false)
    console.warn = warn
    expect(VoteButton.define('x-mine')).to.equal(true)
    expect(VoteButton.define()).to.equal(true)
  })
})
