// Contests, merges, their undoing and the quarantine, in any order: each changes its own fact only.
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { crossing } from '../../../testing/crossing.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import {
  from,
  givenTwoProposals,
  into,
  near,
  type TwoProposals,
  third,
} from '../../../testing/two-proposals.ts'
import type { Page } from '../../../testing/visitor.ts'
import { publicEvent } from '../../outlets/webhooks/public-event.ts'
import { eventsAfter } from '../../platform/events/journal.ts'

const forCaen = { 'au-nom-de': 'commune-14118' }

describe.each(engines)('acts on supports commute on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })
  let two: TwoProposals
  beforeEach(async () => {
    two = await givenTwoProposals(app)
  })
  const merge = () => two.merge()
  const unmerge = () => two.unmerge()
  const unpublish = (id: string) => two.unpublish(id)
  const contestOf = (id: string) => two.contestOf(id)
  const figures = () => two.figures()
  const held = (on = from) => two.heldOn(on)

  async function intents() {
    const rows = await app.db
      .selectFrom('intents')
      .select(['proposal_id', 'state'])
      .where('kind', '=', 'support')
      .where('state', '!=', 'prepared')
      .execute()
    return Object.fromEntries(rows.map((row) => [row.proposal_id, row.state]))
  }

  const both = async () => {
    await app.visitor().support(from, mailboxes.caen, forCaen)
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    await app.visitor().support(into, mailboxes.caenByDomain, forCaen)
  }

  test('a contest undone after a merge gives the support to the proposal that stands', async () => {
    await app.visitor().support(from, mailboxes.caen, forCaen)
    const decide = await contestOf(from)
    await decide('uphold')
    await merge()
    await decide('reopen')
    expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 0 } })
    expect(await intents()).toEqual({ [from]: 'confirmed' })
  })

  test.each([from, into])('contesting one of two, merged, leaves the other (%s)', async (one) => {
    await both()
    const other = one === from ? into : from
    const decide = await contestOf(one)
    await merge()
    expect((await figures()).into).toMatchObject({ territories: 1 })
    await decide('uphold')
    expect((await figures()).into).toMatchObject({ territories: 1 })
    expect(await intents()).toEqual({ [one]: 'withdrawn', [other]: 'confirmed' })
    await unmerge()
    const apart = await figures()
    expect([apart.from?.territories, apart.into?.territories]).toEqual(
      one === from ? [0, 1] : [1, 0],
    )
    await decide('reopen')
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 1 } })
    expect(await intents()).toEqual({ [one]: 'confirmed', [other]: 'confirmed' })
  })

  test('a contest undone while merged with another of the town hall: both stand, one counts', async () => {
    await both()
    const decide = await contestOf(from)
    await decide('uphold')
    await merge()
    await decide('reopen')
    expect((await figures()).into).toMatchObject({ territories: 1 })
    expect(await intents()).toEqual({ [from]: 'confirmed', [into]: 'confirmed' })
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 1 } })
  })

  test('both contested, merged, apart again: none is back before its own contest is undone', async () => {
    await both()
    const [first, second] = [await contestOf(from), await contestOf(into)]
    await merge()
    await first('uphold')
    await second('uphold')
    expect((await figures()).into).toMatchObject({ territories: 0 })
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 0 } })
    await merge()
    await second('reopen')
    expect((await figures()).into).toMatchObject({ territories: 1 })
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
  })

  test('a proposal with a support that may come back is not taken from the public', async () => {
    await app.visitor().support(into, mailboxes.caen, forCaen)
    const decide = await contestOf(into)
    await decide('uphold')
    expect((await figures()).into).toMatchObject({ territories: 0 })
    expect(await unpublish(into)).toBe('proposal_has_supports')
    await decide('reopen')
    expect((await figures()).into).toMatchObject({ territories: 1 })
  })

  test('nor one with a support that is held', async () => {
    await held(into)
    await app.db.deleteFrom('supports').execute()
    expect(await unpublish(into)).toBe('proposal_has_supports')
  })

  test('a merge and a decision of the same moment, in whichever order, end alike', async () => {
    await both()
    const decide = await contestOf(from)
    await decide('uphold')
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([merge(), decide('reopen')])
      expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
      await Promise.all([unmerge(), decide('uphold')])
      expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
    }
    await decide('reopen')
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 1 } })
  })

  test('a merge and a withdrawal of the same moment: it is gone, or refused and still there', async () => {
    const visitor = app.visitor()
    await visitor.support(from, mailboxes.caen, forCaen)
    for (let round = 0; round < 4; round += 1) {
      const page = await visitor.toWithdraw(from, mailboxes.caen)
      const [, done] = await Promise.all([merge(), visitor.confirm(page, forCaen)])
      const left = done.status === 200 ? 0 : 1
      if (left === 1) expect(done.text).toContain('réunie avec une autre')
      expect((await figures()).into).toMatchObject({ territories: left })
      await unmerge()
      expect((await figures()).from).toMatchObject({ territories: left })
      if (left === 0) await visitor.confirm(await visitor.toSupport(from, mailboxes.caen), forCaen)
    }
  })

  test('a merge and a support that meet at the tallies: counted where it leads, or refused', async () => {
    // Its tally has a row from then on.
    await app.visitor().support(from, mailboxes.resident)
    const visitor = app.visitor()
    const page = await visitor.toSupport(from, mailboxes.caen)
    const acts = [merge, () => visitor.confirm(page, forCaen)]
    const held = sql`update tallies set territories = territories where proposal_id = ${from}`
    const [, done] =
      engine === 'postgres'
        ? await crossing(app.db, (trx) => held.execute(trx), acts)
        : await Promise.allSettled(acts.map((act) => act()))
    const { status } = done?.status === 'fulfilled' ? (done.value as Page) : { status: 0 }
    expect([200, 409]).toContain(status)
    const { from: left, into: there } = await figures()
    expect([left?.territories ?? 0, there?.territories ?? 0]).toEqual([0, status === 200 ? 1 : 0])
  })

  test.each(['tallies', 'supports'])(
    'a contest and a withdrawal that meet at %s: what was withdrawn is not given back',
    async (writing) => {
      const visitor = app.visitor()
      await visitor.support(from, mailboxes.caen, forCaen)
      const decide = await contestOf(from)
      const page = await visitor.toWithdraw(from, mailboxes.caen)
      const [done] = await atOnce<unknown>(app, { writing }, [
        () => visitor.confirm(page, forCaen),
        () => decide('uphold'),
      ])
      expect(done).toMatchObject({ status: 'fulfilled' })
      expect((await figures()).from?.territories ?? 0).toBe(0)
      await decide('reopen')
      const { status } = done?.status === 'fulfilled' ? (done.value as Page) : { status: 0 }
      expect((await figures()).from?.territories ?? 0).toBe(status === 200 ? 0 : 1)
    },
  )

  test('withdrawn while merged with another of the town hall: neither is back, apart or not', async () => {
    await both()
    await merge()
    const visitor = app.visitor()
    const page = await visitor.toWithdraw(into, mailboxes.caen)
    expect((await visitor.confirm(page, forCaen)).status).toBe(200)
    expect((await figures()).into?.territories ?? 0).toBe(0)
    expect(await intents()).toEqual({ [from]: 'withdrawn', [into]: 'withdrawn' })
    await unmerge()
    const apart = await figures()
    expect([apart.from?.territories ?? 0, apart.into?.territories ?? 0]).toEqual([0, 0])
  })

  async function withdraw(id: string) {
    const visitor = app.visitor(near)
    return (await visitor.confirm(await visitor.toWithdraw(id, third))).status
  }

  test('a held support is withdrawn where its proposal went, and is not counted later', async () => {
    const decide = await held()
    await merge()
    expect(await withdraw(into)).toBe(200)
    expect(await app.db.selectFrom('held_supports').selectAll().execute()).toEqual([])
    expect(await decide('release')).not.toBe(200)
    expect((await figures()).into).toMatchObject({ residentsByEmail: 2 })
  })

  test('released, merged, withdrawn: looked at again, it is not counted again', async () => {
    const decide = await held()
    expect(await decide('release')).toBe(200)
    await merge()
    expect((await figures()).into).toMatchObject({ residentsByEmail: 3 })
    expect(await withdraw(into)).toBe(200)
    await decide('reopen')
    await decide('release')
    expect((await figures()).into).toMatchObject({ residentsByEmail: 2 })
    await unmerge()
    expect(await figures()).toMatchObject({
      from: { residentsByEmail: 2 },
      into: { residentsByEmail: 0 },
    })
  })

  test('held again while merged, and released once apart: each on its own proposal', async () => {
    const decide = await held()
    await decide('release')
    await app.visitor(near).support(into, third)
    await merge()
    expect((await figures()).into).toMatchObject({ residentsByEmail: 3 })
    await decide('reopen')
    await unmerge()
    await decide('release')
    expect((await figures()).from).toMatchObject({ residentsByEmail: 3 })
  })

  test.each(['held', 'refused'])(
    'withdrawn where another one counts, one that is %s does not come back',
    async (state) => {
      const decide = await held()
      if (state === 'refused') await decide('refuse')
      await app.visitor(near).support(into, third)
      await merge()
      expect((await figures()).into).toMatchObject({ residentsByEmail: 3 })
      expect(await withdraw(into)).toBe(200)
      if (state === 'refused') expect(await decide('reopen')).not.toBe(200)
      expect(await decide('release')).not.toBe(200)
      expect((await figures()).into).toMatchObject({ residentsByEmail: 2 })
      expect(await intents()).toMatchObject({ [into]: 'withdrawn' })
    },
  )

  test('what the territory withdrew meanwhile, no contest that is undone gives back', async () => {
    await app.visitor().support(from, mailboxes.caenByDomain, forCaen)
    const decide = await contestOf(from)
    await decide('uphold')
    await app.visitor().support(from, mailboxes.caen, forCaen)
    const mayor = app.visitor()
    await mayor.confirm(await mayor.toWithdraw(from, mailboxes.caen), forCaen)
    await decide('reopen')
    expect((await figures()).from).toMatchObject({ territories: 0 })
  })

  test('nor once merged; what was given elsewhere comes back', async () => {
    for (const on of [from, into]) await app.visitor().support(on, mailboxes.caenByDomain, forCaen)
    const decide = await contestOf(from)
    await decide('uphold')
    const mayor = app.visitor()
    await mayor.support(into, mailboxes.caen, forCaen)
    await mayor.confirm(await mayor.toWithdraw(into, mailboxes.caen), forCaen)
    await merge()
    await mayor.support(into, mailboxes.caen, forCaen)
    await decide('reopen')
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 1 } })
  })

  /** Territories in support of each, as whoever receives webhooks keeps them. */
  async function heard() {
    const kept: string[] = []
    for (const event of await eventsAfter(app.db, 0, 1000)) {
      const told = publicEvent(event, { isShown: true })
      if (!told?.type.startsWith('support.')) continue
      const { subject, territoryId } = told.data as Record<string, unknown>
      const line = `${subject} ${territoryId}`
      if (told.type === 'support.recorded') kept.push(line)
      else kept.splice(kept.indexOf(line), 1)
    }
    return kept
  }

  test('webhooks tell of a contest what it changes: a colleague gave one meanwhile', async () => {
    await app.visitor().support(from, mailboxes.caenByDomain, forCaen)
    const decide = await contestOf(from)
    await decide('uphold')
    expect(await heard()).toEqual([])
    await app.visitor().support(from, mailboxes.caen, forCaen)
    for (const decision of ['reopen', 'uphold'] as const) {
      await decide(decision)
      expect(await heard()).toEqual([`${from} commune-14118`])
    }
  })

  test('webhooks tell nothing of a contest of one that stands beside', async () => {
    await both()
    await merge()
    const before = await heard()
    const decide = await contestOf(into)
    for (const decision of ['uphold', 'reopen'] as const) {
      await decide(decision)
      expect(await heard()).toEqual(before)
    }
  })
})
