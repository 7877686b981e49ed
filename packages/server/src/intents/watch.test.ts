// The SDK follows an intent on a server: from before anything reached it, to what became of it.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'

describe.each(engines)('watching an intent on %s', (engine) => {
  const app = useApp(engine)

  test('each change is told once, until it is over', async () => {
    const intent = randomUUID()
    const states: string[] = []
    const visitor = app.visitor()
    // Nothing has reached the server yet: the link is followed while it is watched.
    const follow = (async () => {
      const page = await visitor.toSupport(proposals.open, mailboxes.resident, { intent })
      await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
      await expect.poll(() => states).toEqual(['prepared'])
      await visitor.confirm(page, {})
    })()
    for await (const { state, tally } of app.client.intents.watch(intent, { every: 5 })) {
      states.push(state)
      if (state === 'confirmed') expect(tally?.residentsByEmail).toBe(1)
    }
    await follow
    expect(states).toEqual(['prepared', 'confirmed'])
  })

  test('it ends by its signal, with the reason, and by a refusal that is no waiting', async () => {
    const stop = new AbortController()
    const watched = app.client.intents.watch(randomUUID(), { every: 5, signal: stop.signal })
    const next = watched.next()
    stop.abort(new Error('Assez attendu'))
    await expect(next).rejects.toThrow('Assez attendu')
    const wrong = app.client.intents.watch('pas-un-identifiant', { every: 5 })
    await expect(wrong.next()).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
