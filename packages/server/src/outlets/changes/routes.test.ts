// What changes, told to the team: in one order, without a gap, to whom it may concern, while they are there.
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { type Heard, readStream } from '../../../testing/read-stream.ts'
import { signedInMember } from '../../../testing/staff-visitor.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import { append } from '../../platform/events/journal.ts'
import { listen } from '../../platform/http/listen.ts'
import { createFollowing } from './follow.ts'

const paces = { look: 5, beat: 40, check: 20, ofMember: 3, inAll: 100 }

type One = { seq: number; what: string; by: { id: string } | null; objects: unknown[] }

describe.each(engines)('what changes, on %s', (engine) => {
  const app = useApp(engine, {
    overrides: ({ database: { db }, clock, log, identifyStaff: identify }) => ({
      following: createFollowing({ db, clock, log, identify, paces }),
    }),
  })
  const reject = (moderator: Member) =>
    moderator.post('/v1/staff/contributions/c-recue/reject', {
      version: 1,
      reason: 'other',
      reasonText: 'Hors sujet, vraiment.',
    })
  const changes = async (member: Member, after = 0): Promise<One[]> =>
    (await member.get(`/v1/staff/changes?after=${after}`)).body.items

  async function open(headers: Record<string, string>, after = ''): Promise<Heard> {
    const said = await app.request(`/v1/staff/changes${after}`, {
      headers: { Accept: 'text/event-stream', 'Sec-Fetch-Site': 'same-origin', ...headers },
    })
    expect([said.status, said.headers.get('Content-Type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ])
    expect(said.headers.get('X-Accel-Buffering')).toBe('no')
    return readStream(said)
  }

  test('what participants and the team do has one order; nobody hears of what they may not read', async () => {
    const moderator = await joinTeam(app, ['moderator'], 'Camille Roux')
    const editor = await joinTeam(app, ['catalogue_editor'])
    await app.visitor().support(proposals.open, mailboxes.resident)
    expect((await reject(moderator)).status).toBe(200)
    // No event of its own tells of it.
    const act = { staffId: moderator.id, operation: 'test', object: null, requestId: null }
    await app.deps.recordAct(act, () =>
      app.db
        .transaction()
        .execute((trx) =>
          trx
            .updateTable('proposals')
            .set({ title: 'Autre' })
            .where('id', '=', 'agenda-partage')
            .execute(),
        ),
    )
    const heard = await changes(moderator)
    expect(heard).toMatchObject([
      { what: 'support.recorded', by: null, objects: [{ kind: 'proposal', id: proposals.open }] },
      {
        what: 'rejectContribution',
        by: { id: moderator.id, name: 'Camille Roux' },
        objects: [{ kind: 'contribution', id: 'c-recue', version: 2 }],
      },
      { what: 'test', objects: [{ kind: 'proposal', id: 'agenda-partage', version: null }] },
    ])
    const numbers = heard.map(({ seq }) => seq)
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    expect(await changes(moderator, numbers[0])).toEqual(heard.slice(1))
    expect(JSON.stringify(heard)).not.toMatch(/PV-|@|Hors sujet|cantine/)
    expect(await changes(editor)).toEqual([])
    const journal = await app.db.selectFrom('events').select('seq').orderBy('seq').execute()
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, at) => at + 1))
  })

  test('a stream goes on from where it was, of whatever was done at once', async () => {
    const moderator = await signedInMember(app, ['moderator'])
    const { last } = (await moderator.get('/v1/staff/changes')).body
    const cookie = `parvis-equipe=${moderator.visitor.cookies.get('parvis-equipe')}`
    const acts = Array.from({ length: 40 }, (_, at) => async () => {
      const subject = `c-${at}`
      if (at % 2)
        return app.db.transaction().execute((trx) =>
          append(trx, [
            {
              kind: 'contribution.imported',
              subject,
              participantId: null,
              data: { source: 's' },
              at: app.clock.now.toISOString(),
            },
          ]),
        )
      const act = { staffId: moderator.id, operation: 'test', object: null, requestId: null }
      const note = {
        id: subject,
        contribution_id: subject,
        staff_id: moderator.id,
        text: 't',
        at: '',
      }
      return app.deps.recordAct(act, () =>
        app.db
          .transaction()
          .execute((trx) => trx.insertInto('moderation_notes').values(note).execute()),
      )
    })
    const stream = await open({ cookie, 'Last-Event-ID': String(last) })
    expect(await stream.next()).toMatchObject({ event: 'position', data: { seq: last } })
    await Promise.all(acts.map((act) => act()))
    const heard = new Set<string>()
    while (heard.size < acts.length) {
      const { data } = await stream.until('changes')
      for (const { objects } of data.items) heard.add(objects[0].id)
    }
    await stream.leave()
    const again = await open({ cookie, 'Last-Event-ID': stream.lastId() ?? '' })
    await again.until('position')
    expect((await reject(await joinTeam(app, ['moderator']))).status).toBe(200)
    expect((await again.until('changes')).data.items).toMatchObject([
      { what: 'rejectContribution' },
    ])
    await again.leave()
  })

  test('it keeps no session alive, and ends with it, with its roles, or with the server', async () => {
    const one = await signedInMember(app, ['moderator', 'auditor'])
    const cookie = `parvis-equipe=${one.visitor.cookies.get('parvis-equipe')}`
    const seen = () =>
      app.db.selectFrom('staff_sessions').select(['seen_at', 'idle_at']).executeTakeFirstOrThrow()
    const before = await seen()
    const minutes = (count: number) => {
      app.clock.now = new Date(app.clock.now.getTime() + count * 60_000)
    }
    minutes(20)
    const stream = await open({ cookie })
    await stream.until('position')
    await one.get('/v1/staff/changes?after=0')
    await setTimeout(60)
    expect(await seen()).toEqual(before)
    minutes(11)
    expect((await stream.until('end')).data).toEqual({ reason: 'session_ended' })
    expect(await stream.next()).toBeUndefined()

    const other = await signedInMember(app, ['moderator'])
    const theirs = `parvis-equipe=${other.visitor.cookies.get('parvis-equipe')}`
    const changed = await open({ cookie: theirs })
    await app.db
      .updateTable('staff_members')
      .set({ roles: 'auditor' })
      .where('id', '=', other.id)
      .execute()
    expect((await changed.until('end')).data).toEqual({ reason: 'roles_changed' })

    const all = [await open({ cookie: theirs })]
    for (let at = 0; at < paces.ofMember; at += 1) all.push(await open({ cookie: theirs }))
    expect((await all[0]?.until('end'))?.data).toEqual({ reason: 'too_many' })
    await Promise.all(all.slice(1).map((kept) => kept.until('position')))
    await Promise.all(all.map((kept) => kept.leave()))
  })

  test('who reads or writes what is shown to those who may read it, and is gone by itself', async () => {
    const reader = await signedInMember(app, ['moderator'])
    const cookie = `parvis-equipe=${reader.visitor.cookies.get('parvis-equipe')}`
    const stream = await open({ cookie })
    const camille = await joinTeam(app, ['moderator', 'sites_manager'], 'Camille Roux')
    const { last } = (await camille.get('/v1/staff/changes')).body
    const say = (tab: string, on: object | null, isWriting = false) =>
      camille.post('/v1/staff/presence', { tab, on, isWriting })
    const here = async () => (await stream.until('presence')).data.items
    await say('a', { kind: 'site', id: 'cle' })
    await say('b', { kind: 'contribution', id: 'c-recue' }, true)
    const by = { id: camille.id, name: 'Camille Roux' }
    const shown = { by, kind: 'contribution', id: 'c-recue' }
    expect(await here()).toEqual([{ ...shown, isWriting: true }])
    await say('b', { kind: 'contribution', id: 'c-recue' })
    expect(await here()).toEqual([{ ...shown, isWriting: false }])
    app.clock.now = new Date(app.clock.now.getTime() + 45_000)
    expect(await here()).toEqual([])
    const editor = await joinTeam(app, ['catalogue_editor'])
    const foreign = { tab: 'a', on: { kind: 'contribution', id: 'c-recue' } }
    expect((await editor.post('/v1/staff/presence', foreign)).status).toBe(403)
    expect((await camille.get('/v1/staff/changes')).body.last).toBe(last)
    await stream.leave()
  })

  test('one that is too far behind is told to read all again', async () => {
    const moderator = await signedInMember(app, ['moderator'])
    await app.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('cursors').where('name', '=', 'journal').execute()
      await trx.insertInto('cursors').values({ name: 'journal', seq: 9000 }).execute()
    })
    const cookie = `parvis-equipe=${moderator.visitor.cookies.get('parvis-equipe')}`
    const stream = await open({ cookie }, '?after=10')
    expect((await stream.until('reset')).data).toEqual({ seq: 9000 })
    await stream.leave()
  })
})

describe('a stream of the server', () => {
  const app = useApp('sqlite', {
    overrides: ({ database: { db }, clock, log, identifyStaff: identify }) => ({
      following: createFollowing({ db, clock, log, identify, paces: { ...paces, check: 60_000 } }),
    }),
  })

  test('lives past the time that an answer may stand still, and stops at once', async () => {
    const moderator = await signedInMember(app, ['moderator'])
    const bounds = {
      connections: 100,
      ofAddress: 100,
      ofWiderBlock: 100,
      waitingRequests: 2,
      piecesOfBody: 10,
      bytesOfPiece: 512,
      bodyMilliseconds: 10_000,
      unreadBytes: 10_000,
      unreadBytesOfBlock: 10_000,
      advanceBytes: 1000,
      advanceMilliseconds: 100,
      checkMilliseconds: 20,
    }
    const server = await listen(app.app, {
      host: '127.0.0.1',
      port: 0,
      blocksOf: () => ['one'],
      log: app.deps.log,
      bounds,
    })
    const cookie = `parvis-equipe=${moderator.visitor.cookies.get('parvis-equipe')}`
    const said = await fetch(`http://127.0.0.1:${server.port}/v1/staff/changes`, {
      headers: { cookie, Accept: 'text/event-stream', 'Sec-Fetch-Site': 'same-origin' },
    })
    const stream = readStream(said)
    await stream.until('position')
    const later = stream.until('changes')
    await setTimeout(400)
    await app.visitor().support(proposals.open, mailboxes.resident)
    expect((await later).data.items).toMatchObject([{ what: 'support.recorded' }])
    const start = performance.now()
    await app.deps.following.close()
    await server.close()
    expect((await stream.until('end')).data).toEqual({ reason: 'stopping' })
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('of two processes', () => {
  const both = useTwoProcesses()
  test('each hears what is done in the other', async () => {
    const member = await signedInMember(both.here, ['moderator'])
    const cookie = `parvis-equipe=${member.visitor.cookies.get('parvis-equipe')}`
    const headers = { cookie, Accept: 'text/event-stream', 'Sec-Fetch-Site': 'same-origin' }
    const stream = readStream(await both.here.request('/v1/staff/changes', { headers }))
    await stream.until('position')
    await both.there.visitor().support(proposals.open, mailboxes.resident)
    expect((await stream.until('changes')).data.items).toMatchObject([{ what: 'support.recorded' }])
    const other = await joinTeam(both.there, ['moderator'])
    const on = { kind: 'proposal', id: proposals.open }
    await other.post('/v1/staff/presence', { tab: 'a', on, isWriting: true })
    expect((await stream.until('presence')).data.items).toMatchObject([on])
    await stream.leave()
  })
})
