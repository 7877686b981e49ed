// Choosing several proposals in the list: access first, then the one link, what comes of it, and limits.
import type { IntentStatus } from '@parvis/sdk'
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { fakeClient } from '../../test/fake-client.ts'
import { proposal, soon } from '../../test/fixtures.ts'
import { clear, eventually, faultsOfAccess, inside, moment, place, text } from '../../test/page.ts'
import type { SupportedDetail } from '../../vote-button/vote-button.ts'
import { ProposalList } from './proposal-list.ts'

ProposalList.define()

const tag = (more = '') =>
  `<parvis-proposal-list ${more}><a href="https://c.example/propositions">Propositions</a></parvis-proposal-list>`
const one = (id: string, more = {}) =>
  proposal({ id, title: `Titre ${id}`, tally: { ...proposal().tally, proposalId: id }, ...more })
const answer = (ids: string[], next: string | null = null) => ({
  items: ids.map((id) => one(id)),
  total: ids.length,
  next,
})

async function list(given: unknown = answer(['a', 'b', 'c']), more = '') {
  const fake = fakeClient()
  fake.answers.set('proposals', given)
  const element = (await place(tag(more), fake.client)) as ProposalList
  const boxes = () => [
    ...element.renderRoot.querySelectorAll<HTMLInputElement>('[part=choose] input'),
  ]
  const choose = async (...at: number[]) => {
    for (const position of at) boxes()[position]?.click()
    await element.updateComplete
  }
  const link = () => inside<HTMLAnchorElement>(element, '[part=selection] a')
  const query = () => new URL(link().href).searchParams
  /** Opens the window, without going there. */
  const act = () => {
    document.addEventListener('click', (event) => event.preventDefault(), { once: true })
    link().click()
    return query().get('intent') ?? ''
  }
  return { fake, element, boxes, choose, link, query, act }
}

const part = (proposalId: string, state: 'confirmed' | 'refused', more = 0) => ({
  proposalId,
  state,
  refusal: null,
  tally: { ...proposal().tally, proposalId, territories: 12 + more },
})

describe('several proposals of parvis-proposal-list', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search))
  afterEach(clear)
  after(() => history.replaceState(null, '', location.pathname + location.search))

  it('axe finds nothing while some are chosen', async () => {
    const { element, choose } = await list()
    await choose(0, 2)
    expect(await faultsOfAccess(element)).to.deep.equal([])
  })

  it('by keyboard: a box has a name, Space chooses, and the count is announced', async () => {
    const { element, boxes } = await list()
    boxes()[0]?.focus()
    expect(boxes()[0]?.closest('label')?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'Ajouter à ma sélection « Titre a »',
    )
    expect(text(element, '[part=selection] [role=status]')).to.equal('')
    await sendKeys({ press: 'Space' })
    await eventually(() =>
      expect(text(element, '[part=selection] [role=status]')).to.equal('1 proposition choisie'),
    )
    expect(text(element, '[part=selection] a')).to.contain('Soutenir la proposition choisie')
    expect(element.shadowRoot?.activeElement).to.equal(boxes()[0])
  })

  it('one link names all of them, in the order of choosing, with one intent', async () => {
    const { choose, query, link } = await list()
    await choose(2, 0)
    expect(link().pathname).to.equal('/soutiens')
    expect(query().get('propositions')).to.equal('c,a')
    expect(query().get('site')).to.equal('pk_test')
    expect(query().get('intent')).to.match(/^[0-9a-f-]{36}$/)
    await choose(2)
    expect(query().get('propositions')).to.equal('a')
  })

  it('what is chosen stays when the list moves', async () => {
    const { element, fake, choose, query, boxes } = await list(answer(['a', 'b'], 'suite'))
    await choose(1)
    fake.answers.set('proposals', answer(['d', 'e']))
    inside(element, '[part=pages] a').click()
    await eventually(() => expect(element.renderRoot.textContent).to.contain('Titre d'))
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, false])
    await choose(0)
    expect(query().get('propositions')).to.equal('b,d')
  })

  it('what cannot be supported now cannot be chosen', async () => {
    const items = [one('a'), one('b', { support: soon })]
    const { boxes } = await list({ items, total: 2, next: null })
    expect(boxes()).to.have.length(1)
  })

  it('twenty at most, and says so', async () => {
    const ids = Array.from({ length: 22 }, (_, at) => `p${at}`)
    const { element, boxes, choose } = await list(answer(ids))
    await choose(...ids.slice(0, 20).keys())
    expect(boxes().map(({ disabled }) => disabled)).to.deep.equal([
      ...Array(20).fill(false),
      true,
      true,
    ])
    expect(text(element, '[part=selection] [role=status]')).to.contain('c’est le plus')
    await choose(0)
    expect(boxes().some(({ disabled }) => disabled)).to.equal(false)
  })

  it('once confirmed: each tally grows, each is told, the selection is empty', async () => {
    const { element, fake, choose, act, boxes } = await list()
    const heard: SupportedDetail[] = []
    const hear = (event: Event) => heard.push((event as CustomEvent<SupportedDetail>).detail)
    document.addEventListener('parvis-supported', hear)
    await choose(0, 1)
    const id = act()
    await eventually(() => expect(text(element, '[part=selection]')).to.contain('À confirmer'))
    const parts = [part('a', 'confirmed', 1), part('b', 'confirmed')]
    fake.settle(id, { kind: 'supports', state: 'confirmed', parts })
    dispatchEvent(new Event('focus'))
    await eventually(() =>
      expect(text(element, '[part=selection]')).to.equal(
        'Confirmé pour ces 2 propositions. Merci ! Votre récépissé dit ce qui est enregistré.',
      ),
    )
    document.removeEventListener('parvis-supported', hear)
    expect(heard.map(({ proposalId, intentId }) => [proposalId, intentId])).to.deep.equal([
      ['a', id],
      ['b', id],
    ])
    expect(text(element, '[part=card] [part=tallies]')).to.contain('13 collectivités')
    expect(boxes().some(({ checked }) => checked)).to.equal(false)
  })

  it('one that was refused is counted out loud, and not told as a support', async () => {
    const { element, fake, choose, act } = await list()
    const heard: unknown[] = []
    const hear = () => heard.push(1)
    document.addEventListener('parvis-supported', hear)
    await choose(0, 1)
    const parts = [part('a', 'refused'), part('b', 'confirmed')]
    fake.settle(act(), { kind: 'supports', state: 'confirmed', parts })
    dispatchEvent(new Event('focus'))
    await eventually(() =>
      expect(text(element, '[part=selection]')).to.equal(
        'Confirmé pour 1 proposition sur 2 : votre récépissé dit ce qui est enregistré, et pourquoi.',
      ),
    )
    document.removeEventListener('parvis-supported', hear)
    expect(heard).to.have.length(1)
  })

  for (const [states, said] of [
    [
      ['confirmed', 'confirmed'],
      'Confirmed for these 2 proposals. Thank you! Your receipt says what is recorded.',
    ],
    [
      ['confirmed', 'refused'],
      'Confirmed for 1 of 2 proposals: your receipt says what is recorded, and why.',
    ],
  ] as const) {
    it(`in English, ${states.join(' and ')}`, async () => {
      const { element, fake, choose, act } = await list(undefined, 'lang="en"')
      await choose(0, 1)
      const parts = [part('a', states[0]), part('b', states[1])]
      fake.settle(act(), { kind: 'supports', state: 'confirmed', parts })
      dispatchEvent(new Event('focus'))
      await eventually(() => expect(text(element, '[part=selection]')).to.equal(said))
    })
  }

  it('where all but one were left out there, that one counts', async () => {
    const { element, fake, choose, act } = await list()
    await choose(0, 1)
    const { tally } = part('b', 'confirmed', 5)
    const status: Partial<IntentStatus> = { state: 'confirmed', proposalId: 'b', tally }
    fake.settle(act(), status)
    dispatchEvent(new Event('focus'))
    await eventually(() =>
      expect(text(element, '[part=selection]')).to.equal('Votre soutien est enregistré. Merci !'),
    )
    expect(element.renderRoot.textContent).to.contain('17 collectivités')
  })

  it('changed after the window was opened, it is another intent', async () => {
    const { choose, act, query } = await list()
    await choose(0, 1)
    const first = act()
    await choose(2)
    expect(query().get('intent')).not.to.equal(first)
    expect(query().get('propositions')).to.equal('a,b,c')
  })

  it('an answer about what was chosen before is not believed', async () => {
    const { element, fake, choose, act, boxes } = await list()
    const { list: ask } = fake.client.intents
    let come = () => {}
    const late = new Promise<void>((resolve) => {
      come = resolve
    })
    fake.client.intents.list = async (ids) => {
      await late
      return ask(ids)
    }
    await choose(0, 1)
    const parts = [part('a', 'confirmed'), part('b', 'confirmed')]
    fake.settle(act(), { kind: 'supports', state: 'confirmed', parts })
    await moment()
    await choose(2)
    come()
    for (let tasks = 0; tasks < 5; tasks += 1) await moment()
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([true, true, true])
    expect(text(element, '[part=selection]')).not.to.contain('Merci')
  })

  it('once the time to confirm has passed, what is chosen stays, for another intent', async () => {
    const { element, fake, choose, act, query, boxes } = await list()
    await choose(0, 1)
    const id = act()
    fake.settle(id, { kind: 'supports', state: 'expired', parts: [] })
    dispatchEvent(new Event('focus'))
    await eventually(() => expect(text(element, '[part=selection]')).to.contain('recommencez'))
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([true, true, false])
    expect(query().get('intent')).not.to.equal(id)
  })

  it('after a reload the outcome is still learnt', async () => {
    const { choose, act } = await list()
    await choose(0, 1)
    const id = act()
    document.querySelector('main')?.remove()
    const fake = fakeClient()
    fake.answers.set('proposals', answer(['a', 'b']))
    fake.settle(id, {
      kind: 'supports',
      state: 'confirmed',
      parts: [part('a', 'confirmed'), part('b', 'confirmed')],
    })
    const element = await place(tag(), fake.client)
    await eventually(() =>
      expect(text(element, '[part=selection]')).to.equal(
        'Confirmé pour ces 2 propositions. Merci ! Votre récépissé dit ce qui est enregistré.',
      ),
    )
  })

  it('is emptied at once, and the focus goes to the count', async () => {
    const { element, choose, boxes } = await list()
    await choose(0, 1)
    inside(element, '[part=selection] button').click()
    await element.updateComplete
    expect(boxes().some(({ checked }) => checked)).to.equal(false)
    expect(element.renderRoot.querySelector('[part=selection] a')).to.equal(null)
    expect(element.shadowRoot?.activeElement).to.equal(inside(element, '[part=count]'))
  })

  it('speaks English', async () => {
    const { element, choose } = await list(undefined, 'lang="en"')
    await choose(0, 1)
    expect(text(element, '[part=selection]')).to.contain('2 proposals chosen')
    expect(text(element, '[part=selection] a')).to.contain('Support these 2 proposals')
  })
})
