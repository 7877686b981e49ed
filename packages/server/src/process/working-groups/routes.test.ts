// Working groups and meetings by the team: public parts, private links, versions, refusals.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import {
  givenMeeting,
  givenReferent,
  group,
  groupId,
  meeting,
} from '../../../testing/given-group.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'

describe.each(engines)('working groups on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  let auditor: Member
  const groups = '/v1/staff/working-groups'
  const create = (more: object = {}) => dominique.post(groups, { ...group, ...more })
  const plan = (more: object = {}, of = groupId) =>
    dominique.post(`${groups}/${of}/meetings`, { ...meeting, ...more })
  const onMeeting = (id: string, act: string, body: object) =>
    dominique.post(`/v1/staff/meetings/${id}/${act}`, body)
  const events = async () =>
    (await app.db.selectFrom('events').selectAll().orderBy('seq').execute()).map((event) => ({
      kind: event.kind,
      subject: event.subject,
      staff: event.staff_id,
      data: JSON.parse(event.data),
    }))

  beforeEach(async () => {
    dominique = await joinTeam(app, ['moderator'])
    auditor = await joinTeam(app, ['auditor'], 'Sacha Vidal')
  })

  test('a group is opened, and shown on its page and its proposal’s', async () => {
    const { status, body } = await create()
    expect(status).toBe(201)
    expect(body).toMatchObject({ id: groupId, version: 1, members: [], meetings: [] })
    expect((await create()).body.id).toBe(`${groupId}-2`)
    const { items } = await app.client.workingGroups.list({ proposal: proposals.kept })
    expect(items).toMatchObject([{ id: groupId, endedAt: null }, { id: `${groupId}-2` }])
    expect((await app.client.workingGroups.list({ proposal: proposals.open })).items).toEqual([])
    const page = await (await app.request(`/propositions/${proposals.kept}`)).text()
    expect(page).toContain(`href="/groupes-de-travail/${groupId}"`)
    expect((await events())[0]).toMatchObject({
      kind: 'working_group.created',
      subject: groupId,
      staff: dominique.id,
      data: { proposalId: proposals.kept },
    })
  })

  test('its meeting is public, the private link of it is not, its minutes when they are', async () => {
    const id = await givenMeeting(dominique)
    const shown = async () => (await app.client.workingGroups.get(groupId)).meetings[0]
    expect(await shown()).toMatchObject({
      id,
      place: meeting.place,
      videoUrl: null,
      hasPrivateLink: true,
      minutes: null,
      startsAt: '2026-03-02T09:00:00.000Z',
    })
    const read = (await auditor.get(`${groups}/${groupId}`)).body
    expect(read.meetings[0]).toMatchObject({ videoUrl: meeting.videoUrl, minutesPublic: false })
    await onMeeting(id, 'edit', { version: 1, minutes: 'Onze communes étaient là.' })
    const addresses = [`/v1/working-groups/${groupId}`, `/groupes-de-travail/${groupId}`]
    for (const address of [...addresses, `/groupes-de-travail/${groupId}/agenda.ics`]) {
      const text = await (await app.request(address)).text()
      expect(text).toContain('Premier atelier')
      expect(text).not.toContain('salle-secrete')
      expect(text).not.toContain('Onze communes')
    }
    await onMeeting(id, 'edit', { version: 2, videoPublic: true, minutesPublic: true })
    for (const address of addresses) {
      const text = await (await app.request(address)).text()
      expect(text).toContain('salle-secrete')
      expect(text).toContain('Onze communes')
    }
    expect(JSON.stringify(await events())).not.toContain('salle-secrete')
  })

  test('moved, then cancelled: each told with what reminders need, never silently', async () => {
    const id = await givenMeeting(dominique)
    const moved = await onMeeting(id, 'edit', {
      version: 1,
      startsAt: '2026-03-09T09:00:00Z',
      endsAt: '2026-03-09T11:00:00Z',
    })
    expect(moved.body).toMatchObject({ version: 2, startsAt: '2026-03-09T09:00:00.000Z' })
    const stale = await onMeeting(id, 'edit', { version: 1, title: 'Autre titre' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
    expect(stale.body.facts).toEqual({ by: 'Dominique Petit', at: expect.any(String), act: 'edit' })
    const reason = 'La salle est prise.'
    const done = await onMeeting(id, 'cancel', { version: 2, reason })
    expect(done.body).toMatchObject({ cancelled: true, cancelReason: reason, version: 3 })
    for (const act of ['edit', 'cancel']) {
      const refused = await onMeeting(id, act, { version: 3, reason })
      expect(refused).toMatchObject({ status: 409, body: { code: 'meeting_cancelled' } })
    }
    expect((await events()).slice(1)).toMatchObject([
      {
        kind: 'meeting.planned',
        subject: id,
        data: { groupId, proposalId: proposals.kept, sequence: 0, place: meeting.place },
      },
      {
        kind: 'meeting.changed',
        data: {
          startsAt: '2026-03-09T09:00:00.000Z',
          sequence: 1,
          startsAtBefore: '2026-03-02T09:00:00.000Z',
        },
      },
      { kind: 'meeting.cancelled', data: { reason, sequence: 2 } },
    ])
    expect((await app.client.workingGroups.get(groupId)).nextMeeting).toBeNull()
    const page = await (await app.request(`/groupes-de-travail/${groupId}`)).text()
    expect(page.replace(/<\/?bdi[^>]*>/g, '')).toContain('Annulée\u202f: Premier atelier')
    expect(page).toContain(reason)
  })

  test('of two who move it at once, one is told of the other', async () => {
    const id = await givenMeeting(dominique)
    const both = await Promise.all(
      ['Atelier A', 'Atelier B'].map((title) => onMeeting(id, 'edit', { version: 1, title })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test.each([
    ['meeting_ends_before_start', { endsAt: meeting.startsAt }],
    ['meeting_without_place', { place: null, videoUrl: null }],
    ['invalid_input', { startsAt: 'demain' }],
    ['invalid_input', { videoUrl: 'javascript:alert(1)' }],
  ])('a meeting is refused with %s', async (code, more) => {
    const id = await givenMeeting(dominique)
    expect((await plan(more)).body.code).toBe(code)
    expect((await onMeeting(id, 'edit', { version: 1, ...more })).body.code).toBe(code)
  })

  test('one that was held may be recorded, but not cancelled', async () => {
    const held = { startsAt: '2026-02-01T09:00:00Z', endsAt: '2026-02-01T11:00:00Z' }
    const id = await givenMeeting(dominique, held)
    const refused = await onMeeting(id, 'cancel', { version: 1, reason: 'Trop tard.' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'meeting_over' } })
    const page = await (await app.request(`/groupes-de-travail/${groupId}`)).text()
    expect(page).toContain('Réunions passées')
  })

  test('an ended group plans nothing until it is open again', async () => {
    await create()
    const edit = (version: number, more: object) =>
      dominique.post(`${groups}/${groupId}/edit`, { version, ...more })
    const ended = await edit(1, { ended: true, title: 'Les usages' })
    expect(ended.body).toMatchObject({ title: 'Les usages', endedAt: '2026-02-15T10:00:00.000Z' })
    expect((await plan()).body.code).toBe('working_group_ended')
    const stale = await edit(1, { title: 'Un autre titre' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
    expect((await edit(2, { ended: false })).body.endedAt).toBeNull()
    expect((await plan()).status).toBe(201)
  })

  test('only a kept proposal has groups; what is unknown is refused', async () => {
    expect((await create({ proposalId: proposals.open })).body.code).toBe('proposal_not_kept')
    expect((await create({ proposalId: 'inconnue' })).body.code).toBe('proposal_not_found')
    expect((await plan({}, 'inconnu')).body.code).toBe('working_group_not_found')
    const edit = await dominique.post(`${groups}/inconnu/edit`, { version: 1 })
    expect(edit.body.code).toBe('working_group_not_found')
    const id = crypto.randomUUID()
    const cancelled = await onMeeting(id, 'cancel', { version: 1, reason: 'Une raison.' })
    expect(cancelled).toMatchObject({ status: 404, body: { code: 'meeting_not_found' } })
    expect((await onMeeting(id, 'edit', { version: 1 })).body.code).toBe('meeting_not_found')
    const refused = await refusalOf(app.client.workingGroups.get('inconnu'))
    expect(refused).toMatchObject({ code: 'working_group_not_found', status: 404 })
    expect((await app.request('/groupes-de-travail/inconnu')).status).toBe(404)
  })

  const preview = (path: string, body: object) => dominique.post(`/v1/staff/${path}`, body)

  test('what planning, moving and cancelling send is read before, and nothing of it is done', async () => {
    await givenReferent(app)
    await create()
    const planned = await preview(`working-groups/${groupId}/meeting-preview`, meeting)
    expect(planned).toMatchObject({
      status: 200,
      body: {
        told: 1,
        mails: [
          { language: 'fr', subject: 'Une réunion est prévue' },
          { language: 'en', subject: 'A meeting is planned' },
        ],
        calendar: {
          summary: `${meeting.title} (${group.title})`,
          status: 'CONFIRMED',
          location: meeting.place,
        },
      },
    })
    expect(planned.body.calendar.file).toContain('BEGIN:VEVENT')
    expect(JSON.stringify(planned.body)).not.toContain('salle-secrete')
    const refused = await preview(`working-groups/${groupId}/meeting-preview`, {
      ...meeting,
      place: null,
      videoUrl: null,
    })
    expect(refused.body.code).toBe('meeting_without_place')
    const { id } = (await plan()).body
    const moved = { version: 1, startsAt: '2026-03-02T09:30:00Z' }
    expect((await preview(`meetings/${id}/edit-preview`, moved)).body).toMatchObject({
      told: 1,
      mails: [{ subject: 'Une réunion a changé' }, {}],
      calendar: { startsAt: '2026-03-02T09:30:00.000Z' },
    })
    const minutes = await preview(`meetings/${id}/edit-preview`, {
      version: 1,
      minutes: 'Onze communes.',
    })
    expect(minutes.body).toMatchObject({ told: 0, mails: [] })
    const cancelled = await preview(`meetings/${id}/cancel-preview`, { version: 1 })
    expect(cancelled.body).toMatchObject({ told: 1, calendar: { status: 'CANCELLED' } })
    const stale = await preview(`meetings/${id}/cancel-preview`, { version: 7 })
    expect(stale.body.code).toBe('changed_meanwhile')
    expect((await auditor.get(`${groups}/${groupId}`)).body.meetings).toMatchObject([
      { version: 1, startsAt: '2026-03-02T09:00:00.000Z', cancelled: false },
    ])
    expect((await events()).map(({ kind }) => kind)).toEqual([
      'referent.signed_up',
      'working_group.created',
      'meeting.planned',
    ])
  })

  test('a meeting that is over tells members nothing when it is written down', async () => {
    const held = { startsAt: '2026-02-01T09:00:00Z', endsAt: '2026-02-01T11:00:00Z' }
    const id = await givenMeeting(dominique, held)
    await onMeeting(id, 'edit', { version: 1, title: 'Atelier tenu' })
    expect((await events()).map(({ data }) => data.isNews)).toEqual([undefined, false, false])
  })

  test('kept proposals, groups and referents are counted, found by words, and paged', async () => {
    await givenReferent(app)
    await create()
    await create({ title: 'Technique' })
    await plan({
      title: 'Plus tard',
      startsAt: '2026-04-02T09:00:00Z',
      endsAt: '2026-04-02T10:00:00Z',
    })
    await plan()
    const list = async (path: string) => (await auditor.get(`/v1/staff/${path}`)).body
    const kept = await list('kept-proposals')
    expect(kept).toMatchObject({
      items: [
        {
          id: proposals.kept,
          referents: 1,
          groupings: 0,
          groups: 2,
          nextMeeting: { title: meeting.title },
        },
      ],
      total: 1,
    })
    expect((await list('kept-proposals?q=introuvable')).total).toBe(0)
    const page = await list(`working-groups?proposal=${proposals.kept}&limit=1`)
    expect(page).toMatchObject({
      items: [{ id: groupId, members: 1, meetings: 2, nextMeeting: { title: meeting.title } }],
      total: 2,
    })
    expect((await list(`working-groups?limit=1&cursor=${page.next}`)).items).toMatchObject([
      { title: 'Technique', meetings: 0, nextMeeting: null },
    ])
    expect((await list('working-groups?q=TECHNIQUE')).total).toBe(1)
    const referents = await list(`referents?proposal=${proposals.kept}&q=caen`)
    expect(referents).toMatchObject({
      items: [
        {
          territory: { id: 'commune-14118', label: 'Caen (Calvados)' },
          since: '2026-02-15',
          toldAt: null,
          isReached: true,
          coBuild: true,
        },
      ],
      total: 1,
    })
    expect((await list('referents?territory=commune-14327')).total).toBe(0)
  })

  const meetingPath = `/v1/staff/meetings/${crypto.randomUUID()}`
  test.each([
    groups,
    `${groups}/x/edit`,
    `${groups}/x/meetings`,
    `${groups}/x/contacts`,
    `${groups}/x/contacts.csv`,
    `${meetingPath}/edit`,
    `${meetingPath}/cancel`,
    '/v1/staff/working-group-members',
    '/v1/staff/working-group-members/remove',
  ])('%s is for moderators', async (address) => {
    expect((await auditor.post(address, group)).status).toBe(403)
    expect((await app.request(address, { method: 'POST' })).status).toBe(401)
  })

  test('the list with private links is for the team', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'], 'Alix Roux')
    expect((await editor.get(groups)).status).toBe(403)
    expect((await app.request(groups)).status).toBe(401)
  })
})
