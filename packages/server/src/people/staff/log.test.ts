// The log: every act of the team is told with the change, before and after, or neither is kept.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam } from '../../../testing/team.ts'
import type { Trx } from '../../platform/db/tables.ts'

const theme = { consultation_id: 'numerique-2026', id: 'n', title: 'Avant', position: 99 }
const programme = {
  id: 'n',
  name: 'Un',
  address: 'https://ici.example',
  contact: null,
  position: 99,
  version: 1,
  retired_at: null,
  changed_by: null,
  changed_at: null,
}

type Told = { table: string; fields: Record<string, unknown> }

describe.each(engines)('the log of the team on %s', (engine) => {
  const app = useApp(engine)
  const act = { staffId: 'm', operation: 'test', object: 'o', requestId: 'r' }
  const entries = async () => {
    const rows = await app.db.selectFrom('staff_log').selectAll().orderBy('at').execute()
    return rows.map((row) => ({ ...row, ...JSON.parse(row.changes) }))
  }
  /** Does it as the team would. */
  const record = (work: (trx: Trx) => Promise<unknown>) =>
    app.deps.recordAct(act, () => app.db.transaction().execute(work))

  test('an administrator and an auditor read who did what, before and after', async () => {
    const one = await joinTeam(app, ['administrator'], 'Dominique Petit')
    const auditor = await joinTeam(app, ['auditor'])
    await one.post(`/v1/staff/members/${auditor.id}/roles`, {
      version: 1,
      roles: ['auditor', 'moderator'],
    })
    const { body } = await auditor.get(`/v1/staff/log?object=${auditor.id}`)
    expect(body.items).toMatchObject([
      {
        by: { id: one.id, name: 'Dominique Petit' },
        operation: 'changeStaffRoles',
        object: auditor.id,
        more: 0,
        changes: [
          {
            table: 'staff_members',
            key: { id: auditor.id },
            fields: { roles: ['auditor', 'moderator auditor'], version: [1, 2] },
          },
        ],
      },
    ])
    const moderator = await joinTeam(app, ['moderator'])
    expect((await moderator.get('/v1/staff/log')).body.code).toBe('staff_role_missing')
  })

  test('words find what was changed, an identifier and who did it, with how many there are', async () => {
    const one = await joinTeam(app, ['administrator'], 'Amélie Dupré')
    const other = await joinTeam(app, ['administrator'], 'Karim Haddad')
    const changed = await joinTeam(app, ['auditor'])
    await one.post(`/v1/staff/members/${changed.id}/roles`, { version: 1, roles: ['moderator'] })
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await other.post(`/v1/staff/members/${changed.id}/suspend`, { version: 2 })
    const found = async (q: string) => {
      const { body } = await one.get(`/v1/staff/log?limit=1&q=${encodeURIComponent(q)}`)
      return [body.total, body.items[0]?.operation]
    }
    expect(await found(changed.id)).toEqual([2, 'suspendStaffMember'])
    expect(await found('amelie')).toEqual([1, 'changeStaffRoles'])
    expect(await found('MODERATOR auditor')).toEqual([1, 'changeStaffRoles'])
    expect(await found('Haddad suspendstaff')).toEqual([1, 'suspendStaffMember'])
    expect(await found('nulle%part')).toEqual([0, undefined])
    const { body } = await one.get('/v1/staff/log?limit=1&offset=1')
    expect([body.total, body.items[0].operation]).toEqual([2, 'changeStaffRoles'])
  })

  test('filters and pages meet every entry once', async () => {
    const one = await joinTeam(app, ['administrator'])
    for (const name of ['Un', 'Deux', 'Trois']) {
      app.clock.now = new Date(app.clock.now.getTime() + 60_000)
      await one.post('/v1/staff/members', { name, roles: ['auditor'] })
    }
    const met: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await one.get(`/v1/staff/log?limit=2${next && `&cursor=${next}`}`)
      met.push(...body.items.map(({ at }: { at: string }) => at))
      next = body.next
    }
    expect(met).toEqual(['10:03', '10:02', '10:01'].map((at) => `2026-02-15T${at}:00.000Z`))
    const count = async (query: string) => (await one.get(`/v1/staff/log?${query}`)).body.items
    expect(await count('from=2026-02-15T10:02:00Z&to=2026-02-15T10:03:00Z')).toHaveLength(1)
    expect(await count('operation=inviteStaffMember')).toHaveLength(3)
    expect(await count('operation=suspendStaffMember')).toEqual([])
    expect(await count(`staff=${one.id}`)).toHaveLength(3)
    expect(await count('staff=personne')).toEqual([])
    expect((await one.get('/v1/staff/log?cursor=faux')).status).toBe(422)
  })

  test('what is personal or secret is told apart, never read', async () => {
    const one = await joinTeam(app, ['administrator'])
    const made = await one.post('/v1/staff/members', { name: 'Camille Roux', roles: ['auditor'] })
    const webhook = await one.post('/v1/staff/webhooks', { url: 'https://ici.example/cle-secrete' })
    const text = JSON.stringify(await entries())
    const secrets = [made.body.link.split('#')[1], webhook.body.secret, 'Camille', 'cle-secrete']
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).toMatch(/"name":\[null,"#[\w-]{12}"\]/)
  })

  test('new, changed, unchanged and removed rows, met again or not', async () => {
    await record(async (trx) => {
      await trx.insertInto('programmes').values(programme).execute()
      const again = trx.insertInto('programmes').values({ ...programme, name: 'Deux' })
      await again
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: 'Deux' }))
        .execute()
      await trx.insertInto('themes').values(theme).execute()
      await trx
        .insertInto('themes')
        .values(theme)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const { numUpdatedRows } = await trx
        .updateTable('themes')
        .set({ title: 'Après' })
        .where('id', '=', 'n')
        .executeTakeFirstOrThrow()
      expect(Number(numUpdatedRows)).toBe(1)
      const updated = trx.updateTable('themes').set({ title: 'Après' }).where('id', '=', 'n')
      expect(await updated.returning('title as named').execute()).toMatchObject([
        { named: 'Après' },
      ])
      const { numDeletedRows } = await trx
        .deleteFrom('themes')
        .where('id', '=', 'n')
        .executeTakeFirstOrThrow()
      expect(Number(numDeletedRows)).toBe(1)
    })
    const [entry] = await entries()
    expect(entry).toMatchObject({ staff_id: 'm', operation: 'test', object: 'o', request_id: 'r' })
    expect(
      entry.rows.map(({ table, fields }: Told) => [table, fields.name ?? fields.title]),
    ).toEqual([
      ['programmes', [null, 'Un']],
      ['programmes', ['Un', 'Deux']],
      ['themes', [null, 'Avant']],
      ['themes', ['Avant', 'Après']],
      ['themes', ['Après', null]],
    ])
  })

  test('what is undone leaves no entry', async () => {
    const failed = record(async (trx) => {
      await trx.insertInto('themes').values(theme).execute()
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    // The same connection, used again by an act that changes nothing.
    await record((trx) => trx.selectFrom('themes').selectAll().execute())
    expect(await entries()).toEqual([])
  })

  test('an act cannot write past the log', async () => {
    const outside = () => app.db.insertInto('themes').values(theme).execute()
    await expect(app.deps.recordAct(act, outside)).rejects.toThrow('outside of a transaction')
    const { sql } = await import('kysely')
    const raw = () => record((trx) => sql`delete from themes`.execute(trx))
    await expect(raw()).rejects.toThrow('cannot be told')
    expect(await app.db.selectFrom('themes').selectAll().execute()).not.toEqual([])
  })

  test('what is nobody’s act leaves nothing', async () => {
    await app.db.transaction().execute((trx) => trx.insertInto('themes').values(theme).execute())
    expect(await entries()).toEqual([])
  })
})
