// Contributions: what the public may read, and the whole way from the prepared draft to the receipt.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { site } from '../../../testing/given.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { receiptOf } from '../../../testing/visitor.ts'

describe.each(engines)('contributions on %s', (engine) => {
  const app = useApp(engine)

  async function prepare(fields: object = {}) {
    const id = randomUUID()
    const contribution = { ...draft, ...fields }
    const intent = { kind: 'contribution', id, consultationId: 'numerique-2026' } as const
    await app.client.intents.prepare({ ...intent, contribution })
    return id
  }
  async function confirm(id: string, email: string) {
    const visitor = app.visitor()
    const page = await visitor.signIn(await visitor.open(`/demarches/${id}`), email)
    return { visitor, page: await visitor.submit(page, /\/confirmation$/) }
  }
  const received = () =>
    app.db.selectFrom('contributions').selectAll().where('intent_id', 'is not', null).execute()

  test('a grouped one is public, with its proposal and nothing about a person', async () => {
    const found = await app.client.contributions.get('c-groupee')
    expect(found).toMatchObject({
      territory: { id: 'commune-14327', label: 'Hérouville-Saint-Clair (Calvados)' },
      proposals: [{ id: 'agenda-partage' }],
      state: 'grouped',
    })
    expect(Object.keys(found)).not.toContain('participantId')
  })

  test.each(['c-recue', 'c-rejetee', 'inconnue'])('%s is not public', async (id) => {
    const refusal = await refusalOf(app.client.contributions.get(id))
    expect(refusal).toMatchObject({ code: 'contribution_not_found', status: 404 })
  })

  test('the whole way: prepared on the site, reviewed, signed in, received', async () => {
    const id = await prepare()
    const review = await app.visitor().open(`/demarches/${id}`)
    for (const fact of [draft.title, draft.text, 'Caen (Calvados)', 'Mobilité', site.name]) {
      expect(review.text).toContain(fact)
    }
    expect(await received()).toEqual([])
    const { page } = await confirm(id, mailboxes.resident)
    expect(page.text).toContain('Votre contribution est reçue')
    const [row] = await received()
    expect(row).toMatchObject({ state: 'received', evidence: 'email', site_key: site.key })
    expect(receiptOf(page)).toBe(row?.receipt)
    expect(await app.client.intents.get(id)).toMatchObject({ state: 'confirmed', tally: null })
    const refusal = await refusalOf(app.client.contributions.get(row?.id ?? ''))
    expect(refusal.code).toBe('contribution_not_found')
  })

  test('an official mailbox of that very territory is recorded as evidence', async () => {
    await confirm(await prepare(), mailboxes.caen)
    await confirm(await prepare(), mailboxes.herouville)
    const proofs = (await received()).map((row) => row.evidence).sort()
    expect(proofs).toEqual(['email', 'official_address'])
  })

  test('is followed by a private link: the address is its key', async () => {
    const { page } = await confirm(await prepare(), mailboxes.resident)
    const link = /href="(\/suivi\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    const followed = await app.visitor().open(link)
    expect(followed.status).toBe(200)
    expect(followed.text).toContain(draft.title)
    expect(followed.text).not.toContain('courriel.example')
    expect(followed.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(followed.headers.get('Cache-Control')).toBe('no-store')
    const [, , id, proof = ''] = link.split('/')
    for (const wrong of ['x', `${proof.slice(0, -1)}A`, proof.slice(0, -1), `${proof}A`]) {
      if (wrong === proof) continue
      expect((await app.visitor().open(`/suivi/${id}/${wrong}`)).status).toBe(404)
    }
    expect((await app.visitor().open(`/suivi/c-groupee/${proof}`)).status).toBe(404)
  })

  test('of one that was imported, the private page says from where', async () => {
    const page = async () => {
      const proof = app.deps.secrets.digest('tracking', 'c-groupee')
      return (await app.visitor().open(`/suivi/c-groupee/${proof}`)).text
    }
    expect(await page()).not.toContain('importée')
    await app.db
      .insertInto('contribution_sources')
      .values({
        contribution_id: 'c-groupee',
        platform: 'participer.exemple.fr',
        external_id: '12',
        address: 'https://participer.exemple.fr/p/12',
        state: 'published',
        brought: '{}' as never,
        imported_at: '2026-02-01T09:00:00.000Z',
      })
      .execute()
    expect(await page()).toContain(
      'importée de <a href="https://participer.exemple.fr/p/12" rel="noopener nofollow">participer.exemple.fr</a>',
    )
  })

  test('pressed ten times at once it is received once', async () => {
    const id = await prepare()
    const visitor = app.visitor()
    const page = await visitor.signIn(await visitor.open(`/demarches/${id}`), mailboxes.resident)
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => visitor.submit(page, /\/confirmation$/)),
    )
    expect(new Set(receipts.map(receiptOf)).size).toBe(1)
    expect(await received()).toHaveLength(1)
    expect(await app.db.selectFrom('events').selectAll().execute()).toHaveLength(1)
  })

  test('what was prepared before contributions closed is refused after', async () => {
    app.clock.now = new Date('2026-02-28T23:55:00Z')
    const id = await prepare()
    const visitor = app.visitor()
    const page = await visitor.signIn(await visitor.open(`/demarches/${id}`), mailboxes.resident)
    app.clock.now = new Date('2026-03-01T00:00:00Z')
    const refused = await visitor.submit(page, /\/confirmation$/)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('ont pris fin le 1er mars 2026')
    expect(await received()).toEqual([])
  })

  test('markup in a contribution is shown as text', async () => {
    const title = '<img src=x onerror=alert(1)>'
    const id = await prepare({ title, text: `${title} et un texte assez long` })
    const answer = await app.request(`/demarches/${id}`)
    expect(await answer.text()).not.toContain('<img src=x')
  })

  test('a service keeps what only a service has', async () => {
    const service = { serviceUrl: 'https://service.example/', codeOpenness: 'open' } as const
    const fundingUse = 'Traduire le service en cinq langues'
    await confirm(await prepare({ kind: 'service', ...service, fundingUse }), mailboxes.resident)
    expect(await received()).toMatchObject([
      { kind: 'service', service_url: service.serviceUrl, funding_use: fundingUse },
    ])
  })
})
