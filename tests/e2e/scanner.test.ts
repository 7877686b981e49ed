// What scans mail opens every link, as a program or in a browser: none of it changes anything.
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putMails } from '../../packages/server/src/mail/outbox.ts'
import { tellTeam } from '../../packages/server/src/outlets/team-mail/team-mail.ts'
import { tellTownHalls } from '../../packages/server/src/people/mandates/notices.ts'
import type { NewEvent } from '../../packages/server/src/platform/events/events.ts'
import { append } from '../../packages/server/src/platform/events/journal.ts'
import { inactiveMail } from '../../packages/server/src/rights/privacy/inactive-mail.ts'
import { movedMail } from '../../packages/server/src/rights/privacy/moved-mail.ts'
import { askTownHall } from '../../packages/server/src/sites/registrations/agreement.ts'
import { openRegistration } from '../../packages/server/src/sites/registrations/register.ts'
import { findRegistration } from '../../packages/server/src/sites/registrations/store.ts'
import { isAll } from '../../packages/server/testing/how-many.ts'
import {
  kindOfLink,
  linksIn,
  type MailedLink,
  mailedLinks,
} from '../../packages/server/testing/mailed-links.ts'
import type { Happening } from '../../packages/server/testing/news.ts'
import { proposals } from './commune.ts'
import { askForCode, receiptOf, signIn } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
let page: Page
beforeAll(async () => {
  world = await startWorld({ env: { TEAM_EMAIL: 'equipe@incubateur.example' } })
  page = await (await world.person()).newPage()
})
afterAll(() => world?.stop())

const press = (name: string | RegExp) => page.getByRole('button', { name }).click()

/** Everything that the server knows: of each table, a digest of its rows. */
async function everything() {
  const tables = await world.db.introspection.getTables()
  const content: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(world.db)
    content[name] = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  }
  return content
}

/** Who reads on without being asked; the team's reader moves once its mail has left. */
const readers = ['mail', 'town_halls']

/** What the server still has to do by itself: the day's edition, events that no reader has come to, mails that are due. */
async function leftToDo() {
  const { db, server } = world
  const places = await db.selectFrom('cursors').selectAll().execute()
  const at = (name: string) => places.find((place) => place.name === name)?.seq ?? 0
  const now = server.deps.clock().toISOString()
  const due = db.selectFrom('outgoing_mails').select('kind').where('state', '=', 'waiting')
  const edition = db.selectFrom('events').select('seq').where('kind', '=', 'edition.made')
  return {
    isEditionMade: (await edition.execute()).length > 0,
    unread: readers.filter((reader) => at(reader) < at('journal')),
    due: (await due.where('due_at', '<=', now).execute()).map(({ kind }) => kind),
  }
}

/** Once every reader is at the journal's end, and what is due has left. */
async function atRest() {
  await tellTownHalls(world.server.deps)
  await expect.poll(leftToDo, { timeout: 30_000 }).toEqual({
    isEditionMade: true,
    unread: [],
    due: [],
  })
}

const lou = 'lou.durand@courriel.example'
const caen = 'commune-14118'

/** Mails that someone's own steps send: a choice, a town hall's code, a receipt, an act in its name. */
async function actInPages() {
  await page.goto(`${world.consultation}/prevenir`)
  const code = await askForCode(page, world, lou)
  await page.getByLabel('Code reçu par courriel').fill(code)
  await press('Me prévenir')
  await page.getByRole('heading', { level: 1, name: /^Vous recevrez/ }).waitFor()
  await page.goto(`${world.consultation}/mon-espace/habilitation/commune-14226`)
  await press(/^Envoyer le code à/)
  await page.getByLabel('Code à six chiffres').waitFor()
  await page.context().clearCookies()
  const path = `/propositions/${proposals.relations}/soutien?intent=${randomUUID()}`
  await page.goto(world.consultation + path)
  await signIn(page, world, 'camille.martin@caen.example')
  await page.getByRole('radio', { name: 'Au nom de : Caen (Calvados)' }).check()
  await press('Confirmer mon soutien')
  await receiptOf(page, /soutien/)
  await page.context().clearCookies()
}

/** Facts whose mails hold the other links; each is written as its noun would. */
async function happen() {
  const { deps } = world.server
  const person = deps.secrets.digest('mailbox', lou)
  const idOf = async (table: 'contributions' | 'services') =>
    (await world.db.selectFrom(table).select('id').executeTakeFirstOrThrow()).id
  const { id: participantId } = await world.db
    .selectFrom('participants')
    .select('id')
    .where('email_index', '=', person)
    .executeTakeFirstOrThrow()
  const committee = await world.db
    .selectFrom('committee_sessions')
    .select('id')
    .where('published_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const followed = await world.db
    .selectFrom('mail_subscriptions')
    .select('consultation_id')
    .executeTakeFirstOrThrow()
  const phase = {
    data: { title: 'Soutiens', kind: 'support', closesAt: '2027-01-01T00:00:00.000Z' },
  }
  const group = await world.db.selectFrom('working_groups').selectAll().executeTakeFirstOrThrow()
  await world.db
    .updateTable('working_group_members')
    .set({ participant_id: participantId })
    .execute()
  const at = deps.clock().toISOString()
  const receipt = 'PV-0000-0000-0000'
  const territory = { territoryId: caen, territory: 'Caen (Calvados)' }
  const own = { participantId, data: { receipt, title: 'Un titre', ...territory } }
  const facts: Happening[] = [
    { kind: 'contribution.received', subject: await idOf('contributions'), ...own },
    { kind: 'service.requested', subject: await idOf('services'), ...own },
    { kind: 'diagnosis.requested', subject: caen, ...own },
    { kind: 'mandate.granted', subject: caen, ...own },
    { kind: 'mandate.ended', subject: caen, ...own },
    { kind: 'site.approved', subject: caen, ...own },
    { kind: 'committee.corrected', subject: committee.id },
    { kind: 'consultation.phase_opened', subject: followed.consultation_id, ...phase },
    {
      kind: 'meeting.planned',
      subject: group.id,
      data: {
        proposalId: group.proposal_id,
        groupId: group.id,
        title: 'Premier point',
        startsAt: at,
        endsAt: at,
      },
    },
  ]
  await tellTeam(deps)
  await world.db.transaction().execute((trx) =>
    append(
      trx,
      facts.map((fact) => ({ participantId: null, data: {}, at, ...fact }) as NewEvent),
    ),
  )
  await tellTeam(deps)
  const { baseUrl } = deps.config
  for (const language of ['fr', 'en'] as const) {
    await deps.mailer.send({ to: lou, ...movedMail(language, baseUrl) })
    await deps.mailer.send({ to: lou, ...inactiveMail(language, { end: at, baseUrl }) })
  }
  await askForSite(participantId)
  await remindMember()
}

/** As a secretary does: of a seat in the session to come, whose grids are empty. */
async function remindMember() {
  const { deps } = world.server
  const { id: subject } = await world.db
    .selectFrom('committee_sessions')
    .select('id')
    .where('published_at', 'is', null)
    .executeTakeFirstOrThrow()
  await world.db
    .updateTable('committee_members')
    .set({ staff_id: 'lou' })
    .where('session_id', '=', subject)
    .where('position', '=', 0)
    .execute()
  const { id: member } = await world.db
    .selectFrom('committee_members')
    .select('id')
    .where('session_id', '=', subject)
    .where('staff_id', '=', 'lou')
    .executeTakeFirstOrThrow()
  await world.db
    .transaction()
    .execute((trx) =>
      putMails(trx, deps, [
        { kind: 'committee_reminder', to: { address: lou }, subject, facts: { member } },
      ]),
    )
}

/** As if its proof had been found: the town hall is asked. */
async function askForSite(participantId: string) {
  const { deps } = world.server
  const { id: consultationId } = await world.db
    .selectFrom('consultations')
    .select('id')
    .executeTakeFirstOrThrow()
  const opening = { participantId, consultationId, territoryId: caen, proof: 'meta' } as const
  const origin = 'https://www.caen.example'
  const { id } = await openRegistration(deps, { ...opening, origin, name: 'Ville de Caen' })
  const proved = { state: 'proved', proved_at: deps.clock().toISOString() } as const
  await world.db.updateTable('site_registrations').set(proved).where('id', '=', id).execute()
  const { proved_at } = proved
  await world.db
    .updateTable('site_registration_origins')
    .set({ proved_at })
    .where('registration_id', '=', id)
    .execute()
  const row = await findRegistration(world.db, id)
  if (row) await askTownHall(deps, row, [])
}

/** News wait for each other a quarter of an hour: here they leave at once. */
async function leaveNow() {
  const due = { due_at: '2020-01-01T00:00:00.000Z' }
  await world.db.updateTable('outgoing_mails').set(due).where('state', '=', 'waiting').execute()
}

/** A page is made from its kind of link: in a browser, `npm test` opens one of each. */
const oneOfEachKind = (links: string[]) => [
  ...new Map(links.map((link) => [kindOfLink(link), link])).values(),
]

test('HEAD, GET and a real browser change nothing, whichever link of whichever mail', async () => {
  await actInPages()
  await happen()
  await world.mailbox.next('mairie@caen.example')
  await world.mailbox.next('mairie.donnay@messagerie.example')
  await atRest()
  await leaveNow()
  await atRest()
  const texts = world.mailbox.received.map(({ text }) => text)
  const ours = [...new Set(texts.flatMap((text) => linksIn(text, world.consultation)))]
  // Those of headers, which mail programs and scanners read as well.
  const unsubscribing = ours
    .filter((one) => /\/courriels\/[\w-]+$/.test(one))
    .map((one) => `${one}/desinscription`)
  const all = [...ours, ...unsubscribing]
  const found = new Set<MailedLink>(all.map(kindOfLink))
  expect([...found].sort()).toEqual(Object.keys(mailedLinks).sort())
  const before = await everything()
  for (const link of all) {
    for (const method of ['HEAD', 'GET', 'GET']) {
      const { status } = await fetch(link, { method })
      // Some are of someone's own space: signed out, one is asked to sign in.
      expect({ link, ok: status < 400 || status === 403 }).toEqual({ link, ok: true })
    }
  }
  for (const link of isAll ? all : oneOfEachKind(all)) {
    await page.goto(link, { waitUntil: 'networkidle' })
  }
  expect(await everything()).toEqual(before)
  // A press of the button on one of them does: the comparison can fail.
  await page.goto(ours.find((one) => one.includes('/contestations/')) ?? '')
  await press(/^Contester|Ce n’est pas nous|Signaler/)
  await page.waitForLoadState('networkidle')
  expect(await everything()).not.toEqual(before)
})
