// The team's commands on mandates and cases: what they tell, who decides, and what they refuse.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { mailTownHalls } from '../../testing/outbox.ts'
import { joinTeam } from '../../testing/team.ts'
import { decideCaseBy, endMandateBy, usage, wordCases, wordMandates } from './mandates.ts'

const caen = 'commune-14118'

describe.each(engines)('commands on mandates on %s', (engine) => {
  const app = useApp(engine)

  async function acted() {
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.caenByDomain, { 'au-nom-de': caen })
    const { id } = await joinTeam(app, ['moderator'])
    const person = await app.db.selectFrom('participants').select('id').executeTakeFirstOrThrow()
    return { visitor, member: id, participantId: person.id }
  }

  test('a territory’s mandates are listed, and one is ended with a reason', async () => {
    const { visitor, member, participantId } = await acted()
    const listed = await wordMandates([caen], app.deps)
    expect(listed).toContain('Caen (Calvados) : 1 habilitations')
    expect(listed).toContain(`${participantId}  active  official_domain`)
    expect(listed).not.toContain(mailboxes.caenByDomain)
    const end = [caen, participantId, 'A quitté la mairie.', '--by', member]
    expect(await endMandateBy(end, app.deps)).toContain('ended_by_staff')
    await expect(endMandateBy(end, app.deps)).rejects.toThrow('déjà pris fin')
    const page = await visitor.toWithdraw(proposals.open, mailboxes.caenByDomain)
    expect((await visitor.confirm(page, { 'au-nom-de': caen })).status).toBe(403)
  })

  test('a contest is read and decided', async () => {
    const { member } = await acted()
    await mailTownHalls(app.deps)
    const [mail] = await app.mails.to(mailboxes.caen)
    const link = /http:\/\/parvis\.localhost(\/contestations\/[\w-]+)/.exec(mail?.text ?? '')?.[1]
    const town = app.visitor()
    await town.submit(await town.open(link ?? ''), /^\/contestations\//)
    const { id } = await app.db.selectFrom('cases').select('id').executeTakeFirstOrThrow()
    expect(await wordCases([], app.deps)).toContain(`${id}  contest  ${caen}`)
    expect(await wordCases([id], app.deps)).toMatch(/!.*support\.recorded {2}Payer/)
    const decide = (...args: string[]) => decideCaseBy([id, ...args, '--by', member], app.deps)
    expect(await decide('uphold', 'Inconnue de la mairie.')).toContain('contest upheld')
    expect(await app.db.selectFrom('supports').selectAll().execute()).toEqual([])
    await expect(decide('uphold', 'Encore.')).rejects.toThrow()
    await expect(decide('approve', 'Non.')).rejects.toThrow(usage)
    expect(await wordCases([], app.deps)).toBe('0 dossiers ouverts')
  })

  test('all that wait are listed and counted, however many', async () => {
    const row = {
      kind: 'verification' as const,
      territory_id: caen,
      participant_id: app.deps.ids.uuid(),
      event_seq: null,
      message: null,
      state: 'open' as const,
      opened_at: app.clock.now.toISOString(),
      decided_at: null,
      staff_id: null,
      reason: null,
      version: 1,
    }
    const rows = Array.from({ length: 201 }, (_, at) => ({
      ...row,
      id: `${at}`,
      live_key: `${at}`,
    }))
    await app.db.insertInto('cases').values(rows).execute()
    const [total, ...lines] = (await wordCases([], app.deps)).split('\n')
    expect([total, lines.length]).toEqual(['201 dossiers ouverts', 201])
  })

  test('nobody decides without being of the team, nor about what there is not', async () => {
    const { member } = await acted()
    const nobody = app.deps.ids.uuid()
    await expect(endMandateBy([caen, nobody, 'Fin.', '--by', nobody], app.deps)).rejects.toThrow()
    await expect(endMandateBy([caen, nobody], app.deps)).rejects.toThrow(usage)
    await expect(wordMandates([], app.deps)).rejects.toThrow(usage)
    await expect(wordMandates(['commune-99999'], app.deps)).rejects.toThrow()
    await expect(wordCases([nobody], app.deps)).rejects.toThrow()
    const unknown = decideCaseBy([nobody, 'uphold', 'Vu.', '--by', member], app.deps)
    await expect(unknown).rejects.toThrow()
  })
})
