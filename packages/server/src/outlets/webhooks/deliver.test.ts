// Webhooks sent to a real receiver: signed, in order, again after a failure, each endpoint by itself.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyWebhook } from '../../../../sdk/src/webhooks.ts'
import { useApp } from '../../../testing/app.ts'
import { committeeOf, keep } from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { type Receiver, startReceiver } from '../../../testing/receiver.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { givenTwoProposals } from '../../../testing/two-proposals.ts'
import { toJson } from '../../platform/db/json.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { deliverTo } from './deliver.ts'
import { usualPolicy } from './rules.ts'
import { dueEndpoints } from './store.ts'
import { startWebhookWorker } from './webhook-worker.ts'

const hooks = '/v1/staff/webhooks'

describe.each(engines)('webhooks on %s', (engine) => {
  const app = useApp(engine)
  let receiver: Receiver
  let admin: Member
  beforeEach(async () => {
    receiver = await startReceiver()
    admin = await joinTeam(app, ['administrator'])
  })
  afterEach(() => receiver.close())

  const event = (subject: string, kind: NewEvent['kind'] = 'service.confirmed') =>
    ({
      kind,
      subject,
      participantId: null,
      data: { receipt: 'PV-SECRET' },
      at: app.clock.now.toISOString(),
    }) as NewEvent
  const happen = (...events: NewEvent[]) =>
    app.db.transaction().execute((trx) => append(trx, events))
  const add = async (url = receiver.url, kinds: string[] = ['service.confirmed']) =>
    (await admin.post(hooks, { url, kinds })).body
  const deliver = (id: string, more = {}) => deliverTo({ ...app.deps, ...more }, id)
  const later = (milliseconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
  }
  const due = () => dueEndpoints(app.db, app.clock.now.toISOString())
  const subjects = () => receiver.got.map(({ body }) => JSON.parse(body).data.subject)
  const log = async (id: string) => (await admin.get(`${hooks}/${id}/deliveries`)).body.items
  const check = (secret: string, at = 0, more = {}) => {
    const one = receiver.got[at]
    const options = { now: app.clock.now.getTime(), ...more }
    return verifyWebhook(one?.body ?? '', one?.headers ?? {}, secret, options)
  }

  test('what happens is sent signed, in order, and only what is public and wanted', async () => {
    await happen(event('avant'))
    const { id, secret } = await add(receiver.url, ['service.confirmed', 'service.stale'])
    await happen(event('un'), event('x', 'service.requested'), event('y', 'service.edited'))
    await happen(event('deux', 'service.stale'), event('z', 'mail.bounced'))
    expect(await due()).toEqual([id])
    expect(await deliver(id)).toBe(2)
    expect(subjects()).toEqual(['un', 'deux'])
    expect(receiver.got[0]?.body).not.toContain('PV-SECRET')
    expect(await check(secret)).toMatchObject({
      type: 'service.confirmed',
      data: { subject: 'un' },
    })
    expect(await due()).toEqual([])
    expect(await log(id)).toMatchObject([
      { kind: 'service.stale', outcome: 'delivered', status: 204, attempt: 1 },
      { kind: 'service.confirmed' },
    ])
  })

  test('what happens to a draft or an unread contribution does not leave; to a public one, it does', async () => {
    const { id } = await add(receiver.url, [])
    const contributions = await app.db.selectFrom('contributions').selectAll().execute()
    const unread = contributions.filter((one) => one.state === 'received').map((one) => one.id)
    expect(unread.length).toBeGreaterThan(0)
    await happen(
      event('payer-le-stationnement', 'proposal.edited'),
      event('rien', 'proposal.edited'),
      ...unread.flatMap((one) => [
        event(one, 'contribution.received'),
        event(one, 'contribution.revised'),
        event(one, 'contribution.decision_undone'),
      ]),
    )
    await app.db
      .updateTable('proposals')
      .set({ state: 'draft' })
      .where('id', '=', 'agenda-partage')
      .execute()
    await happen(event('agenda-partage', 'proposal.edited'))
    await deliver(id)
    expect(subjects()).toEqual(['payer-le-stationnement'])
    // Merged before anyone outside had seen it: still nothing.
    const merged = { state: 'merged', merged_into: 'payer-le-stationnement' } as const
    await app.db.updateTable('proposals').set(merged).where('id', '=', 'agenda-partage').execute()
    const act = {
      proposal_id: 'agenda-partage',
      data: toJson({}),
      undoes: null,
      staff_id: admin.id,
    }
    const at = app.clock.now.toISOString()
    await app.db
      .insertInto('proposal_acts')
      .values({ ...act, version: 1, act: 'create', at })
      .execute()
    await happen(event('agenda-partage', 'proposal.merged'))
    expect(await deliver(id)).toBe(0)
    await app.db
      .insertInto('proposal_acts')
      .values({ ...act, version: 2, act: 'publish', at })
      .execute()
    await happen(event('agenda-partage', 'proposal.merged'))
    expect(await deliver(id)).toBe(1)
  })

  test('a contribution that is read in public is told whenever it is another', async () => {
    const kinds = ['revised', 'erased', 'decision_undone', 'ungrouped'] as const
    const { id } = await add(receiver.url, [])
    const reply = { reply: 'L’équipe a corrigé votre contribution « Un secret ».' }
    const told = kinds.map((kind) => ({
      ...event('c-groupee', `contribution.${kind}`),
      data: { title: 'Un secret', fields: 'title', from: 'grouped', ...reply },
    }))
    await happen(...(told as NewEvent[]))
    expect(await deliver(id)).toBe(kinds.length)
    const sent = receiver.got.map(({ body }) => body)
    expect(sent.map((body) => JSON.parse(body).type)).toEqual(
      kinds.map((kind) => `contribution.${kind}`),
    )
    expect(sent.join()).not.toContain('secret')
  })

  test('what was public is told when it is taken back, and what never was is not', async () => {
    const { team } = await givenTwoProposals(app)
    const { id } = await add(receiver.url, [])
    const told = async () => {
      const before = receiver.got.length
      await deliver(id)
      return receiver.got.slice(before).map(({ body }) => JSON.parse(body).type)
    }
    const decide = async (act: string, body: object = {}) => {
      const { body: found } = await team.get('/v1/staff/contributions/c-recue')
      const path = `/v1/staff/contributions/c-recue/${act}`
      expect((await team.post(path, { version: found.version, ...body })).status).toBe(200)
      return told()
    }
    expect(await decide('undo')).toEqual(['contribution.decision_undone'])
    const redirect = { programmeId: 'ansm' }
    expect(await decide('redirect', redirect)).toEqual(['contribution.redirected'])
    expect(await decide('undo')).toEqual(['contribution.decision_undone'])
    expect(await decide('reject', { reason: 'unclear' })).toEqual([])
    expect(await decide('undo')).toEqual([])
    const { body: consultation } = await team.get('/v1/staff/consultations/numerique-2026')
    const rules = { ...consultation.rules, contributionsPublicOnReceipt: true }
    await app.db
      .updateTable('consultations')
      .set({ rules: toJson(rules) })
      .where('id', '=', 'numerique-2026')
      .execute()
    expect(await decide('reject', { reason: 'unclear' })).toEqual(['contribution.rejected'])
    expect(await decide('undo')).toEqual(['contribution.decision_undone'])
  })

  test('a published decision of a committee that is corrected is told', async () => {
    const committee = await committeeOf(app)
    const session = await committee.open('proposals', [proposals.open])
    await committee.act(session, 'decide', keep(proposals.open))
    await committee.act(session, 'publish')
    const { id } = await add(receiver.url, [])
    const correction = { itemId: proposals.open, why: 'Une erreur.', decision: null }
    await committee.act(session, 'correct', correction)
    await deliver(id)
    const types = receiver.got.map(({ body }) => JSON.parse(body).type)
    expect(types).toEqual(['proposal.reopened', 'committee.corrected'])
    expect(receiver.got.map(({ body }) => body).join()).not.toContain('Une erreur')
  })

  test('a failure is tried again later, and nothing passes it', async () => {
    receiver.reply((count) => (count === 1 ? { status: 503, body: 'plus tard' } : {}))
    const { id } = await add()
    await happen(event('un'), event('deux'))
    expect(await deliver(id)).toBe(1)
    expect(await due()).toEqual([])
    later(7000)
    expect(await due()).toEqual([id])
    expect(await deliver(id)).toBe(2)
    expect(subjects()).toEqual(['un', 'un', 'deux'])
    const ids = receiver.got.map(({ headers }) => headers['webhook-id'])
    expect(ids[0]).toBe(ids[1])
    expect((await log(id)).at(-1)).toMatchObject({
      outcome: 'retrying',
      status: 503,
      response: 'plus tard',
      attempt: 1,
    })
  })

  test('Retry-After is honoured', async () => {
    receiver.reply(() => ({ status: 429, headers: { 'retry-after': '600' } }))
    const { id } = await add()
    await happen(event('un'))
    await deliver(id)
    later(599_000)
    expect(await due()).toEqual([])
    later(2000)
    expect(await due()).toEqual([id])
  })

  test('an event is given up after its tries, and the next one follows', async () => {
    receiver.reply((count) => (count <= 3 ? { status: 500 } : {}))
    const { id } = await add()
    await happen(event('un'), event('deux'))
    for (let round = 0; round < 4; round += 1) {
      await deliver(id, { policy: { ...usualPolicy, maxAttempts: 3 } })
      later(3_600_000)
    }
    expect(subjects()).toEqual(['un', 'un', 'un', 'deux'])
    expect((await log(id)).map((one: { outcome: string }) => one.outcome)).toEqual([
      'delivered',
      'given_up',
      'retrying',
      'retrying',
    ])
  })

  test.each([
    ['fails for three days', 500, 'failing'],
    ['says that it is gone', 410, 'gone'],
  ])(
    'one that %s is disabled, with an event, until the team enables it',
    async (_, status, reason) => {
      receiver.reply(() => ({ status }))
      const { id } = await add()
      await happen(event('un'))
      await deliver(id)
      later(73 * 3_600_000)
      await deliver(id)
      const [webhook] = (await admin.get(hooks)).body.items
      expect(webhook).toMatchObject({ state: 'disabled' })
      const told = await app.db
        .selectFrom('events')
        .selectAll()
        .where('kind', '=', 'webhook.disabled')
        .execute()
      expect(told.map(({ data }) => JSON.parse(data).reason)).toEqual([reason])
      later(1000)
      expect(await due()).toEqual([])
      receiver.reply(() => ({}))
      const changes = { state: 'active' }
      await admin.post(`${hooks}/${id}/edit`, { version: webhook.version, changes })
      expect(await deliver(id)).toBe(1)
      expect(subjects().at(-1)).toBe('un')
    },
  )

  test('a process that dies after sending sends again, under the same id', async () => {
    const { id } = await add()
    await happen(event('un'))
    let calls = 0
    const crash = {
      ...app.deps.ids,
      uuid: () => {
        calls += 1
        if (calls === 2) throw new Error('killed')
        return app.deps.ids.uuid()
      },
    }
    // The delivery's id is drawn after the answer: dying there loses the acknowledgement.
    const broken = { ...app.deps, ids: crash }
    await expect(deliverTo(broken, id)).rejects.toThrow('killed')
    await deliver(id)
    expect(subjects()).toEqual(['un', 'un'])
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  test('a turn that a dead process held is free when its lease has run out', async () => {
    const { id } = await add()
    await happen(event('un'))
    const leased_until = new Date(app.clock.now.getTime() + 60_000).toISOString()
    await app.db.updateTable('webhook_endpoints').set({ lease: 'mort', leased_until }).execute()
    expect(await due()).toEqual([])
    expect(await deliver(id)).toBe(0)
    later(61_000)
    expect(await deliver(id)).toBe(1)
  })

  test('of four processes at once, one sends', async () => {
    receiver.reply(() => ({ after: 30 }))
    const { id } = await add()
    await happen(event('un'), event('deux'), event('trois'))
    const made = await Promise.all([1, 2, 3, 4].map(() => deliver(id)))
    expect(made.sort()).toEqual([0, 0, 0, 3])
    expect(subjects()).toEqual(['un', 'deux', 'trois'])
  })

  test('a slow endpoint holds back no other', async () => {
    const slow = await startReceiver()
    slow.reply(() => ({ after: 5000 }))
    await add(slow.url)
    await add()
    await happen(event('un'), event('deux'), event('trois'))
    const stop = startWebhookWorker({ ...app.deps, timeout: 1500 }, 20)
    await expect.poll(() => receiver.got.length, { timeout: 1400 }).toBe(3)
    expect(slow.got.length).toBeLessThanOrEqual(1)
    await stop()
    await slow.close()
  })

  test('no redirection is followed, no long answer is kept, nobody is waited for', async () => {
    const { id } = await add()
    await happen(event('un'))
    receiver.reply(() => ({ status: 302, headers: { location: receiver.url } }))
    await deliver(id)
    expect(receiver.got).toHaveLength(1)
    receiver.reply(() => ({ status: 500, body: `\0${'é'.repeat(5000)}` }))
    later(10_000)
    await deliver(id)
    receiver.reply(() => ({ after: 2000 }))
    later(60_000)
    await deliver(id, { timeout: 100 })
    const [late, long, moved] = await log(id)
    expect(moved).toMatchObject({ status: 302, outcome: 'retrying' })
    expect(long.response.length).toBeLessThanOrEqual(1024)
    expect(long.response).toContain('éé')
    expect(late).toMatchObject({ status: null, outcome: 'retrying' })
    expect(late.ms).toBeLessThan(1500)
  })

  test('while a secret is replaced both sign; after a day the old one no longer does', async () => {
    const { id, secret, version } = await add()
    const rotated = (await admin.post(`${hooks}/${id}/rotate-secret`, { version })).body
    expect(rotated.secret).not.toBe(secret)
    await happen(event('un'))
    await deliver(id)
    await expect(check(secret)).resolves.toMatchObject({ type: 'service.confirmed' })
    await expect(check(rotated.secret)).resolves.toMatchObject({ type: 'service.confirmed' })
    later(25 * 3_600_000)
    await happen(event('deux'))
    await deliver(id)
    await expect(check(secret, 1)).rejects.toMatchObject({ reason: 'signature_wrong' })
    await expect(check(rotated.secret, 1)).resolves.toMatchObject({ data: { subject: 'deux' } })
    const rows = JSON.stringify(await app.db.selectFrom('webhook_endpoints').selectAll().execute())
    expect(rows).not.toMatch(/whsec_/)
    expect(JSON.stringify((await admin.get(hooks)).body)).not.toMatch(/whsec_/)
  })

  test('one delivery is sent again, or all since an event or a moment', async () => {
    const { id } = await add()
    await happen(event('un'))
    later(60_000)
    const since = app.clock.now.toISOString()
    await happen(event('deux'), event('trois'))
    await deliver(id)
    const [, second] = await log(id)
    const replay = (what: object) => admin.post(`${hooks}/${id}/replay`, what)
    expect((await replay({ delivery: second.id })).status).toBe(200)
    await deliver(id)
    expect(subjects().slice(3)).toEqual(['deux'])
    await replay({ since })
    await deliver(id)
    expect(subjects().slice(4)).toEqual(['deux', 'trois'])
    await replay({ sinceEvent: 1 })
    await deliver(id)
    expect(subjects().slice(6)).toEqual(['un', 'deux', 'trois'])
    // More than there is asks for nothing, and skips nothing.
    await happen(event('quatre'))
    await replay({ sinceEvent: 10_000 })
    await deliver(id)
    expect(subjects().slice(9)).toEqual(['quatre'])
    expect((await replay({ delivery: app.deps.ids.uuid() })).status).toBe(404)
    expect((await replay({})).status).toBe(422)
  })
})
