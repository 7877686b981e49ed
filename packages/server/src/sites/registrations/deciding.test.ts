// Who decides on a site: the team where no address is known, a keeper who follows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { sendMails } from '../../../testing/outbox.ts'
import { type SiteServer, startSiteServer } from '../../../testing/site-server.ts'
import { joinTeam } from '../../../testing/team.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import {
  arrive,
  linkIn,
  registerAt,
  tokenOf,
  verify,
  webmaster,
} from '../../../testing/webmaster.ts'
import { deliverDue } from '../../mail/mail-worker.ts'

const noAddress = 'commune-14327'

let site: SiteServer
beforeAll(async () => {
  site = await startSiteServer()
})
afterAll(() => site.stop())

const register = (visitor: Visitor, more: Record<string, string> = {}) =>
  registerAt(visitor, { adresse: site.origin, ...more })

describe.each(engines)('deciding on a site on %s', (engine) => {
  const app = useApp(engine)
  const stored = () => app.db.selectFrom('site_registrations').selectAll().executeTakeFirstOrThrow()
  const townLink = async () => {
    await sendMails(app.deps)
    return linkIn((await app.mails.to(mailboxes.caen))[0]?.text)
  }

  async function toAgreement() {
    const visitor = await arrive(app)
    const page = await register(visitor)
    site.page(`<head><meta name="parvis-site" content="${tokenOf(page)}"></head>`)
    await verify(visitor, page)
    return { link: await townLink() }
  }

  test('whoever registers is told by mail what becomes of the site, and of nothing else', async () => {
    const { link } = await toAgreement()
    const told = async () => {
      app.mails.forget()
      await deliverDue(app.deps)
      return (await app.mails.to(webmaster)).map(({ subject, text }) => [
        subject,
        text.includes('Caen (Calvados)') && text.includes('/mes-sites'),
      ])
    }
    expect(await told()).toEqual([])
    await app.visitor().post(link, { decision: 'accepter' })
    expect(await told()).toEqual([['Votre site est enregistré', true]])
    const { site: key } = await stored()
    const team = await joinTeam(app, ['sites_manager'])
    const reason = { reason: 'Page détournée.', version: 1 }
    const preview = await team.post(`/v1/staff/sites/${key}/suspension-preview`, { version: 1 })
    const { mail } = preview.body
    expect([mail.subject, mail.language]).toEqual(['Votre site est suspendu', 'fr'])
    expect(mail.text).toContain('Caen (Calvados)')
    expect(await told()).toEqual([])
    await team.post(`/v1/staff/sites/${key}/suspend`, reason)
    expect(await told()).toEqual([['Votre site est suspendu', true]])
    await team.post(`/v1/staff/sites/${key}/restore`, { version: 2 })
    expect(await told()).toEqual([['Votre site marche de nouveau', true]])
  })

  test('without an official address the team decides, once, with a reason', async () => {
    await app.db.deleteFrom('official_addresses').where('territory_id', '=', noAddress).execute()
    const visitor = await arrive(app)
    const page = await register(visitor, { territoire: noAddress, nom: 'Hérouville' })
    const team = await joinTeam(app, ['sites_manager'])
    const list = async () => (await team.get('/v1/staff/site-registrations')).body.items
    const [early] = await list()
    const decide = (act: string, version: number) =>
      team.post(`/v1/staff/site-registrations/${early.id}/${act}`, { version, reason: 'Vu.' })
    expect((await decide('approve', early.version)).body.code).toBe('site_not_proved')
    site.page(`<meta name="parvis-site" content="${tokenOf(page)}">`)
    expect((await verify(visitor, page)).text).toContain('décision de l’équipe')
    expect((await decide('approve', early.version)).body.code).toBe('changed_meanwhile')
    const [waiting] = await list()
    expect(waiting).toMatchObject({ state: 'with_team', askedAt: null, proof: 'meta' })
    const preview = (decision: string, version: number) =>
      team.post(`/v1/staff/site-registrations/${early.id}/decision-preview`, { decision, version })
    const refused = (await preview('refuse', waiting.version)).body
    expect(refused.mail.subject).toBe('Votre site n’est pas accepté')
    expect(refused.mail.text).toContain('L’équipe a refusé')
    expect((await preview('approve', waiting.version)).body).toMatchObject({ replaces: null })
    expect((await preview('approve', early.version)).body.code).toBe('changed_meanwhile')
    const one = await team.get(`/v1/staff/site-registrations/${early.id}`)
    expect(one.body).toEqual(waiting)
    const answers = await Promise.all([
      decide('approve', waiting.version),
      decide('refuse', waiting.version),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(
      (await team.get('/v1/staff/site-registrations?state=with_team,asked')).body,
    ).toMatchObject({
      items: [],
      total: 0,
    })
    const { body } = await team.get('/v1/staff/site-registrations?q=herouville')
    expect([body.total, body.items[0].id]).toEqual([1, early.id])
    const outsider = await joinTeam(app, ['moderator'])
    const path = `/v1/staff/site-registrations/${early.id}/approve`
    expect((await outsider.post(path, { version: 1, reason: 'Vu.' })).status).toBe(403)
  })

  test('the next webmaster of the same site takes it over, with its keys', async () => {
    const first = await toAgreement()
    await app.visitor().post(first.link, { decision: 'accepter' })
    const { site: key, id } = await stored()
    app.mails.forget()
    const next = await arrive(app, 'nouvelle@prestataire.example')
    const page = await register(next)
    site.page(`<meta name="parvis-site" content="${tokenOf(page)}">`)
    await verify(next, page)
    const link = await townLink()
    await app.visitor().post(link, { decision: 'accepter' })
    const rows = await app.db
      .selectFrom('site_registrations')
      .select(['id', 'state', 'site'])
      .execute()
    expect(rows.find((row) => row.id === id)).toMatchObject({ state: 'replaced' })
    expect(rows.find((row) => row.id !== id)).toMatchObject({ state: 'approved', site: key })
  })
})
