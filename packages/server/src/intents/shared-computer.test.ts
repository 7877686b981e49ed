// A computer that several people use: each step of each act says who is signed in, and the session may end with the receipt.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { preparedActs } from '../../testing/prepared-acts.ts'
import { receiptOf } from '../../testing/visitor.ts'
import { intentKinds } from '../intent-kinds.ts'
import { toJson } from '../platform/db/json.ts'
import { forgetAddress } from '../platform/layout/styles.ts'
import { keepIntent } from './store.ts'

const shared = { 'ordinateur-partage': 'oui' }
const left = 'Ce n’est pas vous ?'

describe('a shared computer', () => {
  const app = useApp('sqlite')

  async function prepared(kind: string) {
    const id = randomUUID()
    const payload = intentKinds.schema.parse({ ...preparedActs[kind], kind, id, site: null })
    await keepIntent(app.db, {
      id,
      kind,
      payload: toJson(payload),
      proposal_id: payload.proposalId ?? null,
      site_key: null,
      state: 'prepared',
      refusal: null,
      outcome: null,
      participant_id: null,
      prepared_at: app.clock.now.toISOString(),
      confirmed_at: null,
      expires_at: '2026-12-31T00:00:00.000Z',
    })
    return `/demarches/${id}`
  }

  test('each kind of act says who would confirm it, and lets them leave to the same step', async () => {
    expect(Object.keys(preparedActs).sort()).toEqual([...intentKinds.names].sort())
    const service = app.db.selectFrom('services').select('id').limit(1)
    const { id: serviceId } = await service.executeTakeFirstOrThrow()
    Object.assign(preparedActs.service_request ?? {}, { serviceId })
    Object.assign(preparedActs.service_request_withdrawal ?? {}, { serviceId })
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.caen)
    for (const kind of intentKinds.names) {
      const address = await prepared(kind)
      const page = await visitor.open(address)
      expect(page.text, kind).toMatch(/Votre session est ouverte avec\s+<bdi>m•••@caen\.example/)
      expect(page.text, kind).toContain(left)
      expect(page.text.indexOf(left), kind).toBeLessThan(page.text.indexOf('<h1>'))
      expect(page.text, kind).toContain(`name="suite" value="${address}"`)
      if (page.text.includes('/confirmation"'))
        expect(page.text, kind).toContain('Ordinateur partagé')
    }
  })

  test('someone else leaves it, and does the same in their own name', async () => {
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.caen)
    for (const path of [
      `/propositions/${proposals.kept}/soutien`,
      `/soutiens?propositions=${proposals.open},${proposals.kept}`,
    ]) {
      await visitor.support(proposals.open, mailboxes.caen)
      const step = await visitor.open(path)
      expect(step.text).toContain('m•••@caen.example')
      const after = await visitor.submit(step, /^\/deconnexion$/)
      expect(after.status).toBe(200)
      expect(after.text).not.toContain('m•••@caen.example')
      expect(after.text).toMatch(/name="(courriel|propositions)"/)
    }
  })

  test('ticked, the session ends with the act; the receipt is left, and nothing else', async () => {
    const visitor = app.visitor()
    const step = await visitor.toSupport(proposals.open, mailboxes.resident)
    const receipt = await visitor.confirm(step, shared)
    expect(receiptOf(receipt)).toBeDefined()
    expect(receipt.text).toContain('Votre session est fermée')
    expect(receipt.text).toContain('<p class="notice" data-forgets')
    expect(receipt.text).toContain(forgetAddress)
    expect(receipt.text).not.toContain('Suivre ma contribution')
    expect((await visitor.open('/mon-espace')).text).not.toContain('Me déconnecter')
    expect(await app.db.selectFrom('sessions').selectAll().execute()).toEqual([])
    const again = await visitor.open(receipt.path)
    expect(receiptOf(again)).toBe(receiptOf(receipt))
    const stranger = await app.visitor().open(receipt.path)
    expect(receiptOf(stranger)).toBeUndefined()

    const next = await visitor.toSupport(proposals.kept, 'noor@courriel.example')
    expect(next.text).toMatch(/name="ordinateur-partage" value="oui" checked/)
    const kept = await visitor.confirm(next)
    expect(kept.text).toContain('Me déconnecter')
    expect(receiptOf(await visitor.open(receipt.path))).toBeUndefined()
    const unticked = await visitor.toSupport(proposals.open, 'noor@courriel.example')
    expect(unticked.text).not.toMatch(/value="oui" checked/)
  })

  test('refused, nothing is closed', async () => {
    const visitor = app.visitor()
    const step = await visitor.toSupport(proposals.open, mailboxes.resident)
    const refused = await visitor.confirm(step, { ...shared, 'au-nom-de': 'commune-14118' })
    expect(refused.status).not.toBe(200)
    expect(refused.text).toContain(left)
  })
})
