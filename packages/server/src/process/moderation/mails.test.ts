// What the contributor reads after a decision: by mail, and on the private page that follows it.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { plainSpaces } from '../../../testing/plain-spaces.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { deliverDue } from '../../mail/mail-worker.ts'

describe.each(engines)('mails of decisions on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  let id: string

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    dominique = await joinTeam(app, ['moderator'])
    const intent = randomUUID()
    const prepared = { kind: 'contribution', id: intent, consultationId: 'numerique-2026' } as const
    await app.client.intents.prepare({ ...prepared, contribution: draft })
    const visitor = app.visitor()
    const page = await visitor.signIn(
      await visitor.open(`/demarches/${intent}`),
      mailboxes.resident,
    )
    await visitor.submit(page, /\/confirmation$/)
    const rows = app.db.selectFrom('contributions').select('id').where('intent_id', '=', intent)
    id = (await rows.executeTakeFirstOrThrow()).id
  })
  const decide = (rest: string, body: object) =>
    dominique.post(`/v1/staff/contributions/${id}/${rest}`, body)
  /** A day later: news of one day make one mail. */
  async function lastMail() {
    app.clock.now = new Date(app.clock.now.getTime() + 86_400_000)
    await deliverDue(app.deps)
    app.clock.now = new Date(app.clock.now.getTime() + 86_400_000)
    await deliverDue(app.deps)
    const mails = await app.mails.to(mailboxes.resident)
    return mails.at(-1) ?? { subject: '', text: '' }
  }
  async function trackingPage() {
    const { text } = await lastMail()
    return (await app.visitor().open(/\/suivi\/\S+/.exec(text)?.[0] ?? '')).text
  }

  test('redirected: the programme with its address', async () => {
    await decide('redirect', { version: 1, programmeId: 'conseillers-numeriques' })
    const { subject, text } = await lastMail()
    expect(subject).toBe('Votre contribution est réorientée')
    expect(text).toContain(draft.title)
    expect(text).toContain('Conseillers numériques')
    expect(text).toContain('https://www.conseiller-numerique.gouv.fr/')
    expect(await trackingPage()).toContain('href="https://www.conseiller-numerique.gouv.fr/"')
  })

  test('rejected: the reason, in words; then undone', async () => {
    await decide('reject', { version: 1, reason: 'unclear', reasonText: 'De quel plan ?' })
    expect((await lastMail()).text).toContain('comprendre telle qu’elle est écrite. De quel plan ?')
    expect(await trackingPage()).toContain('De quel plan ?')
    await decide('undo', { version: 2 })
    const { subject, text } = await lastMail()
    expect(subject).toContain('de nouveau à l’étude')
    expect(text).toContain('est annulée')
    expect(await trackingPage()).not.toContain('De quel plan ?')
  })

  test('undone before its mail leaves, it is not told; what is decided after is', async () => {
    await lastMail()
    const before = app.clock.now.getTime()
    const rejected = await decide('reject', { version: 1, reason: 'unclear' })
    expect(Date.parse(rejected.body.leavesAt)).toBeGreaterThanOrEqual(before + 15 * 60_000)
    await decide('undo', { version: 2 })
    expect((await lastMail()).subject).toBe('Votre contribution est reçue')
    await decide('reject', { version: 3, reason: 'unclear' })
    await decide('undo', { version: 4 })
    await decide('redirect', { version: 5, programmeId: 'conseillers-numeriques' })
    const { subject, text } = await lastMail()
    expect(subject).toBe('Votre contribution est réorientée')
    expect(text).not.toContain('annulée')
  })

  test('the mail is shown before it is sent, without what opens a page to its reader', async () => {
    const preview = (decision: object) =>
      dominique.post('/v1/staff/reply-previews', { id, version: 1, decision })
    const redirect = { act: 'redirect', programmeId: 'conseillers-numeriques' }
    const { body } = await preview({ ...redirect, replyText: 'Voyez {programme} : « {titre} ».' })
    expect(body).toMatchObject({ unknownVariables: [], mail: { language: 'fr' } })
    expect(await app.db.selectFrom('contribution_acts').selectAll().execute()).toEqual([])
    await decide('redirect', {
      version: 1,
      ...redirect,
      replyText: 'Voyez {programme} : « {titre} ».',
    })
    const { subject, text } = await lastMail()
    const withoutLinks = (mail: string) =>
      plainSpaces(mail)
        .replaceAll(/https?:\S+/g, '')
        .trim()
    expect(withoutLinks(body.mail.subject)).toBe(subject)
    expect(withoutLinks(body.mail.text)).toBe(withoutLinks(text))
    for (const link of text.match(/http:\S+\/(suivi|courriels)\/\S+/g) ?? ['none'])
      expect(body.mail.text + body.mail.html).not.toContain(link)
    expect(JSON.stringify(body)).not.toContain(mailboxes.resident)
  })

  test('an unknown variable is named; nobody to tell has no mail', async () => {
    const preview = (of: string, decision: object) =>
      dominique.post('/v1/staff/reply-previews', { id: of, version: 1, decision })
    const replyText = 'Bonjour {prenom}, {motif}, {age}.'
    const reject = { act: 'reject', reason: 'unclear' }
    expect((await preview(id, { ...reject, replyText })).body).toEqual({
      outcome: 'preview',
      unknownVariables: ['prenom', 'age'],
      mail: null,
      leavesAt: null,
    })
    expect((await preview('c-recue', reject)).body).toMatchObject({ mail: null })
    expect((await preview('c-rejetee', reject)).body.code).toBe('state_forbids')
  })

  test('grouped into a published one: told at once, with its address', async () => {
    const proposalIds = ['payer-le-stationnement', 'agenda-partage']
    await decide('group', { version: 1, proposalIds })
    const { subject, text } = await lastMail()
    expect(subject).toBe('Votre contribution rejoint une proposition')
    expect(text).toContain('les propositions « ')
    for (const one of proposalIds) {
      expect(text).toContain(`http://parvis.localhost/propositions/${one}`)
    }
  })

  test('grouped into a draft: told once it is published, and not before', async () => {
    const { body } = await dominique.post('/v1/staff/proposals', {
      consultationId: 'numerique-2026',
      themeId: 'mobilite',
      title: 'Pistes sur une carte',
      summary: 'Une carte des pistes.',
      description: '',
      contributions: [{ id, version: 1 }],
      replyText: 'Bonne nouvelle : votre idée rejoint {propositions}.',
    })
    expect((await lastMail()).subject).toBe('Votre contribution est reçue')
    await dominique.post('/v1/staff/proposal-publications', {
      items: [{ id: body.id, version: 1 }],
    })
    expect((await lastMail()).text).toContain(
      'Bonne nouvelle : votre idée rejoint la proposition « Pistes sur une carte » (http://parvis.localhost/propositions/pistes-sur-une-carte).',
    )
    expect(await deliverDue(app.deps)).toBe(0)
  })

  test('moved, then moved back: told of both', async () => {
    await decide('group', { version: 1, proposalIds: ['agenda-partage'] })
    const move = { contributions: [{ id, version: 2 }], to: 'payer-le-stationnement' }
    await dominique.post('/v1/staff/proposals/agenda-partage/move', move)
    expect((await lastMail()).text).toContain('/propositions/payer-le-stationnement')
    await decide('undo', { version: 3 })
    const { subject, text } = await lastMail()
    expect(subject).toBe('Votre contribution rejoint une proposition')
    expect(text).toContain('rejoint de nouveau la proposition « Un agenda partagé »')
  })

  test('what concerns nobody outside sends no mail', async () => {
    await decide('assign', { version: 1, assigneeId: dominique.id })
    await decide('note', { text: 'À relire.' })
    expect((await lastMail()).subject).toBe('Votre contribution est reçue')
  })
})
