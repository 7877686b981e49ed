// What is someone's own: a stranger who is signed in, and one who is not, neither sees nor changes it.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../testing/app.ts'
import { routeRows } from '../testing/authorisation.ts'
import { engines } from '../testing/engines.ts'
import { countRows, proposals } from '../testing/given.ts'
import { mailboxes } from '../testing/given-territories.ts'

const stranger = 'camille.leroy@courriel.example'

describe.each(engines)('foreign objects on %s', (engine) => {
  const app = useApp(engine)

  /** A resident whose support is confirmed, and another person, signed in elsewhere. */
  async function twoPeople() {
    const intent = randomUUID()
    const owner = app.visitor()
    await owner.confirm(await owner.toSupport(proposals.open, mailboxes.resident, { intent }))
    const { receipt } = await app.db
      .selectFrom('supports')
      .select('receipt')
      .where('intent_id', '=', intent)
      .executeTakeFirstOrThrow()
    const other = app.visitor()
    await other.support(proposals.kept, stranger)
    await other.toSupport(proposals.forTerritories, stranger)
    return { owner, other, intent, receipt }
  }

  test('the receipt is shown to its owner only', async () => {
    const { owner, other, intent, receipt } = await twoPeople()
    const path = `/demarches/${intent}`
    expect((await owner.open(path)).text).toContain(receipt)
    for (const visitor of [other, app.visitor()]) {
      const { text } = await visitor.open(path)
      expect(text).not.toContain(receipt)
      expect(text).not.toContain(mailboxes.resident)
    }
  })

  test('confirming it again does nothing for a stranger', async () => {
    const { other, intent, receipt } = await twoPeople()
    const before = await countRows(app.db)
    for (const visitor of [other, app.visitor()]) {
      const { text } = await visitor.post(`/demarches/${intent}/confirmation`, {
        'au-nom-de': 'moi',
      })
      expect(text).not.toContain(receipt)
    }
    expect(await countRows(app.db)).toEqual(before)
  })

  test('withdrawing takes back one’s own support, never another’s', async () => {
    const { other } = await twoPeople()
    const page = await other.toWithdraw(proposals.open, stranger)
    const after = await other.confirm(page)
    expect(after.status).toBeGreaterThanOrEqual(400)
    const left = app.db.selectFrom('supports').select('receipt')
    expect(await left.where('proposal_id', '=', proposals.open).execute()).toHaveLength(1)
  })

  test('a code answers only the intent that it was asked for', async () => {
    const intents = [randomUUID(), randomUUID()]
    for (const id of intents) {
      await app.client.intents.prepare({ kind: 'support', id, proposalId: proposals.open })
    }
    const [own = '', foreign = ''] = intents
    const visitor = app.visitor()
    const asked = await visitor.post(`/demarches/${own}/code`, { courriel: stranger })
    const demande = /name="demande" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
    expect(demande).not.toBe('')
    const code = await app.mails.codeFor(stranger)
    const elsewhere = await visitor.post(`/demarches/${foreign}/verification`, { demande, code })
    expect(elsewhere.status).toBe(422)
    expect(visitor.cookies.has('parvis')).toBe(false)
  })

  test('one’s own page and sessions hold nothing of anyone else', async () => {
    const { owner, other } = await twoPeople()
    for (const path of ['/mon-espace', '/mon-espace/sessions']) {
      const [own, foreign] = await Promise.all([owner.open(path), other.open(path)])
      expect(own.status).toBe(200)
      expect(foreign.text).not.toContain(mailboxes.resident)
      expect(own.text).not.toContain(stranger)
      const nobody = await app.visitor().open(path)
      expect(nobody.text).not.toMatch(/@courriel\.example/)
    }
  })

  test('a stranger closes no session but their own', async () => {
    const { owner, other } = await twoPeople()
    const sessions = await app.db.selectFrom('sessions').select('id').execute()
    expect(sessions.length).toBe(2)
    for (const { id } of sessions) {
      await app.visitor().post('/mon-espace/sessions/fermer', { session: id })
    }
    await other.post('/mon-espace/sessions/fermer-les-autres', {})
    expect(await app.db.selectFrom('sessions').select('id').execute()).toHaveLength(2)
    for (const { id } of sessions) await other.post('/mon-espace/sessions/fermer', { session: id })
    expect((await owner.open('/mon-espace')).text).toContain('Mes façons de m’identifier')
  })

  test('an address that is its own key opens nothing once one letter of it changes', async () => {
    const proof = app.deps.secrets.digest('tracking', 'c-groupee')
    expect((await app.request(`/suivi/c-groupee/${proof}`)).status).toBe(200)
    const other = proof.slice(0, -1) + (proof.endsWith('A') ? 'B' : 'A')
    expect((await app.request(`/suivi/c-groupee/${other}`)).status).toBe(404)
    const before = await countRows(app.db)
    const kept = Object.keys(routeRows).filter((route) => routeRows[route] === 'key')
    expect(kept).toHaveLength(10)
    for (const route of kept) {
      const [method = '', path = ''] = route.split(' ')
      const headers = {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      }
      const init = method === 'POST' ? { method, headers, body: 'tout=oui' } : { method }
      const answer = await app.request(path.replaceAll(/:\w+/g, 'a'.repeat(43)), init)
      expect([route, answer.status]).toEqual([route, 404])
    }
    expect(await countRows(app.db)).toEqual(before)
  })
})
