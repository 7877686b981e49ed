// The page of a code says where it was sent; whoever may have no other enters the last one.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'

const email = 'lea@courriel.example'

describe('the page where a code is typed', () => {
  const app = useApp('sqlite')
  const link = `/propositions/${proposals.open}/soutien`

  test.each([
    [link, /^\/demarches$/],
    ['/mon-espace', /^\/mon-espace\/code$/],
    ['/prevenir', /^\/prevenir$/],
    ['/sites/identification', /^\/sites\/identification$/],
  ])('of %s says to which address, in the browser that asked alone', async (path, form) => {
    const visitor = app.visitor()
    const asked = await visitor.submit(await visitor.open(path), form, { courriel: email })
    expect(asked.text).toContain(`vient de partir à <bdi>${email}</bdi>`)
    const other = await app.visitor().open(asked.path)
    expect(other.text).toContain('autocomplete="one-time-code"')
    expect(other.text).not.toContain(email)
  })

  test('a fourth code of an hour is not sent: the third is entered', async () => {
    const visitor = app.visitor()
    const ask = async (courriel = email) =>
      visitor.submit(await visitor.open(`/demarches/${id}`), /\/code$/, { courriel })
    const id = crypto.randomUUID()
    await app.client.intents.prepare({ kind: 'support', id, proposalId: proposals.open })
    for (let count = 0; count < 3; count += 1) await ask()
    const fourth = await ask()
    expect(fourth.status).toBe(200)
    expect(fourth.text).toContain('Plusieurs codes sont déjà partis')
    expect(fourth.text).toContain(email)
    expect(await app.mails.to(email)).toHaveLength(3)
    // Coming back, one is told when to ask again.
    const fifth = await ask()
    expect([fifth.status, /demandez-en un autre dans/.test(fifth.text)]).toEqual([429, true])
    const step = await visitor.submit(fourth, /\/verification$/, {
      code: await app.mails.codeFor(email),
    })
    expect(step.text).toContain('Confirmer mon soutien')
  })

  test('another address, or a code that is over, is no way round', async () => {
    const visitor = app.visitor()
    const other = app.visitor()
    const id = crypto.randomUUID()
    await app.client.intents.prepare({ kind: 'support', id, proposalId: proposals.open })
    const ask = async (who: typeof visitor) =>
      who.submit(await who.open(`/demarches/${id}`), /\/code$/, { courriel: email })
    for (let count = 0; count < 3; count += 1) await ask(other)
    expect((await ask(visitor)).status).toBe(429)
    app.clock.now = new Date(app.clock.now.getTime() + 11 * 60_000)
    expect((await ask(other)).status).toBe(429)
  })
})
