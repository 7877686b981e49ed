// The list of proposals: access first, then search, theme, order and pages in the address's hash.
import { expect } from 'chai'
import { fakeClient, refusal } from '../../test/fake-client.ts'
import { proposal, soon } from '../../test/fixtures.ts'
import { press } from '../../test/form.ts'
import { clear, eventually, faultsOfAccess, inside, place, text } from '../../test/page.ts'
import { ProposalList } from './proposal-list.ts'

ProposalList.define()

const tag = (more = '') =>
  `<parvis-proposal-list ${more}><a href="https://c.example/propositions">Propositions</a></parvis-proposal-list>`
const two = [proposal(), proposal({ id: 'dechets', title: 'Trier', support: soon })]
const answer = (more = {}) => ({ items: two, total: 2, next: null, ...more })

async function list(given: unknown = answer(), html = tag()) {
  const fake = fakeClient()
  fake.answers.set('proposals', given)
  return { fake, element: await place(html, fake.client) }
}

const field = (element: ProposalList, id: string) => inside<HTMLInputElement>(element, `#${id}`)

describe('parvis-proposal-list', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search))
  afterEach(clear)
  after(() => history.replaceState(null, '', location.pathname + location.search))

  it('axe finds nothing, with proposals or without', async () => {
    expect(await faultsOfAccess((await list(answer({ next: 'abc' }))).element)).to.deep.equal([])
    clear()
    expect(
      await faultsOfAccess((await list({ items: [], total: 0, next: null })).element),
    ).to.deep.equal([])
  })

  it('says how many, and each with its tallies and its way to support', async () => {
    const { element } = await list(answer(), tag('heading-level="2"'))
    expect(text(element, '[part=count]')).to.equal('2 propositions')
    const items = element.renderRoot.querySelectorAll('[part=card]')
    expect(items).to.have.length(2)
    expect(items[0]?.querySelector('h2 a')?.getAttribute('href')).to.equal(two[0]?.url)
    expect(items[0]?.textContent).to.contain('12 collectivités · 34 habitants')
    expect(items[0]?.querySelector<HTMLAnchorElement>('[part=button]')?.href).to.match(
      /soutien\?site=pk_test&intent=/,
    )
    expect(items[1]?.querySelector('[part=button]')).to.equal(null)
    expect(items[1]?.textContent).to.contain('Les soutiens ouvrent le 1er avril 2026.')
  })

  it('begins as its attributes say', async () => {
    const { fake } = await list(answer(), tag('theme="mobilite" sort="support" limit="6"'))
    expect(fake.calls[0]?.query).to.deep.equal({
      consultation: 'c2026',
      q: undefined,
      theme: 'mobilite',
      sort: 'support',
      limit: 6,
    })
  })

  it('a search goes to the hash, is asked for, and takes the focus to its count', async () => {
    const { element, fake } = await list()
    const shown = element as ProposalList
    field(shown, 'q').value = 'déchets'
    field(shown, 'theme').value = 'mobilite'
    field(shown, 'sort').value = 'support'
    press(field(shown, 'q'), 'Enter')
    await eventually(() => expect(fake.calls).to.have.length(2))
    expect(fake.calls[1]?.query).to.include({ q: 'déchets', theme: 'mobilite', sort: 'support' })
    expect(decodeURIComponent(location.hash)).to.equal(
      '#parvis-q=déchets&parvis-theme=mobilite&parvis-sort=support',
    )
    await eventually(() =>
      expect(element.shadowRoot?.activeElement).to.equal(inside(element, '[part=count]')),
    )
  })

  it('starts from a shared address; what else is in its hash stays', async () => {
    location.hash = '#/page?a=b&parvis-q=tri&parvis-theme='
    const { element, fake } = await list(answer({ next: 'suite' }), tag('theme="mobilite"'))
    // All themes, which is not the one that the attribute begins with.
    expect(fake.calls[0]?.query).to.include({ q: 'tri', theme: undefined })
    expect(field(element as ProposalList, 'q').value).to.equal('tri')
    expect(inside<HTMLAnchorElement>(element, '[part=pages] a').hash).to.match(
      /^#\/page\?a=b&parvis-q=tri&parvis-theme=&parvis-cursor=suite$/,
    )
  })

  it('pages follow each other, and Back goes back', async () => {
    const { element, fake } = await list(answer({ total: 30, next: 'suite' }))
    inside(element, '[part=pages] a').click()
    await eventually(() => expect(fake.calls.at(-1)?.query).to.include({ cursor: 'suite' }))
    await eventually(() =>
      expect(text(element, '[part=pages]')).to.equal('Revenir au début Propositions suivantes'),
    )
    history.back()
    await eventually(() => expect(fake.calls).to.have.length(3))
    expect(fake.calls[2]?.query).not.to.have.property('cursor')
    await eventually(() => expect(text(element, '[part=pages]')).to.equal('Propositions suivantes'))
  })

  it('a place that is no more is the beginning', async () => {
    location.hash = '#parvis-cursor=vieux'
    const fake = fakeClient()
    const send = fake.connection.send
    fake.connection.send = async (call) => {
      if (call.query?.cursor) throw refusal('invalid_input', 422)
      return send(call)
    }
    fake.answers.set('proposals', answer())
    const element = await place(tag(), fake.client)
    expect(text(element, '[part=count]')).to.equal('2 propositions')
  })

  it('what the server refuses from the beginning on is not asked twice', async () => {
    const { fake } = await list(refusal('consultation_not_found', 404))
    expect(fake.calls.filter(({ path }) => path === 'proposals')).to.have.length(1)
  })

  it('a confirmed support shows, and is told', async () => {
    const { element, fake } = await list()
    const button = inside<HTMLAnchorElement>(element, '[part=button]')
    const id = new URL(button.href).searchParams.get('intent') ?? ''
    fake.settle(id, { state: 'confirmed', tally: { ...proposal().tally, territories: 13 } })
    const heard = new Promise<Event>((hear) =>
      document.addEventListener('parvis-supported', hear, { once: true }),
    )
    document.addEventListener('click', (event) => event.preventDefault(), { once: true })
    button.click()
    expect((await heard) as CustomEvent)
      .property('detail')
      .to.include({ proposalId: 'parking' })
    await eventually(() => expect(text(element, '[part=tallies]')).to.contain('13 collectivités'))
    expect(text(element, '[part=card]')).to.contain('Votre soutien est enregistré.')
  })

  it('keeps what it shows when no answer comes, and says so', async () => {
    const { element, fake } = await list()
    fake.answers.set('proposals', new Error())
    location.hash = '#parvis-q=x'
    await eventually(() => expect(element.renderRoot.textContent).to.contain('ne répond pas'))
    expect(element.renderRoot.querySelectorAll('[part=card]')).to.have.length(2)
  })

  it('leaves its link when there never was an answer', async () => {
    const fake = fakeClient()
    fake.answers.set('proposals', new Error())
    const element = await place(tag(), fake.client)
    expect(inside<HTMLSlotElement>(element, 'slot').assignedElements()).to.have.length(1)
  })

  it('speaks English', async () => {
    const { element } = await list(answer({ total: 1 }), tag('lang="en"'))
    expect(text(element, '[part=count]')).to.equal('1 proposal')
    expect(text(element, '[part=search]')).to.contain('Sort by')
  })
})
