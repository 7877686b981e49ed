// One request for the elements of a page: what goes into it, and what needs another.
import { expect } from 'chai'
import { fakeClient } from '../test/fake-client.ts'
import { ask, askStatus } from './batch.ts'

const proposalsOf = (asked: unknown[]) =>
  asked.map((query) => (query as { proposals?: string[] }).proposals)

describe('batch', () => {
  it('asks for each id once, in one order, so that pages share an answer', async () => {
    const { client, asked } = fakeClient()
    await Promise.all(['c', 'a', 'c', 'b'].map((proposal) => ask(client, { proposal }, 'fr')))
    expect(proposalsOf(asked)).to.deep.equal([['a', 'b', 'c']])
  })

  it('asks for no more than one request may hold', async () => {
    const { client, asked } = fakeClient()
    const ids = Array.from({ length: 150 }, (_, at) => `p${at}`)
    await Promise.all(ids.map((proposal) => ask(client, { proposal }, 'fr')))
    expect(proposalsOf(asked).map((some) => some?.length)).to.deep.equal([100, 50])
  })

  it('asks in each language apart, and each server apart', async () => {
    const [one, other] = [fakeClient(), fakeClient()]
    await Promise.all([
      ask(one.client, { proposal: 'a' }, 'fr'),
      ask(one.client, { proposal: 'b' }, 'en'),
      ask(other.client, { proposal: 'c' }, 'fr'),
    ])
    expect(proposalsOf(one.asked)).to.deep.equal([['a'], ['b']])
    expect(proposalsOf(other.asked)).to.deep.equal([['c']])
  })

  it('what comes a moment later is another request', async () => {
    const { client, asked } = fakeClient()
    await ask(client, { proposal: 'a' }, 'fr')
    await ask(client, { proposal: 'b' }, 'fr')
    expect(proposalsOf(asked)).to.deep.equal([['a'], ['b']])
  })

  it('asks about twenty intents at once', async () => {
    const { client, awaited } = fakeClient()
    const ids = Array.from({ length: 25 }, (_, at) => `i${at}`)
    await Promise.all(ids.map((id) => askStatus(client, id, 'fr')))
    expect(awaited.map(({ length }) => length)).to.deep.equal([20, 5])
  })
})
