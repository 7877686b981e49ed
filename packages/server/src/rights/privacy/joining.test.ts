// Joining: every column that leads to someone, filled, leads to whom they join, and then to nobody.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import {
  countWhere,
  type Filled,
  fillParticipant,
  fillTable,
  personalTables,
} from '../../../testing/fill-person.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { tracesOf } from '../../../testing/traces.ts'
import { inventory } from '../../inventory.ts'
import { absorb } from '../../people/participants/absorb.ts'
import { mailboxIndexesOf } from '../../people/participants/mailbox-indexes.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Kept } from '../../platform/personal-data/declaration.ts'
import { eraseAccount } from './erase.ts'
import { exportPieces } from './own.ts'

const goes = (table: string) => inventory.personal[table]?.joining
const apart = personalTables.filter((table) => goes(table)?.goes === 'apart')
const movable = personalTables.filter((table) => goes(table)?.goes !== 'apart')
const later = '2026-02-02T00:00:00.000Z'
const earlier = '2026-01-01T00:00:00.000Z'
type Row = Record<string, string | number | null>

/** Of which one person has one: every such rule is tried, since they are read from the inventory. */
const once = movable.flatMap((table) => {
  const joining = goes(table)
  return joining && 'on' in joining && joining.keeps !== 'both' ? [{ table, ...joining }] : []
})

describe.each(engines)('joining someone to whom they are on %s', (engine) => {
  const app = useApp(engine)
  const newcomer = (name: string, hasMailbox: boolean): Filled => ({
    id: randomUUID(),
    email: `${name}@courriel.example`,
    hasMailbox,
  })
  /** The first has a mailbox and is joined to the second, whom a provider knows. */
  async function two() {
    const [from, to] = [newcomer('lea', true), newcomer('zoe', false)]
    for (const one of [from, to]) await fillParticipant(app, one)
    return { from, to }
  }
  const join = (from: Filled, to: Filled) =>
    retried(app.db, (trx) => absorb(trx, app.deps, { from: from.id, to: to.id }))
  async function exported({ id }: Filled) {
    const row = await findParticipant(app.db, id)
    if (!row) throw new Error('Nobody.')
    const person = { id, mailboxIndexes: mailboxIndexesOf(app.deps, row) }
    let text = ''
    for await (const pieces of exportPieces(app.deps, person)) text += pieces.join('')
    return JSON.parse(text).tables as Record<string, { rows: Record<string, unknown>[] }>
  }

  test('every column is theirs, in their export, and names nobody once they are erased', async () => {
    const { from, to } = await two()
    const rows: { table: string; row: Row }[] = []
    for (const table of movable) {
      rows.push({ table, row: await fillTable(app, table, from) })
    }
    for (const table of personalTables) {
      const { joining } = inventory.personal[table] ?? {}
      // Beside the other's: what one person has once is looked at below.
      const isOnce = joining && 'on' in joining && joining.on.length === 0
      if (!isOnce) await fillTable(app, table, to)
    }
    await join(from, to)
    expect(await tracesOf(app.db, [from.id])).toEqual([])
    const tables = await exported(to)
    for (const { table, row } of rows.filter(({ table: one }) => one !== 'sessions')) {
      const columns = inventory.personal[table]?.columns ?? {}
      const told = Object.entries(row).filter(
        ([name]) => !columns[name]?.names && !/sealed|json/.test(columns[name]?.form ?? ''),
      )
      const found = tables[table]?.rows.filter((one) =>
        told.every(([name, value]) => JSON.stringify(one[name]) === JSON.stringify(value)),
      )
      expect(found, table).toHaveLength(1)
    }
    expect(tables.sessions?.rows).toHaveLength(1)
    await eraseAccount(app.deps, { participantId: to.id, withTexts: true, cause: 'asked' })
    expect(await tracesOf(app.db, [from.id, to.id, from.email, to.email])).toEqual([])
  })

  test.each(apart)('what is counted once a person (%s) keeps two apart, whole', async (table) => {
    const { from, to } = await two()
    await fillTable(app, table, from)
    for (const one of movable) await fillTable(app, one, from)
    const before = await tracesOf(app.db, [from.id])
    await expect(join(from, to)).rejects.toMatchObject({ code: 'identity_taken' })
    expect(await tracesOf(app.db, [from.id])).toEqual(before)
  })

  test.each(once)('$table: of two that are the same, the one that its rule says', async (of) => {
    const { table, on, keeps } = of
    const { from, to } = await two()
    const staying: Row[] = []
    // What one person has once is filled once for each; the rest with either as the later.
    for (const isLater of on.length === 0 ? [true] : [true, false]) {
      const same = Object.fromEntries(on.map((name) => [name, sameOf(name, isLater)]))
      const joined = await fillTable(app, table, from, { ...same, ...dated(keeps, isLater) })
      const own = await fillTable(app, table, to, { ...same, ...dated(keeps, !isLater) })
      const stays = keeps === 'mailbox' || (keeps !== 'other' && isLater) ? joined : own
      staying.push({ ...stays, participant_id: to.id })
    }
    await join(from, to)
    for (const row of staying) expect(await countWhere(app, table, row)).toBe(1)
    expect(await countWhere(app, table, { participant_id: from.id })).toBe(0)
    expect(await countWhere(app, table, { participant_id: to.id })).toBe(staying.length)
  })

  test('a right that never ends beats one that does, whoever had it', async () => {
    const { from, to } = await two()
    const same = { territory_id: 'commune-14118', evidence: 'staff_decision' }
    const people = { [from.id]: later, [to.id]: null }
    for (const [participant_id, ends_at] of Object.entries(people)) {
      const row = { participant_id, ends_at, granted_at: earlier, reason: null, staff_id: null }
      await app.db
        .insertInto('mandate_grants')
        .values({ ...row, ...same, evidence: 'staff_decision' })
        .execute()
    }
    await join(from, to)
    const rows = await app.db.selectFrom('mandate_grants').selectAll().execute()
    expect(rows).toMatchObject([{ participant_id: to.id, ends_at: null }])
  })

  test.each([
    ['cases', 'live_key'],
    ['outgoing_mails', 'open_for'],
  ])('%s: both stay, and are not taken for one another', async (table, column) => {
    const { from, to } = await two()
    const joined = await fillTable(app, table, from)
    const own = await fillTable(app, table, to)
    await join(from, to)
    const theirs = { participant_id: to.id }
    expect(await countWhere(app, table, theirs)).toBe(2)
    const { id } = joined
    expect(await countWhere(app, table, { ...theirs, [column]: `${own[column]} ${id}` })).toBe(1)
    expect(await countWhere(app, table, { ...own, ...theirs })).toBe(1)
  })

  test('what came back from the mailbox that is left says nothing of the other', async () => {
    const [from, to] = [newcomer('lea', false), newcomer('zoe', true)]
    for (const one of [from, to]) {
      await fillParticipant(app, one)
      await fillTable(app, 'mail_bounces', one)
    }
    await join(from, to)
    expect(await countWhere(app, 'mail_bounces', { participant_id: to.id })).toBe(1)
    expect(await tracesOf(app.db, [from.id])).toEqual([])
    const kept = await findParticipant(app.db, to.id)
    expect(app.deps.secrets.unseal(kept?.email_sealed ?? '')).toBe(to.email)
  })

  test('joined to one who is joined in turn, all is the last one’s', async () => {
    const first = newcomer('lea', true)
    const [second, third] = [newcomer('zoe', false), newcomer('ada', false)]
    for (const one of [first, second, third]) await fillParticipant(app, one)
    for (const table of movable) await fillTable(app, table, first)
    await join(first, second)
    await join(second, third)
    expect(await tracesOf(app.db, [first.id, second.id])).toEqual([])
    const led = (await tracesOf(app.db, [third.id])).map((one) => one.split('.')[0])
    expect([...new Set(led)].sort()).toEqual(
      ['participants', ...movable.filter((one) => one !== 'sessions')].sort(),
    )
    const kept = await findParticipant(app.db, third.id)
    expect(app.deps.secrets.unseal(kept?.email_sealed ?? '')).toBe(first.email)
  })

  test('whoever moves to another mailbox keeps all, and is gone from both once erased', async () => {
    const one = newcomer('lea', true)
    await fillParticipant(app, one)
    for (const table of personalTables) await fillTable(app, table, one)
    const visitor = await signInToSpace(app, one.email)
    const before = await tablesOf(one.id)
    const moved = 'ailleurs@courriel.example'
    const page = await visitor.open('/mon-espace/corriger')
    const asked = await visitor.submit(page, /\/adresse$/, { courriel: moved })
    const code = await app.mails.codeFor(moved)
    expect((await visitor.submit(asked, /\/verification$/, { code })).status).toBe(200)
    // All but the links that the mailbox of before received, which are its reader's.
    expect(await tablesOf(one.id)).toEqual(before.filter((table) => table !== 'mail_links'))
    await eraseAccount(app.deps, { participantId: one.id, withTexts: true, cause: 'asked' })
    const mailboxes = [one.email, moved].map((email) => app.deps.secrets.digest('mailbox', email))
    expect(await tracesOf(app.db, [one.id, one.email, moved, ...mailboxes])).toEqual([])
  })
  const tablesOf = async (id: string) => [
    ...new Set((await tracesOf(app.db, [id])).map((one) => one.split('.')[0])),
  ]

  test('whoever is gone meanwhile is joined to nobody', async () => {
    const { from, to } = await two()
    await eraseAccount(app.deps, { participantId: to.id, withTexts: false, cause: 'asked' })
    await fillTable(app, 'mail_subscriptions', from)
    await expect(join(from, to)).rejects.toMatchObject({ code: 'sign_in_interrupted' })
    expect(await countWhere(app, 'mail_subscriptions', { participant_id: from.id })).toBe(1)
  })
})

function sameOf(name: string, isFirst: boolean) {
  if (name === 'event_seq') return isFirst ? 7 : 8
  return `${name}-${isFirst ? 'one' : 'two'}`
}

const dated = (keeps: Kept, isLater: boolean) =>
  typeof keeps === 'object' ? { [keeps.latest]: isLater ? later : earlier } : {}
