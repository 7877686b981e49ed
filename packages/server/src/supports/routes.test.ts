// Supports, from the link on a host page to the tally: who may, who may not, and only once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals, site } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { receiptOf } from '../../testing/visitor.ts'

describe.each(engines)('supports on %s', (engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(engine)
  })
  beforeEach(() => app.reset())
  afterAll(() => app.close())

  const tally = async (id: string = proposals.open) => (await app.client.proposals.get(id)).tally
  const supports = () => app.db.selectFrom('supports').selectAll().execute()

  test('a resident supports: counted apart from territories', async () => {
    const page = await app.visitor().support(proposals.open, mailboxes.resident)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Votre soutien est enregistré')
    expect(await tally()).toEqual({
      proposalId: proposals.open,
      territories: 0,
      residentsByEmail: 1,
      residentsByFranceConnect: 0,
    })
    const [stored] = await supports()
    expect(stored).toMatchObject({ kind: 'resident', evidence: 'email', territory_id: null })
    expect(receiptOf(page)).toBe(stored?.receipt)
  })
})
