// Several processes on one database: a mandate that ends in one is dead in all, at once.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { endMandate } from '../../../testing/mandates-of-team.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'
import { joinTeam } from '../../../testing/team.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import { importDirectory } from './directory/import.ts'

const caen = 'commune-14118'
const forCaen = { 'au-nom-de': caen }
const both = useTwoProcesses()

/** Someone of Caen who is at the last step in one process, and whose mandate ends in the other. */
async function aboutToAct(email: string) {
  const visitor = both.there.visitor()
  const page = await visitor.toSupport(proposals.open, email)
  expect(page.text).toContain('Caen (Calvados)')
  return {
    visitor,
    participantId: await participantOf(email),
    async confirm() {
      const { status } = await visitor.confirm(page, forCaen)
      const rows = await both.there.db.selectFrom('supports').select('territory_id').execute()
      return { status, supports: rows.filter((row) => row.territory_id === caen).length }
    },
  }
}

async function participantOf(email: string) {
  const { db, deps } = both.here
  const index = deps.secrets.digest('mailbox', email)
  const people = db.selectFrom('participants').select('id').where('email_index', '=', index)
  return (await people.executeTakeFirstOrThrow()).id
}

test('nothing has ended: the last step records the support', async () => {
  const { confirm } = await aboutToAct(mailboxes.caenByDomain)
  expect(await confirm()).toEqual({ status: 200, supports: 1 })
})

test('the team ends it', async () => {
  const { confirm, participantId } = await aboutToAct(mailboxes.caenByDomain)
  const team = await joinTeam(both.here, ['moderator'])
  const end = { participantId, territoryId: caen, reason: 'A quitté la mairie.' }
  expect((await endMandate(team, end)).status).toBe(200)
  expect(await confirm()).toEqual({ status: 403, supports: 0 })
})

test('its bearer gives it up from another browser', async () => {
  const { confirm } = await aboutToAct(mailboxes.caenByDomain)
  const other = both.here.visitor()
  await other.toSupport(proposals.kept, mailboxes.caenByDomain)
  await other.submit(await other.open(`/mon-espace/habilitation/${caen}/fin`), /\/fin$/)
  expect(await confirm()).toEqual({ status: 403, supports: 0 })
})

test('the town hall contests an act, and the team upholds it', async () => {
  const early = both.there.visitor()
  const step = await early.toReferent(proposals.kept, mailboxes.caenByDomain, { co: '1' })
  await early.confirm(step, { ...forCaen, 'contact-nom': 'A. Martin' })
  const { confirm } = await aboutToAct(mailboxes.caenByDomain)
  await mailTownHalls(both.here.deps)
  const [mail] = await both.here.mails.to(mailboxes.caen)
  const link = /http:\/\/parvis\.localhost(\/contestations\/[\w-]+)/.exec(mail?.text ?? '')?.[1]
  const town = both.here.visitor()
  await town.submit(await town.open(link ?? ''), /^\/contestations\//)
  const team = await joinTeam(both.here, ['moderator'])
  const [{ id, version }] = (await team.get('/v1/staff/cases')).body.items
  const decision = { decision: 'uphold', reason: 'Inconnue de la mairie.', version }
  expect((await team.post(`/v1/staff/cases/${id}/decision`, decision)).status).toBe(200)
  expect(await confirm()).toEqual({ status: 403, supports: 0 })
})

test('the directory no longer says the address that proved it', async () => {
  const { confirm } = await aboutToAct(mailboxes.caenByDomain)
  const path = join(both.here.folder, 'annuaire.json')
  const pivot = [{ type_service_local: 'mairie', code_insee_commune: ['14118'] }]
  const hall = { nom: 'Mairie - Caen', adresse_courriel: 'mairie@nouvelle.example', pivot }
  writeFileSync(path, JSON.stringify([hall]))
  await importDirectory(both.here.db, { path, isDryRun: false, now: both.here.clock.now })
  expect(await confirm()).toEqual({ status: 403, supports: 0 })
})

test('a granted one ends while its bearer is at the last step', async () => {
  const team = await joinTeam(both.here, ['moderator'])
  await both.here.visitor().toSupport(proposals.kept, mailboxes.resident)
  const participantId = await participantOf(mailboxes.resident)
  const grant = { email: mailboxes.resident, territoryId: caen, reason: 'Arrêté lu.' }
  expect((await team.post('/v1/staff/mandates', grant)).status).toBe(200)
  const { confirm } = await aboutToAct(mailboxes.resident)
  const end = { participantId, territoryId: caen, reason: 'Arrêté retiré.' }
  expect((await endMandate(team, end)).status).toBe(200)
  expect(await confirm()).toEqual({ status: 403, supports: 0 })
})
