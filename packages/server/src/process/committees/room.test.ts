// The committee's room: what may be added, what is read, who sees which scores, reminders and previews.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import {
  committeeOf,
  fund,
  keep,
  setAside,
  type TestCommittee,
} from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { sendMails } from '../../../testing/outbox.ts'
import { joinTeam } from '../../../testing/team.ts'

const { open, kept, notKept } = proposals

describe.each(engines)('the room of a committee on %s', (engine) => {
  const app = useApp(engine)
  let committee: TestCommittee
  let id: string
  let path: string
  beforeEach(async () => {
    committee = await committeeOf(app)
    id = await committee.open('proposals', [open])
    path = `/v1/staff/committees/${id}`
  })
  const grid = (itemId: string, maturite: number, version = 0) => ({
    itemId,
    version,
    scores: { maturite },
  })

  test('what may be added: neither here, nor on an open agenda, nor decided favourably', async () => {
    const eligible = async (session: string, query = '') =>
      (await committee.secretary.get(`/v1/staff/committees/${session}/eligible-items${query}`)).body
    expect(await eligible(id)).toMatchObject({
      total: 1,
      items: [{ id: notKept, isReturning: true, contributions: expect.any(Number) }],
    })
    expect(await eligible(id, '?q=introuvable')).toEqual({ total: 0, items: [] })
    const other = (await committee.create('proposals')).body.id
    expect((await eligible(other)).items.map((one: { id: string }) => one.id)).toEqual([notKept])
    const second = (await committee.create('contributions')).body.id
    const found = await eligible(second)
    expect(found).toMatchObject({ total: 1, items: [{ contributions: null }] })
    expect(found.items[0].proposals.map((one: { id: string }) => one.id)).toContain(kept)
    const add = found.items.map((one: { id: string }) => one.id)
    expect((await committee.act(second, 'items', { add })).status).toBe(200)
    expect((await eligible(second)).total).toBe(0)
  })

  test('secretaries and members read what they judge, without who wrote it', async () => {
    const { body } = await committee.secretary.get(`${path}/dossiers/${open}`)
    expect(body.proposal).toMatchObject({ id: open, description: expect.any(String) })
    const second = (await committee.create('contributions')).body.id
    await committee.act(second, 'items', { add: ['c-groupee'] })
    const dossier = `${second}/dossiers/c-groupee`
    const read = await committee.amf.get(`/v1/staff/my-committees/${dossier}`)
    const [contribution] = read.body.contributions.items
    expect(contribution).toMatchObject({
      id: 'c-groupee',
      territory: { label: expect.any(String) },
    })
    expect(JSON.stringify(read.body)).not.toMatch(/@|participant|receipt|evidence/)
    const stranger = await joinTeam(app, ['committee_member'])
    expect((await stranger.get(`/v1/staff/my-committees/${dossier}`)).body.code).toBe(
      'not_committee_member',
    )
    await committee.amf.post(`/v1/staff/committees/${second}/recuse-myself`, {
      itemId: 'c-groupee',
      reason: 'J’en suis partie prenante.',
    })
    expect((await committee.amf.get(`/v1/staff/my-committees/${dossier}`)).body.code).toBe(
      'member_recused',
    )
  })

  test('two tabs of a member do not overwrite each other; an unfinished grid does not count', async () => {
    const { amf } = committee
    const begun = { itemId: open, version: 0, scores: {}, comment: 'À revoir.' }
    expect((await amf.post(`${path}/evaluate`, begun)).body).toMatchObject({
      progress: { evaluated: 0, of: 1 },
      items: [{ version: 1, isWhole: false, comment: 'À revoir.' }],
    })
    expect(await committee.itemsOf(id)).toMatchObject([{ progress: { evaluated: 0, of: 2 } }])
    const second = await amf.post(`${path}/evaluate`, grid(open, 3))
    expect([second.status, second.body.code]).toEqual([409, 'changed_meanwhile'])
    expect(second.body.detail).toContain('Alix Maire')
    expect((await amf.post(`${path}/evaluate`, grid(open, 3, 1))).body.items[0].version).toBe(2)
  })

  test('nobody who has a seat sees scores before their own, nor of what they stepped out of', async () => {
    const both = await joinTeam(app, ['committee_secretary', 'committee_member'], 'Noa Double')
    const seat = { id: 'noa', staffId: both.id, name: 'Noa Double', organisation: 'DITP' }
    await committee.act(id, 'edit', { changes: { members: [...committee.members, seat] } })
    await committee.amf.post(`${path}/evaluate`, grid(open, 2))
    const seen = async () => (await both.get(`${path}/items/${open}`)).body
    const hidden = { score: null, marks: null, grids: [] }
    expect(await seen()).toMatchObject({ ...hidden, withheld: 'score_first' })
    expect((await both.get(`${path}/minutes`)).body.decisions[0].score).toBeNull()
    const before = (await both.get(`${path}/grid`)).body.items[0]
    expect(before).toMatchObject({ marks: null, progress: { evaluated: 1, of: 3 } })
    const after = await both.post(`${path}/evaluate`, grid(open, 4))
    expect(after.body.items[0].marks).toMatchObject({ count: 2, mean: 3, lowest: 2, highest: 4 })
    expect((await seen()).grids).toHaveLength(2)
    const reason = 'Un proche y travaille.'
    await both.post(`${path}/recuse-myself`, { itemId: open, reason })
    expect(await seen()).toMatchObject({ ...hidden, withheld: 'recused' })
    const stranger = await committee.secretary.get(`${path}/items?sort=deviation`)
    expect(stranger.body.items[0]).toMatchObject({ withheld: null, marks: { count: 1 } })
  })

  test('a recusal is of a version, and recorded once', async () => {
    const version = await committee.versionOf(id)
    const reason = 'Marché en cours.'
    const stepping = { itemId: open, memberId: 'amf' }
    await committee.amf.post(`${path}/recuse-myself`, { itemId: open, reason })
    const late = { ...stepping, version, reason }
    const second = await committee.secretary.post(`${path}/recuse`, late)
    expect([second.body.code, second.body.detail]).toEqual([
      'changed_meanwhile',
      expect.stringContaining('Alix Maire'),
    ])
    expect((await committee.act(id, 'recuse', { ...stepping, reason })).body.code).toBe(
      'changed_meanwhile',
    )
    const gone = { ...stepping, version }
    expect((await committee.secretary.post(`${path}/withdraw-recusal`, gone)).body.code).toBe(
      'changed_meanwhile',
    )
    const history = async (query: string) =>
      (await committee.secretary.get(`${path}/history?${query}`)).body
    const first = await history('limit=1')
    expect(first.items).toMatchObject([{ act: 'recuse', itemId: open, by: { name: 'Alix Maire' } }])
    expect((await history(`limit=1&cursor=${first.next}`)).items).toMatchObject([
      { act: 'presence' },
    ])
    expect((await history(`item=${open}`)).items).toHaveLength(1)
  })

  test('who has grids to fill in is reminded, once a day, while any is left', async () => {
    const [amf, adf, dinum] = committee.members
    const members = [{ ...amf, email: 'alix@amf.example' }, adf, dinum]
    await committee.act(id, 'edit', { changes: { members } })
    // What is left out stays.
    await committee.act(id, 'edit', { changes: { members: committee.members } })
    const preview = async () => (await committee.secretary.get(`${path}/reminder`)).body
    expect(await preview()).toMatchObject({
      members: [
        { memberId: 'amf', state: 'to_remind', progress: { evaluated: 0, of: 1 } },
        { memberId: 'adf', state: 'without_mailbox' },
      ],
      mail: { subject: expect.stringContaining('Un dossier attend') },
    })
    expect((await committee.act(id, 'remind', { members: ['x'] })).body.code).toBe(
      'committee_member_not_found',
    )
    expect((await committee.act(id, 'remind')).status).toBe(200)
    await sendMails(app.deps)
    const [mail, ...more] = await app.mails.to('alix@amf.example')
    expect(more).toEqual([])
    expect(mail?.text).toContain(`/console/mes-grilles?seance=${id}`)
    expect((await committee.act(id, 'remind')).body.code).toBe('nobody_to_remind')
    expect((await preview()).members[0].state).toBe('reminded_today')
    app.clock.now = new Date(app.clock.now.getTime() + 86_400_000)
    expect((await committee.act(id, 'remind')).status).toBe(200)
    // Filled in before it leaves: there is nothing to say any more.
    await committee.amf.post(`${path}/evaluate`, grid(open, 3))
    await sendMails(app.deps)
    expect(await app.mails.to('alix@amf.example')).toHaveLength(1)
    const kept = await app.db.selectFrom('committee_members').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain('alix@amf.example')
  })

  test('a preview is refused as the act would be, tells how many, and changes nothing', async () => {
    await app.visitor().support(open, 'lea@ici.example')
    const version = await committee.versionOf(id)
    const early = await committee.secretary.post(`${path}/publish-preview`, { version })
    expect(early.body.code).toBe('nothing_decided')
    await committee.act(id, 'decide', keep(open))
    const before = await app.db.selectFrom('events').select('seq').execute()
    const publishing = await committee.act(id, 'publish-preview')
    expect(publishing.body).toMatchObject({
      decisions: [{ itemId: open, outcome: 'keep', amountCents: null }],
      grantedCents: 0,
      told: expect.any(Number),
    })
    expect(publishing.body.told).toBeGreaterThan(0)
    expect(await app.db.selectFrom('events').select('seq').execute()).toEqual(before)
    const { body } = await committee.secretary.get(path)
    expect(body).toMatchObject({ state: 'in_preparation', version: version + 1 })

    await committee.act(id, 'publish')
    const correction = { itemId: open, why: 'Une erreur de compte.', decision: setAside(open) }
    const wrong = { ...correction, decision: fund(open, 1) }
    expect((await committee.act(id, 'correct-preview', wrong)).body.code).toBe(
      'outcome_not_allowed',
    )
    expect((await committee.act(id, 'correct-preview', correction)).body).toMatchObject({
      before: { outcome: 'keep' },
      after: { outcome: 'set_aside' },
      told: publishing.body.told,
    })
    expect((await app.client.proposals.get(open)).decision).toBe('kept')
  })
})
