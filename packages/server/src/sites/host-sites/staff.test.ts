// The team and partner sites: the list, suspension, keys that replace each other.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, revokedSite, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam } from '../../../testing/team.ts'
import { rotateKey } from './change.ts'
import { writeSiteUse } from './write-use.ts'

const sites = '/v1/staff/sites'

describe.each(engines)('the team and sites on %s', (engine) => {
  const app = useApp(engine)
  const manager = () => joinTeam(app, ['sites_manager'])
  const rotate = () => {
    const by = { staffId: null, participantId: null, at: app.clock.now.toISOString() }
    return app.db.transaction().execute((trx) => rotateKey(trx, app.deps, { site: site.key, by }))
  }
  const later = (days: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + days * 86_400_000)
  }

  test('are listed page by page, with their keys and origins', async () => {
    const { get } = await manager()
    const first = await get(`${sites}?limit=1`)
    expect(first.body.total).toBe(2)
    const second = await get(`${sites}?limit=1&cursor=${first.body.next}`)
    expect([...first.body.items, ...second.body.items]).toMatchObject([
      {
        key: revokedSite.key,
        keys: [{ key: revokedSite.key, endsAt: '2026-01-01T00:00:00.000Z' }],
      },
      { key: site.key, origins: [site.otherOrigin, site.origin], suspendedAt: null },
    ])
    expect(second.body.next).toBeNull()
    const keysOf = async (query: string) =>
      (await get(`${sites}?${query}`)).body.items.map(({ key }: { key: string }) => key)
    expect(await keysOf('offset=1')).toEqual([site.key])
    expect(await keysOf('q=calvados%20CAEN')).toContain(site.key)
    expect(await keysOf(`q=${new URL(site.origin).hostname}%25`)).toEqual([site.key])
    expect(await keysOf('q=nulle%20part')).toEqual([])
    expect(await keysOf('state=suspended')).toEqual([])
  })

  test('one is read by any of its keys, with what came by it', async () => {
    const { key } = await rotate()
    app.deps.siteUse.saw(site.key, 'seen')
    app.deps.siteUse.refused(site.key, { origin: 'https://ailleurs.example' })
    await writeSiteUse(app.deps)
    const { get } = await joinTeam(app, ['auditor'])
    expect((await get(`${sites}/${key}`)).body).toMatchObject({
      key: site.key,
      activity: {
        since: '2026-01-17',
        days: [{ day: '2026-02-15', seen: 1, prepared: 0 }],
        totals: { supports: 0, residents: 0 },
        errors: [{ what: 'refused https://ailleurs.example', count: 1 }],
      },
    })
    expect((await get(`${sites}/pk_inconnue`)).body.code).toBe('site_not_found')
  })

  test('a site is suspended once with a reason, restored once, and both are told', async () => {
    const { post, id } = await manager()
    const asked = { reason: 'Page détournée.', version: 1 }
    const suspend = (version = 1) => post(`${sites}/${site.key}/suspend`, { ...asked, version })
    const answers = await Promise.all([suspend(), suspend()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await suspend(2)).body.code).toBe('site_already_suspended')
    expect((await post(`${sites}/${site.key}/suspend`, { ...asked, reason: '' })).status).toBe(422)
    const restore = (version: number) => post(`${sites}/${site.key}/restore`, { version })
    expect((await restore(1)).body).toMatchObject({
      code: 'changed_meanwhile',
      facts: { by: 'Dominique Petit', act: 'suspended' },
    })
    const restored = await restore(2)
    expect(restored.body).toMatchObject({ suspendedAt: null, suspendedWhy: null, version: 3 })
    expect((await restore(3)).body.code).toBe('site_not_suspended')
    expect((await suspend()).body).toMatchObject({
      code: 'changed_meanwhile',
      facts: { act: 'restored' },
    })
    expect((await post(`${sites}/pk_inconnue/suspend`, asked)).status).toBe(404)
    const events = await app.db.selectFrom('events').selectAll().orderBy('seq').execute()
    expect(events).toMatchObject([
      { kind: 'site.suspended', subject: site.key, staff_id: id },
      { kind: 'site.restored', subject: site.key, staff_id: id },
    ])
  })

  test('a key that is replaced works beside the new one until its date, and acts count for one site', async () => {
    const { key, endsAt } = await rotate()
    expect(endsAt).toBe('2026-03-17T10:00:00.000Z')
    for (const [one, mailbox] of [
      [site.key, mailboxes.resident],
      [key, 'camille@courriel.example'],
    ] as const) {
      const visitor = app.visitor()
      const path = `/propositions/${proposals.open}/soutien?site=${one}`
      expect((await visitor.confirm(await visitor.reach(path, mailbox))).status).toBe(200)
    }
    const rows = await app.db.selectFrom('supports').select('site_key').execute()
    expect(rows).toEqual([{ site_key: site.key }, { site_key: site.key }])
    later(30)
    const get = (one: string) => app.request(`/v1/sites/${one}`)
    expect([(await get(site.key)).status, (await get(key)).status]).toEqual([403, 200])
    expect(JSON.parse(await (await get(key)).text())).toMatchObject({ key, name: site.name })
  })

  test('three keys at most, whatever happens at once; a revoked one makes room', async () => {
    const all = await atOnce(app, { writing: 'site_keys' }, [rotate, rotate, rotate, rotate])
    const made = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.key] : []))
    expect(made).toHaveLength(2)
    await expect(rotate()).rejects.toMatchObject({ code: 'site_keys_too_many' })
    const { post } = await manager()
    const revoke = (version: number) => post(`/v1/staff/site-keys/${made[0]}/revoke`, { version })
    expect((await revoke(4)).body.code).toBe('changed_meanwhile')
    expect((await revoke(1)).status).toBe(200)
    expect((await revoke(2)).body.code).toBe('site_key_not_live')
    expect((await rotate()).key).toMatch(/^pk_[A-Za-z0-9]{24}$/)
  })

  test('other roles suspend nothing', async () => {
    for (const role of ['moderator', 'auditor', 'catalogue_editor'] as const) {
      const { post } = await joinTeam(app, [role])
      const answer = await post(`${sites}/${site.key}/suspend`, { reason: 'Motif.', version: 1 })
      expect([role, answer.status, answer.body.code]).toEqual([role, 403, 'staff_role_missing'])
    }
  })
})
