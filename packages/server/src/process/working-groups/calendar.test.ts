// Calendars as other software reads them: RFC 5545, stable ids, sequences that grow.
import ical from 'node-ical'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { givenMeeting, group, groupId, meeting } from '../../../testing/given-group.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'

describe.each(engines)('calendars on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  const feed = `/groupes-de-travail/${groupId}/agenda.ics`
  const read = async (path: string) => (await app.request(path)).text()
  async function eventsOf(path: string) {
    const parsed = await ical.async.parseICS(await read(path))
    return Object.values(parsed).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
  }
  const change = (id: string, act: string, body: object) =>
    dominique.post(`/v1/staff/meetings/${id}/${act}`, body)

  beforeEach(async () => {
    dominique = await joinTeam(app, ['moderator'])
  })

  test('a meeting as other software reads it', async () => {
    const id = await givenMeeting(dominique)
    const [event] = await eventsOf(feed)
    expect(event).toMatchObject({
      uid: id,
      status: 'CONFIRMED',
      location: meeting.place,
      summary: `${meeting.title} (${group.title})`,
      start: new Date(meeting.startsAt),
      end: new Date(meeting.endsAt),
      dtstamp: new Date('2026-02-15T10:00:00.000Z'),
    })
    expect(String(event?.sequence)).toBe('0')
    const alone = await eventsOf(`/groupes-de-travail/${groupId}/reunions/${id}.ics`)
    expect(alone).toMatchObject([{ uid: id }])
  })

  test('lines end with CRLF, none is over 75 octets, and text survives the folding', async () => {
    const agenda = `Éàç ; virgule, barre \\ et « guillemets » : ${'événement œuvré '.repeat(30)}\nDeuxième ligne`
    const title = 'Réunion; très, très longue \\ à plier 🏛️ et replier sur plusieurs lignes'
    await givenMeeting(dominique, { agenda, title })
    const text = await read(feed)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    // Folding never cuts a character in two.
    expect(text).not.toContain('\uFFFD')
    const [event] = await eventsOf(feed)
    expect(event?.summary).toBe(`${title} (${group.title})`)
    expect(event?.description).toContain(agenda)
    expect(event?.description).toContain('L’équipe donne le lien de visioconférence aux membres.')
  })

  test('edited, then cancelled: the same id, a sequence that grows, and the word of it', async () => {
    const id = await givenMeeting(dominique)
    app.clock.now = new Date('2026-02-16T10:00:00.000Z')
    await change(id, 'edit', {
      version: 1,
      startsAt: '2026-10-26T09:00:00+01:00',
      endsAt: '2026-10-26T10:00:00+01:00',
      videoPublic: true,
    })
    const [moved] = await eventsOf(feed)
    expect(moved).toMatchObject({
      uid: id,
      start: new Date('2026-10-26T08:00:00Z'),
      dtstamp: new Date('2026-02-16T10:00:00.000Z'),
    })
    expect(moved?.description).toContain(meeting.videoUrl)
    expect(String(moved?.sequence)).toBe('1')
    await change(id, 'cancel', { version: 2, reason: 'La salle est prise.' })
    const [cancelled] = await eventsOf(feed)
    expect(cancelled).toMatchObject({ uid: id, status: 'CANCELLED' })
    expect(cancelled?.description).toContain('La salle est prise.')
    expect(String(cancelled?.sequence)).toBe('2')
  })

  test('a proposal’s calendar holds the meetings of all its groups', async () => {
    await givenMeeting(dominique)
    const { body } = await dominique.post('/v1/staff/working-groups', {
      ...group,
      title: 'Technique',
    })
    await dominique.post(`/v1/staff/working-groups/${body.id}/meetings`, meeting)
    const events = await eventsOf(`/propositions/${proposals.kept}/agenda.ics`)
    expect(events.map(({ summary }) => summary).sort()).toEqual([
      `${meeting.title} (${group.title})`,
      `${meeting.title} (Technique)`,
    ])
    expect(await eventsOf(feed)).toHaveLength(1)
    expect(await eventsOf(`/propositions/${proposals.open}/agenda.ics`)).toEqual([])
  })

  test('is text/calendar for any origin; what is unknown, or of another group, is refused', async () => {
    const id = await givenMeeting(dominique)
    const answer = await app.request(feed)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const other = (await dominique.post('/v1/staff/working-groups', group)).body.id
    for (const path of [
      '/groupes-de-travail/inconnu/agenda.ics',
      '/propositions/inconnue/agenda.ics',
      `/groupes-de-travail/${other}/reunions/${id}.ics`,
      `/groupes-de-travail/${groupId}/reunions/${id}`,
    ]) {
      expect([path, (await app.request(path)).status]).toEqual([path, 404])
    }
  })
})
