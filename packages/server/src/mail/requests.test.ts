// Who asked for a service or a diagnosis is told what becomes of it, with the team's reason and date.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { newsOf } from '../../testing/news.ts'
import { joinTeam } from '../../testing/team.ts'

const contact = { 'contact-nom': 'Zoé Contactée', 'contact-telephone': '02 31 00 00 99' }

describe.each(engines)('follow-up of requests by mail on %s', (engine) => {
  const app = useApp(engine)
  const { deliver, later } = newsOf(app)
  const hours = 3_600_000

  async function asked(link: string, email: string, territory: string) {
    const visitor = app.visitor()
    const page = await visitor.reach(link, email)
    await visitor.confirm(page, { ...contact, 'au-nom-de': territory })
    await deliver()
    app.mails.forget()
  }
  async function told(email: string) {
    await deliver()
    const mails = await app.mails.to(email)
    app.mails.forget()
    later(25 * hours)
    return mails
  }

  test('a service: its date, its deployment, or the reason why not', async () => {
    await asked(app.client.links.serviceRequest('velo-plan'), mailboxes.caen, 'commune-14118')
    const editor = await joinTeam(app, ['catalogue_editor'])
    const list = '/v1/staff/service-requests'
    const { id } = (await editor.get(list)).body.items[0]
    const follow = (body: object) => editor.post(`${list}/${id}/follow-up`, body)

    await follow({ version: 1, act: 'contact', note: 'Rappeler lundi.' })
    expect(await told(mailboxes.caen)).toEqual([])
    await follow({ version: 2, act: 'plan', on: '2026-04-01', note: 'Rappeler mardi.' })
    const [planned, ...more] = await told(mailboxes.caen)
    expect(more).toEqual([])
    expect(planned?.subject).toBe('Le service demandé a une date')
    expect(planned?.text).toContain('le 1er avril 2026')
    expect(planned?.text).toContain('Caen (Calvados)')
    expect(planned?.text).not.toContain('Rappeler')
    await follow({ version: 3, act: 'decline', reason: 'Le service s’arrête bientôt.' })
    const [declined] = await told(mailboxes.caen)
    expect(declined?.subject).toBe('Votre demande de service n’a pas été acceptée')
    expect(declined?.text).toContain('Le service s’arrête bientôt.')
    expect(declined?.text).toContain('Se désabonner (suites données à mes demandes)')
  })

  test('a diagnosis, and nothing for who muted the answers to their requests', async () => {
    await app.db
      .insertInto('official_addresses')
      .values({ territory_id: 'commune-05135', email: mailboxes.freeMail, domain: 'x.example' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const link = app.client.links.diagnosisRequest('commune-05135')
    await asked(link, mailboxes.freeMail, 'commune-05135')
    const moderator = await joinTeam(app, ['moderator'])
    const list = '/v1/staff/diagnoses'
    const { id } = (await moderator.get(list)).body.items[0]
    const follow = (body: object) => moderator.post(`${list}/${id}/follow-up`, body)

    await follow({ version: 1, act: 'accept' })
    const [accepted] = await told(mailboxes.freeMail)
    expect(accepted?.subject).toBe('Votre demande de diagnostic est acceptée')
    expect(accepted?.text).toContain('/diagnostic/commune-05135')
    const { participant_id } = await app.db
      .selectFrom('requests')
      .select('participant_id')
      .executeTakeFirstOrThrow()
    await app.db
      .insertInto('mail_mutes')
      .values({
        participant_id: participant_id ?? '',
        topic: 'request',
        since: '2026-02-01T00:00:00.000Z',
      })
      .execute()
    await follow({ version: 2, act: 'plan', on: '2026-05-04' })
    expect(await told(mailboxes.freeMail)).toEqual([])
  })
})
