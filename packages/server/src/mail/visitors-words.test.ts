// What a visitor types reaches no mailbox but their own: every sentence of every mail, then real mails.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals, site } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { mailTeam, mailTownHalls } from '../../testing/outbox.ts'
import { confirmPaper } from '../../testing/paper.ts'
import { joinTeam } from '../../testing/team.ts'
import { wordTask } from '../outlets/team-mail/words.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import { kindsWith } from './catalogue.ts'
import { composeLetter } from './compose.ts'
import { letterText } from './letter-text.ts'
import { deliverDue } from './mail-worker.ts'

/** Who wrote what a mail may say of an event: us, the team, or the very person it is sent to. */
type Writer = 'machine' | 'team' | 'author'

const writers: Record<string, Writer> = {
  receipt: 'machine',
  kept: 'machine',
  to: 'machine',
  act: 'machine',
  on: 'machine',
  endsAt: 'machine',
  evidence: 'machine',
  cause: 'machine',
  by: 'machine',
  case: 'machine',
  opensAt: 'machine',
  closesAt: 'machine',
  closesAtBefore: 'machine',
  startsAt: 'machine',
  correction: 'machine',
  amountCents: 'machine',
  onBehalf: 'machine',
  groupId: 'machine',
  /** The public directory's. */
  territory: 'machine',
  reply: 'team',
  reason: 'team',
  committeeTitle: 'team',
  group: 'team',
  place: 'team',
  name: 'team',
  updatedOn: 'machine',
}

/** A title is the team's, but that of a contribution. */
const writerOf = (kind: EventKind, field: string): Writer | undefined => {
  if (field !== 'title') return writers[field]
  if (kind === 'contribution.received') return 'author'
  return /^(consultation|meeting)\./.test(kind) ? 'team' : undefined
}

const dates = ['On', 'At', 'on', 'endsAt', 'updatedOn']
const isDate = (field: string) => dates.some((end) => field.endsWith(end)) || /At/.test(field)

/** An event whose every field says its own name, and that tells which were read. */
function spied(kind: EventKind, onBehalf: boolean) {
  const read = new Set<string>()
  const data = new Proxy({} as RecordedEvent['data'], {
    get(_, name) {
      if (typeof name !== 'string') return undefined
      read.add(name)
      if (name === 'onBehalf') return onBehalf
      if (name === 'amountCents') return 100
      return isDate(name) ? '2026-02-15T10:00:00.000Z' : `canari-${name}`
    },
  })
  const event = { seq: 1, kind, subject: 's', participantId: 'p', data, at: '2026-02-15T10:00:00Z' }
  return { event, read }
}

const kinds: EventKind[] = kindsWith('mail')

test.each(kinds)('%s: who wrote each word is known', (kind) => {
  for (const language of ['fr', 'en'] as const) {
    for (const onBehalf of [false, true]) {
      const { event, read } = spied(kind, onBehalf)
      const told = { event, title: 'the team’s', url: 'https://parvis.example/', topic: 'receipt' }
      const letter = composeLetter({ tellings: [told as never], language, addresses: null })
      const text = letter ? letterText(letter) : ''
      for (const field of read) {
        expect(writerOf(kind, field), `${kind}: ${field}`).toBeDefined()
        const isTheirs = writerOf(kind, field) === 'author' && !onBehalf
        if (writerOf(kind, field) === 'author') {
          expect(text.includes(`canari-${field}`), `${kind} ${language} ${onBehalf}`).toBe(isTheirs)
        }
      }
      expect(letter?.subject ?? '').not.toContain('canari-')
    }
  }
})

test('the team’s own mail is of machines and of the team', () => {
  for (const kind of kindsWith('team')) {
    const { event, read } = spied(kind, false)
    wordTask(event as RecordedEvent, 'https://parvis.example')
    for (const field of read) expect(['machine', 'team']).toContain(writerOf(kind, field))
  }
})

const canary = 'Gagnez sur https://canari.example ou au 06 99 88 77 66'
const anyCanary = /canari|99 88 77/i
const stranger = 'jeanne@courriel.example'
const chosen = 'agente@canari-domaine.example'
const contact = { 'contact-nom': canary, 'contact-telephone': '06 99 88 77 66' }

describe.each(engines)('mails on %s', (engine) => {
  const env = { TEAM_EMAIL: 'equipe@parvis.example' }
  const app = useApp(engine, { env })

  async function mailEverything() {
    for (let round = 0; round < 4; round += 1) {
      await deliverDue(app.deps)
      await mailTownHalls(app.deps)
      await mailTeam(app.deps)
      app.clock.now = new Date(app.clock.now.getTime() + 3_700_000)
    }
  }
  const words = { title: canary, text: `${canary}. ${canary}.`, function: 'canari-fonction' }
  const onPaper = () =>
    app.db
      .selectFrom('contributions')
      .selectAll()
      .where('on_behalf', '=', 1)
      .executeTakeFirstOrThrow()

  test('all fields that a visitor can fill: nothing of them reaches anyone else', async () => {
    // The team hears of what happens from now on.
    await mailTeam(app.deps)
    await confirmPaper(app, mailboxes.caenByDomain, { to: stranger, words })
    const agent = app.visitor()
    const step = await agent.toReferent(proposals.kept, mailboxes.caen, { co: '1', site: site.key })
    await agent.confirm(step, { 'au-nom-de': 'commune-14118', ...contact })
    const request = await agent.reach('/services/velo-plan/demande', mailboxes.caen)
    await agent.confirm(request, { 'au-nom-de': 'commune-14118', ...contact })
    const asker = app.visitor()
    await asker.signIn(await asker.open('/mon-espace'), chosen).catch(() => undefined)
    await asker.support(proposals.open, chosen)
    const ways = await asker.open('/mon-espace/habilitation/commune-05135')
    await asker.submit(ways, /\/code$/)
    await asker.submit(await asker.open(ways.path), /\/equipe$/, { message: canary })
    await mailEverything()
    const others = (await app.mails.all()).filter(({ to }) => to !== chosen)
    expect(others.map(({ to }) => to)).toEqual(
      expect.arrayContaining([stranger, mailboxes.caen, mailboxes.freeMail, env.TEAM_EMAIL]),
    )
    for (const { to, subject, text, html } of others) {
      expect(`${to}: ${subject} ${text} ${html}`).not.toMatch(anyCanary)
    }
  })

  test('the page that the mail leads to shows what was typed', async () => {
    await confirmPaper(app, mailboxes.caenByDomain, { to: stranger, words })
    await mailEverything()
    const [mail] = await app.mails.to(stranger)
    const path = /(\/suivi\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect((await app.visitor().open(path)).text).toContain(canary)
  })

  test.each(['redirect', 'reject', 'group'] as const)(
    'decided (%s) and undone: the reply names no word that was typed by another',
    async (act) => {
      // Before supports open: proposals still take contributions in.
      app.clock.now = new Date('2026-01-20T10:00:00.000Z')
      await confirmPaper(app, mailboxes.caenByDomain, { to: stranger, words })
      const { id, version } = await onPaper()
      const moderator = await joinTeam(app, ['moderator'])
      const bodies = {
        redirect: { programmeId: 'ansm' },
        reject: { reason: 'out_of_scope' },
        group: { proposalIds: [proposals.open] },
      }
      const decide = (name: string, body: object) =>
        moderator.post(`/v1/staff/contributions/${id}/${name}`, body)
      const decided = await decide(act, { version, ...bodies[act] })
      expect(decided.status, JSON.stringify(decided.body)).toBe(200)
      // Told already: what is undone before is told to nobody.
      await mailEverything()
      const undone = await decide('undo', { version: decided.body.version })
      expect(undone.status, JSON.stringify(undone.body)).toBe(200)
      await mailEverything()
      const mails = await app.mails.to(stranger)
      expect(mails.length).toBeGreaterThan(1)
      for (const { subject, text, html } of mails) {
        expect(`${subject} ${text} ${html}`).not.toMatch(anyCanary)
      }
      expect(mails.map(({ text }) => text).join()).toContain('« remise sur papier »')
    },
  )
})
