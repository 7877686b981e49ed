// A kind of intent needs the registry alone: one that no other file knows goes from a page to its receipt.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals, site } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { receiptOf } from '../../testing/visitor.ts'
import { intentKinds } from '../intent-kinds.ts'
import { refuse } from '../platform/refusal.ts'
import type { Act, IntentKind } from './kind.ts'
import { joinKinds } from './kinds.ts'
import { onProposal } from './prepared.ts'

const WaveIntent = z.object({ kind: z.literal('wave'), ...onProposal, warmth: z.int() })
type WaveIntent = z.infer<typeof WaveIntent>

const waves = new Map<string, Act<WaveIntent>>()

const wave: IntentKind<WaveIntent> = {
  name: 'wave',
  schema: WaveIntent,
  read: ({ proposition, chaleur }) => ({ proposalId: proposition, warmth: Number(chaleur) }),
  again: ({ proposalId }) => `/propositions/${proposalId}/salut`,
  takeBack: { text: 'Reprendre mon salut', at: ({ proposalId }) => `/${proposalId}/reprise` },
  asks: { inNameOf: 'oneself', contact: false },

  async check(_, { warmth }) {
    if (warmth > 3) refuse('theme_not_found')
  },

  async describe(_, { proposalId, warmth }) {
    return {
      act: 'Saluer une proposition',
      confirm: 'Confirmer mon salut',
      done: 'Votre salut est parti',
      already: 'Votre salut était déjà parti',
      subject: { title: 'Une proposition', href: `/propositions/${proposalId}` },
      rows: [{ label: 'Chaleur', value: String(warmth) }],
      visibility: ['Rien n’en est public.'],
    }
  },

  async confirm(_, acts) {
    return acts.map((act) => {
      const before = waves.get(act.participantId)
      if (!before) waves.set(act.participantId, act)
      const { receipt, at: recordedAt } = before ?? act
      const state = before ? 'already_done' : 'confirmed'
      return { state, receipt, recordedAt, territory: null }
    })
  },
}

const kinds = joinKinds(wave, ...intentKinds.names.map(intentKinds.find))

describe.each(engines)('a kind that the registry alone knows, on %s', (engine) => {
  const app = useApp(engine, { kinds })
  const statusOf = (id: string) => app.client.intents.get(id)

  async function prepare(warmth = 2) {
    const body = { kind: 'wave', id: randomUUID(), proposalId: proposals.open, site: site.key }
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify({ ...body, warmth }) }
    const answer = await app.request('/v1/intents', init)
    const said = (await answer.json()) as Record<string, unknown>
    return { id: body.id, answer, said }
  }

  test('goes from a host page to its receipt, once', async () => {
    waves.clear()
    const visitor = app.visitor()
    const { id, answer, said } = await prepare()
    expect([answer.status, said.kind, said.state]).toEqual([201, 'wave', 'prepared'])
    const step = await visitor.signIn(await visitor.open(`/demarches/${id}`), mailboxes.resident)
    expect(step.text).toContain('Confirmer mon salut')
    const page = await visitor.confirm(step)
    expect(page.text).toContain('Votre salut est parti')
    expect(page.text).toMatch(/href="\/[\w-]+\/reprise[^"]*">Reprendre mon salut</)
    const [act] = waves.values()
    expect(act).toMatchObject({
      prepared: { id, warmth: 2 },
      proof: 'email',
      receipt: receiptOf(page),
    })
    expect(await statusOf(id)).toMatchObject({ kind: 'wave', state: 'confirmed' })
    const again = await visitor.confirm(await visitor.open(`/demarches/${(await prepare()).id}`))
    expect(again.text).toContain('Votre salut était déjà parti')
    expect(receiptOf(again)).toBe(receiptOf(page))
    expect((await visitor.open('/mon-espace/donnees')).status).toBe(200)
  })

  test('goes from the form of a link, by the fields that it reads', async () => {
    waves.clear()
    const visitor = app.visitor()
    const fields = { type: 'wave', id: randomUUID(), site: '', proposition: proposals.open }
    const asked = { ...fields, chaleur: '3', courriel: mailboxes.resident }
    const code = await visitor.post('/demarches', asked)
    const typed = { code: await app.mails.codeFor(mailboxes.resident) }
    const page = await visitor.confirm(await visitor.submit(code, /\/verification$/, typed))
    expect(page.text).toContain('Votre salut est parti')
    expect([...waves.values()]).toMatchObject([{ prepared: { warmth: 3 } }])
  })

  test('is refused by its own rule, and by its own shape', async () => {
    expect((await prepare(4)).said).toMatchObject({ code: 'theme_not_found' })
    expect((await prepare(0.5)).said).toMatchObject({ code: 'invalid_input' })
  })
})
