// Someone known by a mailbox alone joins their identity to it: what they were told goes on holding.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { confirmPaper } from '../../../testing/paper.ts'
import type { Person } from '../../../testing/provider.ts'
import { proveAnew, signInWith } from '../../../testing/through-provider.ts'
import { tracesOf } from '../../../testing/traces.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { deliverDue } from '../../mail/mail-worker.ts'
import { applyRetention } from '../../rights/privacy/retention.ts'

const both = useProviders()
const email = mailboxes.resident
const resident: Person = {
  sub: 'habitante-joint',
  acr: 'eidas2',
  email: 'lea.contact@courriel.example',
}

describe.each(engines)('a mailbox that joins an identity on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const people = () => app.db.selectFrom('participants').select('id').execute()
  const deliver = () => deliverDue(app.deps, new Map())

  /** Their identity signs in, and adds the mailbox. */
  async function join() {
    const visitor = app.visitor()
    both.franceConnect.welcome(resident)
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    await proveAnew(visitor)
    return signInToSpace(app, email, visitor)
  }

  test('is still told of the stages that it asked for', async () => {
    const visitor = await signInToSpace(app, email)
    const told = await visitor.submit(await visitor.open('/prevenir'), /^\/prevenir$/)
    expect(told.text).toContain('Vous recevrez les nouvelles')
    await join()
    await applyRetention(app.deps)
    const [person] = await people()
    const rows = await app.db.selectFrom('mail_subscriptions').selectAll().execute()
    expect(rows).toMatchObject([{ participant_id: person?.id }])
  })

  test('keeps what was entered from paper, and it goes with the account', async () => {
    await confirmPaper(app, mailboxes.caenByDomain, { to: email })
    const [author] = await app.db
      .selectFrom('contributions')
      .select('participant_id')
      .where('on_behalf', '=', 1)
      .execute()
    const visitor = await join()
    await applyRetention(app.deps)
    expect((await visitor.open('/mon-espace/corriger')).text).toContain('href="/suivi/')
    await deliver()
    const subjects = (await app.mails.to(email)).map(({ subject }) => subject)
    expect(subjects).toEqual(expect.arrayContaining([expect.stringContaining('contribution')]))
    await visitor.submit(await visitor.open('/mon-espace/effacer'), /^\/mon-espace\/effacer$/, {
      textes: 'oui',
    })
    expect(await tracesOf(app.db, [author?.participant_id ?? '?', email])).toEqual([])
    const left = app.db.selectFrom('contributions').selectAll().where('on_behalf', '=', 1)
    expect(await left.execute()).toMatchObject([
      { participant_id: null, title: 'Contribution effacée' },
    ])
  })

  test('keeps the messages it refused, and the language it chose', async () => {
    const before = await signInToSpace(app, email)
    await before.submit(await before.open('/mon-espace/corriger'), /\/langue$/, { langue: 'en' })
    const visitor = await join()
    const page = await visitor.open('/mon-espace/corriger')
    expect(page.text).toMatch(/value="en" (checked|selected)/)
  })
})
