// From the click to the outcome, which another window decides.
import { type Embeds, NetworkError } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient } from '../test/fake-client.ts'
import { embeds } from '../test/fixtures.ts'
import {
  clear,
  eventually,
  faultsOfAccess,
  moment,
  place,
  put,
  settled,
  text,
} from '../test/page.ts'
import { back, button, click, intentIn, markup, tally } from '../test/vote.ts'
import type { SupportedDetail, VoteButton } from '../vote-button/vote-button.ts'

describe('outcome', () => {
  afterEach(clear)

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
    await eventually(() =>
      expect(text(element, '[role=status]')).to.equal('Votre soutien est enregistré. Merci !'),
    )
    expect(text(element, '[part=territories]')).to.equal('13 collectivités')
    expect(told).to.deep.equal([{ proposalId: 'parking', intentId, tally }])
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
    again.settle(intentId, { state: 'confirmed', tally })
    const reloaded = await place(markup, again.client)
    await eventually(() =>
      expect(text(reloaded, '[part=status]')).to.equal('Votre soutien est enregistré. Merci !'),
    )
  })

  it('done before its data came, it is remembered once they are there', async () => {
    const { client } = fakeClient()
    let come: (data: Embeds) => void = () => {}
    const data = new Promise<Embeds>((resolve) => {
      come = resolve
    })
    const element = put(markup, { ...client, embeds: { get: () => data } }) as VoteButton
    await eventually(() => expect(intentIn(element)).not.to.equal(''))
    const intentId = intentIn(element)
    click(element)
    come(embeds())
    await settled(element)
    expect(Object.values(sessionStorage)).to.deep.equal([intentId])
    expect(intentIn(element)).to.equal(intentId)
  })

  it('asks nothing while nobody sees the page', async () => {
    const { element, fake } = await button()
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    click(element)
    back()
    for (let tasks = 0; tasks < 5; tasks += 1) await moment()
    expect(fake.awaited).to.deep.equal([])
    Reflect.deleteProperty(document, 'hidden')
    dispatchEvent(new Event('visibilitychange'))
    await eventually(() => expect(fake.awaited).to.have.length(1))
  })

  it('gives the reason of a refusal', async () => {
    const { element, fake } = await button()
    fake.settle(intentIn(element), {
      state: 'refused',
      refusal: { code: 'grouping_cannot_support', message: 'Une intercommunalité ne compte pas.' },
    })
    click(element)
    back()
    await eventually(() =>
      expect(text(element, '[part=status]')).to.equal('Une intercommunalité ne compte pas.'),
    )
  })

  it('tells what it learns to the other elements of the proposal', async () => {
    const { element, fake } = await button()
    const card = await place(markup.replace(' proposal', ' variant="card" proposal'), fake.client)
    const other = await place(markup.replace(' proposal', ' server="/b" proposal'), fake.client)
    fake.settle(intentIn(element), { state: 'confirmed', tally })
    click(element)
    await eventually(() => expect(text(card, '[part=territories]')).to.equal('13 collectivités'))
    expect(text(other, '[part=territories]')).to.equal('12 collectivités')
    expect(text(card, '[part=status]')).to.equal('')
  })

  it('asks for all awaited intents at once', async () => {
    const { element, fake } = await button()
    const other = (await place(markup, fake.client)) as VoteButton
    const ids = [intentIn(element), intentIn(other)]
    click(element)
    click(other)
    await eventually(() => expect(fake.awaited).to.deep.equal([ids]))
    expect(text(element, '[part=status]')).to.contain('rien n’est enregistré')
  })

  for (const [onLine, words] of [
    [false, 'hors ligne'],
    [true, 'ne répond pas'],
  ] as const) {
    it(`without an answer, says "${words}", then goes on`, async () => {
      Object.defineProperty(navigator, 'onLine', { value: onLine, configurable: true })
      const { element, fake } = await button()
      fake.failure.list = new NetworkError(null)
      click(element)
      await eventually(() => expect(text(element, '[part=status]')).to.contain(words))
      Reflect.deleteProperty(navigator, 'onLine')
      fake.failure.list = undefined
      dispatchEvent(new Event('online'))
      await eventually(() => expect(text(element, '[part=status]')).to.contain('À confirmer'))
    })
  }

  for (const [state, words] of [
    ['withdrawn', 'Cette démarche a été retirée.'],
    ['expired', 'Le délai pour confirmer est passé : recommencez.'],
  ] as const) {
    it(`says that it is ${state}, and may be done again`, async () => {
      const { element, fake } = await button()
      let told = 0
      element.addEventListener('parvis-supported', () => told++)
      const intentId = intentIn(element)
      fake.settle(intentId, { state, tally })
      click(element)
      await eventually(() => expect(text(element, '[part=status]')).to.equal(words))
      expect(await faultsOfAccess(element)).to.deep.equal([])
      expect(intentIn(element)).not.to.equal(intentId)
      expect([told, sessionStorage.length]).to.deep.equal([0, 0])
    })
  }
})
