// Several proposals supported by one press: each a support like any other, one refused stops none.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { recount } from './store.ts'

const { open, kept, notKept, forTerritories } = proposals
const three = [open, kept, notKept] as const
const forCaen = { 'au-nom-de': 'commune-14118' }
const receiptsIn = (text: string) => text.match(/PV-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? []

describe.each(engines)('several supports on %s', (engine) => {
  const app = useApp(engine)
  const stored = () => app.db.selectFrom('supports').selectAll().orderBy('proposal_id').execute()
  const events = () => app.db.selectFrom('events').selectAll().orderBy('seq').execute()

  /** The tallies that the API tells are those that one counts anew. */
  async function tallies() {
    const { items } = await app.client.proposals.tallies([...three, forTerritories])
    const counted = new Map((await recount(app.db)).map((row) => [row.proposal_id, row]))
    return Object.fromEntries(
      items.map(({ proposalId, territories, residentsByEmail }) => {
        const row = counted.get(proposalId)
        expect([territories, residentsByEmail]).toEqual([
          row?.territories ?? 0,
          row?.residents_by_email ?? 0,
        ])
        return [proposalId, [territories, residentsByEmail]]
      }),
    )
  }

  test('one page names each, one press records all, each with its receipt and its event', async () => {
    const visitor = app.visitor()
    const intent = randomUUID()
    const more = { intent, site: site.key }
    const page = await visitor.toSupportSeveral(three, mailboxes.caen, more)
    for (const title of ['Payer le stationnement', 'Un agenda partagé', 'Une cantine connectée']) {
      expect(page.text).toContain(`<li dir="auto">${title}</li>`)
    }
    expect(await stored()).toEqual([])
    expect((await app.client.intents.get(intent)).parts?.map(({ state }) => state)).toEqual([
      'prepared',
      'prepared',
      'prepared',
    ])
    const receipt = await visitor.confirm(page, forCaen)
    expect(receipt.text).toContain('Vos 3 soutiens sont enregistrés')
    const rows = await stored()
    expect(rows).toHaveLength(3)
    expect(new Set(receiptsIn(receipt.text))).toEqual(new Set(rows.map((row) => row.receipt)))
    expect(await tallies()).toMatchObject({ [open]: [1, 0], [kept]: [1, 0], [notKept]: [1, 0] })
    const told = await events()
    expect(told.map(({ kind, subject }) => [kind, subject])).toEqual(
      three.map((id) => ['support.recorded', id]),
    )
    const status = await app.client.intents.get(intent)
    expect(status).toMatchObject({ kind: 'supports', state: 'confirmed', proposalId: null })
    expect(status.parts).toMatchObject(
      three.map((proposalId) => ({ proposalId, state: 'confirmed', tally: { territories: 1 } })),
    )
    expect(JSON.stringify(status)).not.toMatch(/PV-|Caen/)
    expect(await app.db.selectFrom('mandates').selectAll().execute()).toHaveLength(1)
  })

  test('a resident is counted apart; what was supported before keeps its receipt and counts once', async () => {
    const visitor = app.visitor()
    const [before] = receiptsIn((await visitor.support(kept, mailboxes.resident)).text)
    app.clock.now = new Date('2026-02-20T10:00:00Z')
    const page = await visitor.toSupportSeveral(three, mailboxes.resident)
    const receipt = await visitor.confirm(page)
    expect(receipt.text).toContain('Vos 3 soutiens sont enregistrés')
    expect(receipt.text).toContain('Déjà enregistré le 15 février 2026')
    expect(receiptsIn(receipt.text)).toContain(before)
    expect(await tallies()).toMatchObject({ [open]: [0, 1], [kept]: [0, 1], [notKept]: [0, 1] })
    expect(await events()).toHaveLength(3)
  })

  test('one that is refused does not stop the others, and only the person is told why', async () => {
    await app.visitor().support(kept, mailboxes.caen, forCaen)
    const visitor = app.visitor()
    const intent = randomUUID()
    const page = await visitor.toSupportSeveral(three, mailboxes.caenByDomain, { intent })
    const receipt = await visitor.confirm(page, forCaen)
    expect(receipt.status).toBe(200)
    expect(receipt.text).toContain('2 soutiens enregistrés sur 3')
    expect(receipt.text).toContain('Non enregistré. Caen (Calvados) soutient déjà')
    expect(receipt.text).toContain('15 février 2026')
    expect(await tallies()).toMatchObject({ [open]: [1, 0], [kept]: [1, 0], [notKept]: [1, 0] })
    const { parts } = await app.client.intents.get(intent)
    expect(parts).toMatchObject([
      { proposalId: open, state: 'confirmed', refusal: null },
      { proposalId: kept, state: 'confirmed', refusal: null },
      { proposalId: notKept, state: 'confirmed', refusal: null },
    ])
  })

  test('a refusal that is the same for all is public; residents are refused one by one', async () => {
    const both = [open, forTerritories]
    const visitor = app.visitor()
    const intent = randomUUID()
    const page = await visitor.toSupportSeveral([...both, kept], mailboxes.resident, { intent })
    await app.db
      .updateTable('proposals')
      .set({ state: 'merged', merged_into: notKept })
      .where('id', '=', kept)
      .execute()
    const receipt = await visitor.confirm(page)
    expect(receipt.text).toContain('1 soutien enregistré sur 3')
    expect(receipt.text).toContain('ne recueille que les soutiens des collectivités')
    const { parts } = await app.client.intents.get(intent)
    expect(parts).toMatchObject([
      { proposalId: open, state: 'confirmed' },
      { proposalId: forTerritories, state: 'confirmed', refusal: null },
      { proposalId: kept, state: 'refused', refusal: { code: 'proposal_merged' } },
    ])
  })

  test('where none can be recorded, each reason is told and the intent may still be confirmed', async () => {
    const both = [open, kept]
    for (const id of both) await app.visitor().support(id, mailboxes.caen, forCaen)
    const visitor = app.visitor()
    const intent = randomUUID()
    const page = await visitor.toSupportSeveral(both, mailboxes.caenByDomain, { intent })
    const refused = await visitor.confirm(page, forCaen)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('« Payer le stationnement » : Caen (Calvados) soutient déjà')
    expect(refused.text).toContain('« Un agenda partagé » : Caen (Calvados) soutient déjà')
    expect(await app.client.intents.get(intent)).toMatchObject({ state: 'prepared', refusal: null })
    const done = await visitor.confirm(refused)
    expect(done.text).toContain('Vos 2 soutiens sont enregistrés')
    expect(await tallies()).toMatchObject({ [open]: [1, 1], [kept]: [1, 1] })
  })

  test.each([
    ['the agent of another commune', mailboxes.herouville, forCaen, 403],
    ['a grouping, which counts nowhere', mailboxes.epci, { 'au-nom-de': 'epci-200065597' }, 409],
  ])('%s records nothing', async (_, email, fields, status) => {
    const visitor = app.visitor()
    const page = await visitor.toSupportSeveral(three, email)
    expect((await visitor.confirm(page, fields)).status).toBe(status)
    expect(await stored()).toEqual([])
    expect(await events()).toEqual([])
  })

  test('the same intent confirmed again, and by many at once, is one of each', async () => {
    const visitor = app.visitor()
    const page = await visitor.toSupportSeveral(three, mailboxes.resident)
    const pages = await Promise.all(Array.from({ length: 12 }, () => visitor.confirm(page)))
    expect(new Set(pages.map(({ text }) => receiptsIn(text).join())).size).toBe(1)
    expect((await visitor.confirm(page)).text).toContain('Vos 3 soutiens sont enregistrés')
    expect(await stored()).toHaveLength(3)
    expect(await events()).toHaveLength(3)
  })

  test('ten agents of one commune at once, alone and several, in any order: one support each', async () => {
    const wanted = [
      [open, kept, notKept],
      [notKept, kept, open],
      [kept, open],
      [notKept, open],
    ]
    const agents = await Promise.all(
      Array.from({ length: 10 }, async (_, at) => {
        const visitor = app.visitor()
        const email = `agent${at}@caen.example`
        const ids = wanted[at % 5]
        const page = ids
          ? await visitor.toSupportSeveral(ids, email)
          : await visitor.toSupport(kept, email)
        return { visitor, page }
      }),
    )
    await Promise.all(agents.map(({ visitor, page }) => visitor.confirm(page, forCaen)))
    expect(await tallies()).toMatchObject({ [open]: [1, 0], [kept]: [1, 0], [notKept]: [1, 0] })
    expect(await events()).toHaveLength(3)
  })

  test('one is taken back: the others, and the intent, stay; the last one takes the intent along', async () => {
    const visitor = app.visitor()
    const intent = randomUUID()
    const page = await visitor.toSupportSeveral([open, kept], mailboxes.resident, { intent })
    await visitor.confirm(page)
    await visitor.confirm(await visitor.toWithdraw(kept, mailboxes.resident))
    expect(await app.client.intents.get(intent)).toMatchObject({
      state: 'confirmed',
      parts: [{ state: 'confirmed' }, { state: 'withdrawn' }],
    })
    expect((await visitor.open(`/demarches/${intent}`)).text).toContain('retiré depuis')
    expect(await tallies()).toMatchObject({ [open]: [0, 1], [kept]: [0, 0] })
    await visitor.confirm(await visitor.toWithdraw(open, mailboxes.resident))
    expect(await app.client.intents.get(intent)).toMatchObject({
      state: 'withdrawn',
      parts: [{ state: 'withdrawn' }, { state: 'withdrawn' }],
    })
  })

  test('two taken back at once are both taken back', async () => {
    const visitor = app.visitor()
    const intent = randomUUID()
    await visitor.confirm(await visitor.toSupportSeveral(three, mailboxes.resident, { intent }))
    const pages = await Promise.all(three.map((id) => visitor.toWithdraw(id, mailboxes.resident)))
    await Promise.all(pages.map((one) => visitor.confirm(one)))
    expect(await app.client.intents.get(intent)).toMatchObject({ state: 'withdrawn' })
    expect(await tallies()).toMatchObject({ [open]: [0, 0], [kept]: [0, 0], [notKept]: [0, 0] })
  })

  test('once supports are closed, each is refused with its date', async () => {
    app.clock.now = new Date('2026-03-31T23:59:00Z')
    const visitor = app.visitor()
    const page = await visitor.toSupportSeveral([open, kept], mailboxes.resident)
    app.clock.now = new Date('2026-04-01T00:00:00Z')
    const refused = await visitor.confirm(page)
    expect(refused.status).toBe(409)
    expect(refused.text.match(/ont pris fin le 1er avril 2026/g)).toHaveLength(2)
    expect(await stored()).toEqual([])
  })
})
