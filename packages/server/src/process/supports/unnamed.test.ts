// Supports that open again after accounts were erased: once a person, and nothing that tells who.
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { tracesOf } from '../../../testing/traces.ts'
import { recount } from './store.ts'

const email = 'lea.canari@courriel.example'
const afterwards = new Date('2026-04-02T10:00:00.000Z')
const again = '2026-05-01T00:00:00.000Z'

describe.each(engines)('supports that open again on %s', (engine) => {
  const app = useApp(engine)
  let team: Member
  beforeEach(async () => {
    team = await joinTeam(app, ['administrator'])
  })
  const post = async (rest: string, body: object) => {
    const path = '/v1/staff/consultations/numerique-2026'
    const { version } = (await team.get(path)).body
    return team.post(`${path}${rest}`, { version, ...body })
  }
  const reopen = () =>
    post('/phases/1/move', { closesAt: '2026-06-01T00:00:00Z', reason: 'À la demande de tous.' })
  const addStage = () => post('/phases', { kind: 'support', title: 'Étape 2', opensAt: again })
  const erase = async (address = email) => {
    const visitor = await signInToSpace(app, address)
    const page = await visitor.open('/mon-espace/effacer')
    return visitor.submit(page, /^\/mon-espace\/effacer$/)
  }
  /** As told, and as anyone counts the rows anew. */
  const counted = async () => {
    const { tally } = await app.client.proposals.get(proposals.open)
    const [row] = (await recount(app.db)).filter((one) => one.proposal_id === proposals.open)
    expect(tally.residentsByEmail).toBe(row?.residents_by_email ?? 0)
    return tally.residentsByEmail
  }
  const idOf = async () => {
    const index = app.deps.secrets.digest('mailbox', email)
    const people = app.db.selectFrom('participants').select('id').where('email_index', '=', index)
    return (await people.executeTakeFirst())?.id ?? '?'
  }

  test('whoever comes back is counted once, and was not kept meanwhile', async () => {
    await app.visitor().support(proposals.open, email)
    await app.visitor().support(proposals.open, 'paul@courriel.example')
    const id = await idOf()
    app.clock.now = afterwards
    await erase()
    expect(await counted()).toBe(2)
    expect(await tracesOf(app.db, [id, email])).toEqual([])
    expect((await reopen()).status).toBe(200)
    expect(await counted()).toBe(1)
    await app.visitor().support(proposals.open, email)
    expect(await counted()).toBe(2)
    const kinds = app.db.selectFrom('events').select('participant_id')
    const taken = await kinds.where('kind', '=', 'support.withdrawn').execute()
    expect(taken).toEqual([{ participant_id: null }])
  })

  test('several who erased the same support are each taken out once', async () => {
    const people = ['un@courriel.example', 'deux@courriel.example', 'trois@courriel.example']
    for (const one of people) await app.visitor().support(proposals.open, one)
    app.clock.now = afterwards
    for (const one of people.slice(1)) await erase(one)
    expect(await counted()).toBe(3)
    await reopen()
    expect(await counted()).toBe(1)
    await post('/phases/1/move', { closesAt: '2026-07-01T00:00:00Z' })
    expect(await counted()).toBe(1)
  })

  test('a stage that is added later opens them again as well', async () => {
    await app.visitor().support(proposals.open, email)
    app.clock.now = afterwards
    await erase()
    expect((await addStage()).status).toBe(201)
    expect(await counted()).toBe(0)
    app.clock.now = new Date('2026-05-02T10:00:00.000Z')
    await app.visitor().support(proposals.open, email)
    expect(await counted()).toBe(1)
  })

  test('between two stages an erasure takes them out, as while they are open', async () => {
    await addStage()
    await app.visitor().support(proposals.open, email)
    app.clock.now = afterwards
    await erase()
    expect(await counted()).toBe(0)
  })

  test('no other phase, nor an earlier close, takes any out', async () => {
    await app.visitor().support(proposals.open, email)
    app.clock.now = afterwards
    await erase()
    await post('/phases/0/move', { closesAt: '2026-06-01T00:00:00Z', reason: 'Encore un mois.' })
    await post('/phases', { kind: 'committee', title: 'Comité', opensAt: again })
    expect(await counted()).toBe(1)
  })

  test('what a territory gave stays, though who gave it is gone', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    app.clock.now = afterwards
    await erase(mailboxes.caen)
    await reopen()
    expect((await app.client.proposals.get(proposals.open)).tally.territories).toBe(1)
  })

  test('undoing a merge gives none of them back', async () => {
    const into = 'menus-ouverts'
    await sql`update consultations set rules =
      replace(rules, '{', '{"groupingClosesAtSupport":false,')`.execute(app.db)
    await team.post('/v1/staff/proposals', {
      consultationId: 'numerique-2026',
      themeId: 'mobilite',
      title: 'Menus ouverts',
      summary: 'Publier les menus.',
      description: '',
      contributions: [{ id: 'c-recue', version: 1 }],
    })
    await team.post('/v1/staff/proposal-publications', { items: [{ id: into, version: 1 }] })
    const people = [email, 'paul@courriel.example']
    for (const one of people) await app.visitor().support(proposals.open, one)
    await app.visitor().support(into, email)
    const proposal = (id: string) => `/v1/staff/proposals/${id}`
    const merging = { version: 1, into, intoVersion: 2 }
    expect((await team.post(`${proposal(proposals.open)}/merge`, merging)).status).toBe(200)
    app.clock.now = afterwards
    for (const one of people) await erase(one)
    await reopen()
    const { version } = (await team.get(proposal(proposals.open))).body
    expect((await team.post(`${proposal(proposals.open)}/undo`, { version })).status).toBe(200)
    expect(await counted()).toBe(0)
    expect(await app.db.selectFrom('supports').selectAll().execute()).toEqual([])
    expect(await recount(app.db)).toEqual([])
  })

  test('an erasure of the very moment when they open again leaves none behind', async () => {
    await app.visitor().support(proposals.open, email)
    app.clock.now = afterwards
    const visitor = await signInToSpace(app, email)
    const page = await visitor.open('/mon-espace/effacer')
    // Stopped when the account itself goes: what is left without a name is written by then.
    const came = await atOnce<unknown>(app, { writing: 'participants' }, [
      () => visitor.submit(page, /^\/mon-espace\/effacer$/),
      () => reopen(),
    ])
    expect(came.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await counted()).toBe(0)
  })

  test('the page of the erasure and the privacy page say so', async () => {
    await app.visitor().support(proposals.open, email)
    const page = await (await signInToSpace(app, email)).open('/mon-espace/effacer')
    expect(page.text).toContain('il est retiré s’ils rouvrent')
    const told = await app.visitor().open('/confidentialite')
    expect(told.text).toContain('il est retiré s’ils rouvrent')
  })
})
