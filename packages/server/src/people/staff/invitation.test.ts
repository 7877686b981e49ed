// An invitation: its link changes nothing by itself, works once, for 72 hours, in one browser.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { countRows } from '../../../testing/given.ts'
import { accept, invited, prepareToAccept } from '../../../testing/staff-visitor.ts'

const hour = 3_600_000

describe.each(engines)('an invitation on %s', (engine) => {
  const app = useApp(engine)

  test('a scanner that opens the link changes nothing, and the page holds no token', async () => {
    const { token } = await invited(app, ['moderator'])
    const before = await countRows(app.db)
    for (const method of ['HEAD', 'GET']) {
      const page = await app.request(`/equipe/invitation?x=${token}`, { method })
      expect([page.status, await page.text()]).toEqual([200, expect.not.stringContaining(token)])
    }
    expect(await countRows(app.db)).toEqual(before)
    expect(app.logs.join('')).not.toContain(token)
  })

  test('continuing shows who is invited, and takes nothing away', async () => {
    const { token } = await invited(app, ['moderator', 'auditor'], 'Camille Roux')
    const before = await countRows(app.db)
    const page = await app.visitor().post('/equipe/invitation', { jeton: ` ${token} ` })
    expect(page.text).toContain('Bienvenue, Camille Roux')
    expect(page.text).toContain('modération, audit, en lecture seule')
    expect(await countRows(app.db)).toEqual(before)
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    const wrong = await app.visitor().post('/equipe/invitation', { jeton: 'faux' })
    expect([wrong.status, wrong.text]).toEqual([410, expect.stringContaining('déjà servi')])
  })

  test('a passkey accepts it once, and opens a session of the team only', async () => {
    const { id, token, device } = await invited(app, ['moderator'])
    const visitor = app.visitor()
    const page = await accept({ visitor, device }, token)
    expect([page.path, page.text]).toEqual(['/equipe', expect.stringContaining('Dominique Petit')])
    expect([...visitor.cookies.keys()].sort()).toEqual(['parvis-equipe', 'parvis-equipe-defi'])
    const keys = await app.db.selectFrom('staff_passkeys').selectAll().execute()
    expect(keys).toMatchObject([{ staff_id: id, credential_id: device.id, name: 'Téléphone' }])
    const again = await accept({ visitor: app.visitor(), device }, token)
    expect(again.status).toBe(410)
    const log = await app.db.selectFrom('staff_log').selectAll().execute()
    expect(log).toMatchObject([{ operation: 'acceptInvitation', staff_id: id }])
    expect(JSON.stringify(log)).not.toContain(visitor.cookies.get('parvis-equipe'))
  })

  test('of two who use it at the same moment, one comes in', async () => {
    const { token, device } = await invited(app, ['moderator'])
    const other = (await invited(app, ['auditor'], 'Autre')).device
    // Both hold their challenge before either answers.
    const first = await prepareToAccept({ visitor: app.visitor(), device }, token)
    const second = await prepareToAccept({ visitor: app.visitor(), device: other }, token)
    const pages = await Promise.all([first(), second()])
    expect(pages.map(({ path }) => path).sort()).toEqual(['/equipe', '/equipe/invitation/cle'])
    expect(await app.db.selectFrom('staff_passkeys').selectAll().execute()).toHaveLength(1)
  })

  test('after 72 hours, or once the member is suspended, it is none', async () => {
    const { token, device } = await invited(app, ['moderator'])
    app.clock.now = new Date(app.clock.now.getTime() + 72 * hour)
    expect((await accept({ visitor: app.visitor(), device }, token)).status).toBe(410)
    const other = await invited(app, ['moderator'])
    const endedAt = { ended_at: app.clock.now.toISOString() }
    await app.db.updateTable('staff_members').set(endedAt).where('id', '=', other.id).execute()
    const page = await accept({ visitor: app.visitor(), device: other.device }, other.token)
    expect(page.status).toBe(410)
  })

  test.each([
    ['another site asked', { origin: 'https://evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['nobody was verified', { isUnverified: true }],
    ['an old challenge', { challenge: 'a'.repeat(43) }],
  ])('a key that was made wrongly is refused, and the link still works: %s', async (_, spoil) => {
    const { token, device } = await invited(app, ['moderator'])
    const visitor = app.visitor()
    const refused = await accept({ visitor, device }, token, spoil)
    expect([403, 410]).toContain(refused.status)
    expect(await app.db.selectFrom('staff_passkeys').selectAll().execute()).toEqual([])
    expect((await accept({ visitor, device }, token)).path).toBe('/equipe')
  })
})
