// Decisions and openings are told to those they concern, once each, however many they are.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { newsOf } from '../../testing/news.ts'
import { fanOut } from './fan-out.ts'

describe.each(engines)('who is told on %s', (engine) => {
  const app = useApp(engine)
  const { join, happen, deliver } = newsOf(app)
  const supports = (proposal_id: string, ...ids: string[]) =>
    app.db
      .insertInto('supports')
      .values(
        ids.map((participant_id) => ({
          proposal_id,
          participant_id,
          supporter: `participant:${participant_id}`,
          kind: 'resident' as const,
          territory_id: null,
          evidence: 'email',
          intent_id: null,
          site_key: null,
          receipt: `PV-${participant_id}`,
          recorded_at: '2026-02-10T00:00:00.000Z',
        })),
      )
      .execute()
  const contributed = (id: string, participant_id: string) =>
    app.db.updateTable('contributions').set({ participant_id }).where('id', '=', id).execute()
  let author: string
  let supporter: string
  let stranger: string

  beforeEach(async () => {
    author = await join('autrice@courriel.example')
    supporter = await join('soutien@courriel.example')
    stranger = await join('ailleurs@courriel.example')
  })
  const told = async () => {
    await deliver()
    const mails = await app.mails.all()
    return mails.map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`).sort()
  }

  test('a kept proposal: its contributors and supporters, each once', async () => {
    await contributed('c-groupee', author)
    await supports(proposals.kept, author, supporter)
    await supports(proposals.open, stranger)
    await happen({ kind: 'proposal.kept', subject: proposals.kept })
    expect(await told()).toEqual([
      'autrice: Une proposition est retenue',
      'soutien: Une proposition est retenue',
    ])
    const [mail] = await app.mails.to('soutien@courriel.example')
    expect(mail?.text).toContain('« Un agenda partagé »')
    expect(mail?.text).not.toContain('associations')
  })

  test('one set aside, but not to who was rejected from it, nor to who muted it', async () => {
    await contributed('c-rejetee', author)
    await supports(proposals.kept, supporter, stranger)
    await app.db
      .insertInto('mail_mutes')
      .values({ participant_id: stranger, topic: 'support', since: '2026-02-01T00:00:00.000Z' })
      .execute()
    await happen({ kind: 'proposal.set_aside', subject: proposals.kept })
    expect(await told()).toEqual(['soutien: Une proposition n’est pas retenue'])
  })

  test('a contribution selected or not: its contributor', async () => {
    await contributed('c-groupee', author)
    await happen({ kind: 'contribution.selected', subject: 'c-groupee' })
    await happen({ kind: 'contribution.not_selected', subject: 'c-recue' })
    expect(await told()).toEqual(['autrice: Votre contribution est sélectionnée'])
  })

  test('a stage that opens: contributors and followers of that consultation, when one may act in it', async () => {
    await contributed('c-recue', author)
    await app.db
      .insertInto('mail_subscriptions')
      .values(
        [
          [supporter, 'numerique-2026'],
          [author, 'numerique-2026'],
          [stranger, 'archives-2025'],
        ].map(([participant_id = '', consultation_id = '']) => ({
          participant_id,
          consultation_id,
          since: '2026-02-01T00:00:00.000Z',
        })),
      )
      .execute()
    const opening = (kind: string) => ({
      kind: 'consultation.phase_opened' as const,
      subject: 'numerique-2026',
      data: { kind, title: 'Soutiens', closesAt: '2026-03-31T22:00:00.000Z' },
    })
    await happen(opening('moderation'))
    expect(await told()).toEqual([])
    await happen(opening('support'))
    expect(await told()).toEqual([
      'autrice: Une étape de la consultation commence',
      'soutien: Une étape de la consultation commence',
    ])
    const [mail] = await app.mails.to('soutien@courriel.example')
    expect(mail?.text).toContain('« Soutiens »')
    expect(mail?.text).toContain('31 mars 2026')
  })

  test('the new dates of a stage, with the former ones and the reason, in both languages', async () => {
    const reader = await join('reader@courriel.example', 'en')
    await contributed('c-recue', author)
    await contributed('c-groupee', reader)
    const moved = (kind: string) => ({
      kind: 'consultation.phase_moved' as const,
      subject: 'numerique-2026',
      data: {
        kind,
        title: 'Soutiens',
        reason: 'Les congés de printemps.',
        opensAt: '2026-02-28T23:00:00.000Z',
        closesAt: '2026-04-30T22:00:00.000Z',
        opensAtBefore: '2026-02-28T23:00:00.000Z',
        closesAtBefore: '2026-03-31T22:00:00.000Z',
      },
    })
    await happen(moved('moderation'))
    expect(await told()).toEqual([])
    await happen(moved('support'))
    expect(await told()).toEqual([
      'autrice: Les dates d’une étape changent',
      'reader: The dates of a stage change',
    ])
    const [french] = await app.mails.to('autrice@courriel.example')
    expect(french?.text).toMatch(/30 avril 2026[\s\S]*31 mars 2026/)
    expect(french?.text).toContain('Les congés de printemps.')
    const [english] = await app.mails.to('reader@courriel.example')
    expect(english?.text).toMatch(/30 April 2026[\s\S]*until .*2026.*\(Paris time\)/)
  })

  test('an event that concerns more than a transaction holds is told to all, once', async () => {
    const at = app.clock.now.toISOString()
    const many = Array.from({ length: 1100 }, (_, one) => `p-${String(one).padStart(4, '0')}`)
    const email_sealed = app.deps.secrets.seal('foule@courriel.example')
    await app.db
      .insertInto('participants')
      .values(many.map((id) => ({ id, email_index: id, email_sealed, created_at: at })))
      .execute()
    await supports(proposals.kept, ...many)
    await happen(
      { kind: 'proposal.kept', subject: proposals.kept },
      { kind: 'proposal.set_aside', subject: proposals.open },
    )
    let rounds = 0
    while ((await fanOut(app.deps)) > 0) rounds += 1
    expect(rounds).toBe(3)
    const notices = await app.db.selectFrom('notices').selectAll().execute()
    expect(notices).toHaveLength(1100)
    expect(new Set(notices.map((one) => one.mail_id)).size).toBe(1100)
    const { seq } = await app.db
      .selectFrom('cursors')
      .select('seq')
      .where('name', '=', 'mail')
      .executeTakeFirstOrThrow()
    expect(seq).toBe(2)
  })

  test('the receipt of a grouping says the title of the proposal, not its address', async () => {
    const { title } = await app.db
      .selectFrom('proposals')
      .select('title')
      .where('id', '=', proposals.kept)
      .executeTakeFirstOrThrow()
    const data = { receipt: 'PV-1', territoryId: 'epci-1', territory: 'Caen la Mer' }
    const subject = proposals.kept
    await happen({ kind: 'working_group.joined', subject, participantId: author, data })
    await deliver()
    const [mail] = await app.mails.to('autrice@courriel.example')
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain(`« ${title} »`)
  })
})
