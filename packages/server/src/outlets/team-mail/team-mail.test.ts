// The team is told what asks for it: in one mail, once, whoever looks, and again when it did not leave.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { newsOf } from '../../../testing/news.ts'
import { mailTeam, sendMails } from '../../../testing/outbox.ts'
import { MailError } from '../../mail/mailer.ts'
import type { MailDeps } from '../../mail/outbox.ts'
import { tellTeam } from './team-mail.ts'

const team = 'equipe@incubateur.example'
const stale = (id: string, name: string) => ({
  kind: 'service.stale' as const,
  subject: id,
  data: { name, updatedOn: '2024-01-01' },
})

describe.each(engines)('mails to the team on %s', (engine) => {
  const app = useApp(engine, { env: { TEAM_EMAIL: team } })
  const { happen, later } = newsOf(app)
  const fault = new MailError({ fault: 'unreachable', status: '' }, new Error('refused'))
  let away: MailDeps
  beforeEach(() => {
    away = { ...app.deps, mailer: { send: () => Promise.reject(fault), close: () => {} } }
  })

  test('what happened before the first look is no news; then one mail tells all, once', async () => {
    await happen(stale('velo-plan', 'Vélo plan'))
    expect(await mailTeam(app.deps)).toBe(0)
    await happen(
      stale('velo-plan', 'Vélo plan'),
      { kind: 'proposal.edited', subject: 'x' },
      { kind: 'committee.corrected', subject: 'comite', data: { item: 'c-1', why: 'Erreur.' } },
      {
        kind: 'case.opened',
        subject: 'commune-14118',
        data: { case: 'contest', eventSeq: 3 },
      },
    )
    expect(await mailTeam(app.deps)).toBe(3)
    expect(await mailTeam(app.deps)).toBe(0)
    const [mail, ...more] = await app.mails.to(team)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('À faire : 3 demandes')
    expect(mail?.text).toContain('« Vélo plan » n’a pas été mise à jour depuis le 1er janvier 2024')
    expect(mail?.text).toContain('http://parvis.localhost/services/velo-plan')
    expect(mail?.text).toContain('http://parvis.localhost/comites/comite')
    expect(mail?.text).toContain('contesté')
  })

  test('what waits in quarantine is one line, told when something has come', async () => {
    await tellTeam(app.deps)
    for (const name of ['lea+1', 'l.ea', 'lea+3', 'lea+4']) {
      await app.visitor().support(proposals.open, `${name}@ici.example`)
    }
    app.mails.forget()
    expect(await mailTeam(app.deps)).toBe(1)
    const [mail] = await app.mails.to(team)
    expect(mail?.text).toContain('2 soutiens qui ressemblent à d’autres attendent en quarantaine')
    expect(mail?.text).toContain('en un groupe, le plus ancien du 15 février 2026')
    expect(mail?.text).not.toMatch(/lea|ici\.example/)
    // Nothing new since: the same is not told each hour.
    await happen({ kind: 'proposal.edited', subject: 'x' })
    expect(await tellTeam(app.deps)).toBe(0)
  })

  test('of two processes at once, one tells', async () => {
    await mailTeam(app.deps)
    await happen(stale('velo-plan', 'Vélo plan'))
    const told = await Promise.all([tellTeam(app.deps), tellTeam(app.deps)])
    expect(told.sort()).toEqual([0, 1])
    await sendMails(app.deps)
    expect(await app.mails.to(team)).toHaveLength(1)
  })

  test('while a mail cannot leave there is no other: what came meanwhile is in the next', async () => {
    await mailTeam(app.deps)
    await happen(stale('velo-plan', 'Vélo plan'))
    expect(await mailTeam(away)).toBe(1)
    await happen(stale('agenda-commun', 'Agenda commun'))
    expect(await tellTeam(app.deps)).toBe(0)
    later(60_000)
    await sendMails(app.deps)
    expect(await mailTeam(app.deps)).toBe(1)
    const texts = (await app.mails.to(team)).map(({ text }) => text)
    expect(texts).toHaveLength(2)
    expect(texts[0]).not.toContain('Agenda commun')
    expect(texts[1]).toContain('Agenda commun')
  })

  test('one that was given up is told again, with what came meanwhile', async () => {
    await mailTeam(app.deps)
    await happen(stale('velo-plan', 'Vélo plan'))
    await mailTeam(away)
    later(4 * 24 * 3_600_000)
    await sendMails(away)
    await happen(stale('agenda-commun', 'Agenda commun'))
    expect(await mailTeam(app.deps)).toBe(2)
  })

  test('without an address nothing is read', async () => {
    const config = { ...app.deps.config, teamEmail: null }
    await happen(stale('velo-plan', 'Vélo plan'))
    expect(await tellTeam({ ...app.deps, config })).toBe(0)
    const places = await app.db.selectFrom('cursors').select('name').execute()
    expect(places.map(({ name }) => name)).not.toContain('team')
  })
})
