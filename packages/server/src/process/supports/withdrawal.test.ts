// Taking a support back: by whom, until when, and what the tally and the intent then say.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { recount } from './store.ts'

describe.each(engines)('withdrawing a support on %s', (engine) => {
  const app = useApp(engine)
  const tally = async () => (await app.client.proposals.get(proposals.open)).tally
  const forCaen = { 'au-nom-de': 'commune-14118' }

  async function withdraw(email: string, fields = {}) {
    const visitor = app.visitor()
    return visitor.confirm(await visitor.toWithdraw(proposals.open, email), fields)
  }

  test('a resident takes it back, and may give it again', async () => {
    const visitor = app.visitor()
    const intent = randomUUID()
    await visitor.confirm(await visitor.toSupport(proposals.open, mailboxes.resident, { intent }))
    const page = await visitor.confirm(await visitor.toWithdraw(proposals.open, mailboxes.resident))
    expect(page.text).toContain('Votre soutien est retiré')
    expect(await tally()).toMatchObject({ residentsByEmail: 0 })
    expect(await app.client.intents.get(intent)).toMatchObject({ state: 'withdrawn' })
    const again = await visitor.support(proposals.open, mailboxes.resident)
    expect(again.text).toContain('Votre soutien est enregistré')
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
  })

  test('another agent of the commune may take back what it gave', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, forCaen)
    const page = await withdraw(mailboxes.caenByDomain, forCaen)
    expect(page.text).toContain('Votre soutien est retiré')
    expect(await tally()).toMatchObject({ territories: 0 })
  })

  test('nobody takes back the support of someone else', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, forCaen)
    expect((await withdraw(mailboxes.resident)).status).toBe(409)
    expect((await withdraw(mailboxes.herouville, forCaen)).status).toBe(403)
    expect((await withdraw(mailboxes.herouville, { 'au-nom-de': 'commune-14327' })).status).toBe(
      409,
    )
    expect(await tally()).toMatchObject({ territories: 1 })
  })

  test('once supports are closed they no longer move', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    app.clock.now = new Date('2026-04-02T00:00:00Z')
    const page = await app.visitor().open(app.client.links.supportWithdrawal(proposals.open))
    expect(page.status).toBe(409)
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
  })

  test('ten withdrawals at once take back one support', async () => {
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.resident)
    const pages = []
    for (let count = 0; count < 10; count += 1) {
      pages.push(await visitor.toWithdraw(proposals.open, mailboxes.resident))
    }
    const done = await Promise.all(pages.map((page) => visitor.confirm(page)))
    expect(done.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    expect(await tally()).toMatchObject({ residentsByEmail: 0 })
  })

  test('the tallies always equal a recount, and the journal has one event an act', async () => {
    const people = Array.from({ length: 12 }, (_, at) => `personne${at}@courriel.example`)
    await Promise.all([
      ...people.map(async (email, at) => {
        const visitor = app.visitor()
        await visitor.support(proposals.open, email)
        if (at < 5) await visitor.support(proposals.kept, email)
      }),
      app.visitor().support(proposals.open, mailboxes.caen, forCaen),
      app.visitor().support(proposals.open, mailboxes.department, { 'au-nom-de': 'department-14' }),
    ])
    await Promise.all([
      ...people.slice(0, 4).map((email) => withdraw(email)),
      withdraw(mailboxes.caenByDomain, forCaen),
    ])
    const tallies = await app.db.selectFrom('tallies').selectAll().orderBy('proposal_id').execute()
    expect(tallies).toEqual(await recount(app.db))
    expect(await tally()).toMatchObject({ territories: 1, residentsByEmail: 8 })
    const events = await app.db.selectFrom('events').selectAll().orderBy('seq').execute()
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1))
    const kinds = Map.groupBy(events, ({ kind }) => kind)
    expect(kinds.get('support.recorded')).toHaveLength(19)
    expect(kinds.get('support.withdrawn')).toHaveLength(5)
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort())
  })
})
