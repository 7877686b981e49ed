// The same act confirmed twice, by two intents: both say what becomes of it.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { givenTwoProposals, into, near, third } from '../../testing/two-proposals.ts'

const { open, kept } = proposals
const forCaen = { 'au-nom-de': 'commune-14118' }
const contact = { ...forCaen, 'contact-nom': 'A. Martin', 'contact-telephone': '' }

describe.each(engines)('an act confirmed twice on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })
  const states = (...ids: string[]) =>
    Promise.all(ids.map(async (id) => (await app.client.intents.get(id)).state))

  test('withdrawn, both are; given again, the new one stands alone', async () => {
    const visitor = app.visitor()
    const [first, second, later] = [randomUUID(), randomUUID(), randomUUID()]
    const give = async (intent: string) =>
      visitor.confirm(await visitor.toSupport(open, mailboxes.resident, { intent }))
    await give(first)
    await give(second)
    expect(await states(first, second)).toEqual(['confirmed', 'confirmed'])
    await visitor.confirm(await visitor.toWithdraw(open, mailboxes.resident))
    expect(await states(first, second)).toEqual(['withdrawn', 'withdrawn'])
    expect((await visitor.open(`/demarches/${second}`)).text).toContain('Ceci a été retiré depuis')
    await give(later)
    expect(await states(first, second, later)).toEqual(['withdrawn', 'withdrawn', 'confirmed'])
  })

  test('one of several, and one alone', async () => {
    await givenTwoProposals(app)
    const visitor = app.visitor()
    const [alone, together] = [randomUUID(), randomUUID()]
    await visitor.confirm(await visitor.toSupport(open, mailboxes.resident, { intent: alone }))
    await visitor.confirm(
      await visitor.toSupportSeveral([open, into], mailboxes.resident, { intent: together }),
    )
    await visitor.confirm(await visitor.toWithdraw(open, mailboxes.resident))
    const { parts } = await app.client.intents.get(together)
    expect(parts).toMatchObject([{ state: 'withdrawn' }, { state: 'confirmed' }])
    await visitor.confirm(await visitor.toWithdraw(into, mailboxes.resident))
    expect(await states(alone, together)).toEqual(['withdrawn', 'withdrawn'])
  })

  test('one that is held', async () => {
    const two = await givenTwoProposals(app)
    await two.heldOn(open)
    const visitor = app.visitor(near)
    const [second, again] = [randomUUID(), randomUUID()]
    for (const intent of [second, again]) {
      const page = await visitor.confirm(await visitor.toSupport(open, third, { intent }))
      expect(page.text).toContain('en cours de vérification')
    }
    await visitor.confirm(await visitor.toWithdraw(open, third))
    expect(await states(second, again)).toEqual(['withdrawn', 'withdrawn'])
  })

  test('a contest takes both out, and gives both back', async () => {
    const two = await givenTwoProposals(app)
    const visitor = app.visitor()
    const both = [randomUUID(), randomUUID()]
    for (const intent of both) {
      const page = await visitor.toSupport(open, mailboxes.caenByDomain, { intent })
      await visitor.confirm(page, forCaen)
    }
    const decide = await two.contestOf(open)
    await decide('uphold')
    expect(await states(...both)).toEqual(['withdrawn', 'withdrawn'])
    await decide('reopen')
    expect(await states(...both)).toEqual(['confirmed', 'confirmed'])
  })

  test.each([
    ['a sign-up', `/propositions/${kept}/referent`, `/propositions/${kept}/referent/retrait`],
    ['a request', '/services/velo-plan/demande', '/services/velo-plan/demande/retrait'],
  ])('%s', async (_, path, back) => {
    const visitor = app.visitor()
    const both = [randomUUID(), randomUUID()]
    for (const intent of both) {
      const page = await visitor.reach(`${path}?intent=${intent}&co=1`, mailboxes.caen)
      expect((await visitor.confirm(page, contact)).status).toBe(200)
    }
    const page = await visitor.reach(`${back}?intent=${randomUUID()}`, mailboxes.caen)
    expect((await visitor.confirm(page, forCaen)).status).toBe(200)
    expect(await states(...both)).toEqual(['withdrawn', 'withdrawn'])
  })
})
