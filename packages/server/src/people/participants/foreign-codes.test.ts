// A code is for whom, where and for what it was asked: anywhere else it does nothing, and stays good.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { askedCode, type Code, codeWays, unknown } from '../../../testing/code-purposes.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { proveAnew, signInWith } from '../../../testing/through-provider.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { type CodeKind, codeKinds } from '../../mail/purposes.ts'

const both = useProviders()
const lea = { sub: 'habitante-9', acr: 'eidas1', email: 'lea.contact@courriel.example' }

describe.each(engines)('codes on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const state = async () => ({
    people: await app.db.selectFrom('participants').selectAll().orderBy('id').execute(),
    sessions: await app.db.selectFrom('sessions').select(['token_hash', 'id']).execute(),
    rights: await app.db.selectFrom('mandate_grants').selectAll().execute(),
    news: await app.db.selectFrom('mail_subscriptions').selectAll().execute(),
  })
  const byFranceConnect = async (visitor = app.visitor()) => {
    both.franceConnect.welcome(lea)
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    await proveAnew(visitor)
    return visitor
  }
  /** Who may ask for it: only someone without a mailbox joins one, nobody who signs in is known. */
  const asker = (kind: CodeKind): Promise<Visitor> | Visitor => {
    if (!codeWays[kind].ofSession) return app.visitor()
    return kind === 'join' ? byFranceConnect() : signInToSpace(app, mailboxes.resident)
  }
  const type = (visitor: Visitor, at: string, code: Code) =>
    visitor.post(at, { ...code, consultation: 'numerique-2026' })
  const refused = async (kind: string, answers: Promise<{ status: number; path: string }>[]) => {
    for (const { status, path } of await Promise.all(answers)) {
      expect([kind, path, status]).toEqual([kind, path, expect.toSatisfy(isRefusal)])
    }
  }
  const isRefusal = (status: number) => [401, 403, 404, 422].includes(status)

  test.each(codeKinds)('asked for %s, it is typed there, and nowhere else', async (kind) => {
    const visitor = await asker(kind)
    const code = await askedCode(app, kind, visitor)
    const before = await state()
    const { at, elsewhere } = codeWays[kind]
    const places = codeKinds.map((other) => codeWays[other].at).filter((place) => place !== at)
    for (const place of [...new Set(places), ...(elsewhere ? [elsewhere] : [])]) {
      await refused(kind, [type(visitor, place, code), type(app.visitor(), place, code)])
    }
    expect(await state()).toEqual(before)
    expect((await type(visitor, at, code)).status).toBe(200)
    expect(await state()).not.toEqual(before)
  })

  test.each(codeKinds.filter((kind) => codeWays[kind].ofSession))(
    'asked for %s in a session, it does nothing in another, nor for anyone else',
    async (kind) => {
      const visitor = await asker(kind)
      const code = await askedCode(app, kind, visitor)
      const another = await (kind === 'join' ? byFranceConnect() : signInToSpace(app, lea.email))
      const own = kind === 'join' ? await byFranceConnect() : app.visitor()
      if (kind !== 'join') {
        app.mails.forget()
        await signInToSpace(app, mailboxes.resident, own)
      }
      const { at } = codeWays[kind]
      const before = await state()
      await refused(
        kind,
        [another, own, app.visitor()].map((one) => type(one, at, code)),
      )
      expect(await state()).toEqual(before)
      expect((await type(visitor, at, code)).status).toBe(200)
    },
  )

  test.each(codeKinds.filter((kind) => codeWays[kind].ofSession && kind !== 'again'))(
    'asked for %s, it waits until its owner has signed in again in that browser',
    async (kind) => {
      const visitor = await asker(kind)
      const code = await askedCode(app, kind, visitor)
      app.clock.now = new Date(app.clock.now.getTime() + 60_000)
      if (kind === 'join') await byFranceConnect(visitor)
      else {
        app.mails.forget()
        const again = await askedCode(app, 'again', visitor)
        await type(visitor, codeWays.again.at, again)
      }
      const before = await state()
      expect((await type(visitor, codeWays[kind].at, code)).status).toBe(200)
      expect(await state()).not.toEqual(before)
      expect(JSON.stringify(await app.mails.to(unknown))).not.toContain(mailboxes.resident)
    },
  )
})
