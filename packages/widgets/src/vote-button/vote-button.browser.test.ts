// The vote button: access first, then keyboard, then what it does.
import { expect } from 'chai'
import { fakeClient, refusal } from '../test/fake-client.ts'
import { proposal, soon } from '../test/fixtures.ts'
import { clear, faultsOfAccess, inside, place, settled, text } from '../test/page.ts'
import { type SupportedDetail, VoteButton } from './vote-button.ts'

VoteButton.define()
const markup =
  '<parvis-vote-button proposal="parking"><a href="https://c.example/p">Soutenir</a></parvis-vote-button>'
const tally = {
  proposalId: 'parking',
  territories: 13,
  residentsByEmail: 30,
  residentsByFranceConnect: 4,
}

const link = (element: VoteButton) => inside<HTMLAnchorElement>(element, '[part=button]')
const intentIn = (element: VoteButton) =>
  new URL(link(element).href).searchParams.get('intent') ?? ''
const back = () => dispatchEvent(new Event('focus'))

/** Clicks without leaving the test's page. */
function click(element: VoteButton) {
  const stay = (event: Event) => event.preventDefault()
  document.addEventListener('click', stay, { once: true })
  link(element).click()
}

async function button(given = {}, html = markup) {
  const fake = fakeClient({ proposals: [proposal(given)] })
  const element = (await place(html, fake.client)) as VoteButton
  return { fake, element }
}

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

  it('never adds territories and residents', async () => {
    const { element } = await button()
    expect(text(element, '[part=territories]')).to.equal('12 collectivités')
    expect(text(element, '[part=residents]')).to.equal('34 habitant·es')
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

  it('learns the outcome when the page is seen again, and tells the page', async () => {
    const { element, fake } = await button()
    const told: SupportedDetail[] = []
    document.addEventListener('parvis-supported', (event) => told.push(event.detail), {
      once: true,
    })
    const intentId = intentIn(element)
    click(element)
    await settled(element)
    expect(text(element, '[part=status]')).to.contain('rien n’est enregistré')
    expect(sessionStorage.length).to.equal(1)

    fake.settle(intentId, { state: 'confirmed', tally })
    back()
    await settled(element)
    expect(text(element, '[role=status]')).to.equal('Votre soutien est enregistré. Merci !')
    expect(text(element, '[part=territories]')).to.equal('13 collectivités')
    expect(told).to.deep.equal([{ proposalId: 'parking', intentId, tally, already: false }])
    expect(intentIn(element)).not.to.equal(intentId)
    expect(sessionStorage.length).to.equal(0)
  })

  it('keeps one intent id until its outcome is known', async () => {
    const { element } = await button()
    const intentId = intentIn(element)
    click(element)
    await settled(element)
    click(element)
    await settled(element)
    expect(intentIn(element)).to.equal(intentId)
  })

  it('learns the outcome after a reload', async () => {
    const { element } = await button()
    const intentId = intentIn(element)
    click(element)
    element.remove()
    const again = fakeClient()
    again.settle(intentId, { state: 'already_done', tally })
    const reloaded = await place(markup, again.client)
    await settled(reloaded)
    expect(text(reloaded, '[part=status]')).to.equal('Ce soutien était déjà enregistré.')
  })

  it('gives the reason of a refusal', async () => {
    const { element, fake } = await button()
    fake.settle(intentIn(element), {
      state: 'refused',
      refusal: { code: 'grouping_cannot_support', message: 'Une intercommunalité ne compte pas.' },
    })
    click(element)
    back()
    await settled(element)
    expect(text(element, '[part=status]')).to.equal('Une intercommunalité ne compte pas.')
  })

  it('still is a link without an answer, and asks again when the network is back', async () => {
    const fake = fakeClient()
    fake.failure.embeds = new Error('offline')
    const element = (await place(markup, fake.client)) as VoteButton
    expect(link(element).href).to.contain('/propositions/parking/soutien')
    fake.failure.embeds = undefined
    dispatchEvent(new Event('online'))
    await settled(element)
    expect(text(element, '[part=territories]')).to.equal('12 collectivités')
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
