// Many contributions by one person: where they are public at once, those beyond wait for the team.

import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { joinTeam } from '../../../testing/team.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { isShown } from '../../outlets/webhooks/shown-store.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import { eventsAfter } from '../../platform/events/journal.ts'
import { usualByAuthor } from './rules.ts'

describe.each(engines)('many contributions by one person on %s', (engine) => {
  const app = useApp(engine)
  let visitor: Visitor

  beforeEach(async () => {
    const consultations = await app.db.selectFrom('consultations').select(['id', 'rules']).execute()
    for (const { id, rules } of consultations) {
      const atOnce = { ...fromJson(rules), contributionsPublicOnReceipt: true }
      await app.db
        .updateTable('consultations')
        .set({ rules: toJson(atOnce) })
        .where('id', '=', id)
        .execute()
    }
    visitor = await signInToSpace(app, 'lea@courriel.example')
  })

  async function send(browser: Visitor, title: string) {
    const { territoryId, ...typed } = draft
    const fields = { ...typed, title, territory: 'Caen (Calvados)', territoryId }
    const page = await browser.submit(await browser.open('/contribuer'), /^\/contribuer$/, fields)
    const done = await browser.submit(page, /\/confirmation$/)
    expect(done.text).toMatch(/contribution est reçue/)
    return /\/suivi\/([\w-]+)\//.exec(done.text)?.[1] ?? ''
  }
  /** As many as one person usually writes in a day, this first one among them. */
  async function usual(browser: Visitor) {
    const id = await send(browser, 'La première du jour')
    const row = app.db.selectFrom('contributions').selectAll().where('id', '=', id)
    const like = await row.executeTakeFirstOrThrow()
    const others = Array.from({ length: usualByAuthor - 1 }, () => ({
      ...like,
      id: randomUUID(),
      receipt: randomUUID(),
      intent_id: null,
    }))
    await app.db.insertInto('contributions').values(others).execute()
    return id
  }
  const read = async (path: string) => (await app.request(path)).text()
  /** What is public and near these words, as someone who writes is shown. */
  const near = async (title: string) => {
    return JSON.stringify(await app.client.contributions.similar({ title, text: draft.text }))
  }
  /** Whether partner sites are told of it. */
  const isTold = async (id: string) => {
    const event = (await eventsAfter(app.db, 0, 1000)).find(({ subject }) => subject === id)
    return event !== undefined && isShown(app.db, event)
  }
  const status = async (id: string) => (await app.request(`/v1/contributions/${id}`)).status

  test('the usual ones are public at once; the next is nowhere until the team has read it', async () => {
    const first = await usual(visitor)
    const next = await send(visitor, 'Une fontaine supplémentaire')
    expect([await status(first), await status(next)]).toEqual([200, 404])
    expect([await isTold(first), await isTold(next)]).toEqual([true, false])
    const published = await read('/v1/open-data/contributions.csv')
    expect(published).toContain('La première du jour')
    expect(published).not.toContain('Une fontaine supplémentaire')
    expect(await near('La première du jour')).toContain(first)
    expect(await near('Une fontaine supplémentaire')).not.toContain(next)
    const team = await joinTeam(app, ['moderator'])
    const { body } = await team.get(`/v1/staff/contributions/${next}`)
    const decided = await team.post(`/v1/staff/contributions/${next}/redirect`, {
      version: body.version,
      programmeId: 'ansm',
    })
    expect(decided.status).toBe(200)
    expect(await status(next)).toBe(200)
    expect(await read('/v1/open-data/contributions.csv')).toContain('Une fontaine supplémentaire')
  })

  test('whoever sends them still follows it, and someone else is public at once', async () => {
    await usual(visitor)
    const next = await send(visitor, 'Une fontaine supplémentaire')
    expect(await status(next)).toBe(404)
    const other = await signInToSpace(app, 'autre@courriel.example')
    expect(await status(await send(other, 'Des bancs à l’ombre'))).toBe(200)
  })

  test('an agent of a town hall waits as well: what was proved is who, not how many', async () => {
    const agent = await signInToSpace(app, mailboxes.caen)
    await usual(agent)
    expect(await status(await send(agent, 'Un pont de plus'))).toBe(404)
  })
})
