// Whoever has no mailbox yet proves several at the same moment: one is theirs, and none is lost after a yes.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { engines } from '../../../testing/engines.ts'
import type { Person } from '../../../testing/provider.ts'
import { proveAnew, signInWith } from '../../../testing/through-provider.ts'
import { useProviders } from '../../../testing/with-providers.ts'

const both = useProviders()
const mailboxes = ['un@courriel.example', 'deux@courriel.example', 'trois@courriel.example']
const person: Person = { sub: 'sans-boite', acr: 'eidas2', email: 'contact@courriel.example' }

describe.each(engines)('several mailboxes proved at once on %s', (engine) => {
  const app = useApp(engine, { env: both.env })

  async function withoutMailbox() {
    const visitor = app.visitor()
    both.franceConnect.welcome(person)
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    await proveAnew(visitor)
    return visitor
  }
  const ownMailbox = async () => {
    const [own, ...others] = await app.db.selectFrom('participants').selectAll().execute()
    expect(others).toEqual([])
    return app.deps.secrets.unseal(own?.email_sealed ?? '')
  }

  test('one is joined, the others are refused, and none takes its place', async () => {
    const visitor = await withoutMailbox()
    const typed: (() => ReturnType<typeof visitor.post>)[] = []
    for (const email of mailboxes) {
      const asked = await visitor.post('/mon-espace/code', { courriel: email })
      const code = await app.mails.codeFor(email)
      typed.push(() => visitor.submit(asked, /\/verification$/, { code }))
    }
    const answers = await atOnce(app, { writing: 'participants' }, typed)
    const pages = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const joined = pages.findIndex(({ status }) => status === 200)
    expect(await ownMailbox()).toBe(mailboxes[joined])
  })

  test('one that is moved to another address meanwhile keeps one of the two, as it was told', async () => {
    const visitor = await withoutMailbox()
    const [first = '', second = ''] = mailboxes
    const adding = await visitor.post('/mon-espace/code', { courriel: first })
    const moving = await visitor.post('/mon-espace/corriger/adresse', { courriel: second })
    const codes = [await app.mails.codeFor(first), await app.mails.codeFor(second)]
    const answers = await atOnce(app, { writing: 'participants' }, [
      () => visitor.submit(adding, /\/verification$/, { code: codes[0] ?? '' }),
      () => visitor.submit(moving, /\/verification$/, { code: codes[1] ?? '' }),
    ])
    const statuses = answers.map((one) => (one.status === 'fulfilled' ? one.value.status : 0))
    // Moving is allowed after joining; joining is not after moving.
    expect([
      [200, 200],
      [409, 200],
    ]).toContainEqual(statuses)
    expect(await ownMailbox()).toBe(second)
  })
})
