// A committee of a test: a secretary, two members with a grid, one who only sits.
import { sql } from 'kysely'
import type { TestApp } from './app.ts'
import { joinTeam } from './team.ts'

export type TestCommittee = Awaited<ReturnType<typeof committeeOf>>

/** Members all present; each act of the secretary takes the version that stands. */
export async function committeeOf(app: TestApp) {
  const secretary = await joinTeam(app, ['committee_secretary'], 'Sacha Secrétaire')
  const amf = await joinTeam(app, ['committee_member'], 'Alix Maire')
  const adf = await joinTeam(app, ['committee_member'], 'Dany Conseil')
  const members = [
    { id: 'amf', staffId: amf.id, name: 'Alix Maire', organisation: 'AMF' },
    { id: 'adf', staffId: adf.id, name: 'Dany Conseil', organisation: 'ADF' },
    { id: 'dinum', name: 'Camille État', organisation: 'DINUM' },
  ]
  const create = (subject: 'proposals' | 'contributions', more: object = {}) =>
    secretary.post('/v1/staff/committees', {
      consultationId: 'numerique-2026',
      subject,
      title: `Comité sur les ${subject}`,
      meetsAt: '2026-03-01T09:00:00.000Z',
      rule: 'Chacun une voix.',
      members,
      criteria: [
        { id: 'maturite', title: 'Maturité', weight: 1 },
        { id: 'soutiens', title: 'Soutiens', kind: 'territories', weight: 1 },
      ],
      ...more,
    })
  const versionOf = async (id: string): Promise<number> =>
    (await secretary.get(`/v1/staff/committees/${id}`)).body.version
  const act = async (id: string, name: string, body: object = {}) =>
    secretary.post(`/v1/staff/committees/${id}/${name}`, { version: await versionOf(id), ...body })
  const itemsOf = async (id: string, query = '') =>
    (await secretary.get(`/v1/staff/committees/${id}/items${query}`)).body.items
  return {
    secretary,
    itemsOf,
    amf,
    adf,
    members,
    create,
    act,
    versionOf,
    /** A session with these items, and everyone present. */
    async open(subject: 'proposals' | 'contributions', items: string[], more: object = {}) {
      const { body } = await create(subject, more)
      await act(body.id, 'items', { add: items })
      await act(body.id, 'presence', { present: members.map(({ id }) => id) })
      return String(body.id)
    },
  }
}

export const keep = (itemId: string) => ({
  itemId,
  outcome: 'keep',
  reason: 'Beaucoup de communes l’attendent.',
  votes: { for: 2, against: 1, abstention: 0 },
})

export const setAside = (itemId: string) => ({
  itemId,
  outcome: 'set_aside',
  reason: 'Trop tôt pour en décider.',
  votes: { for: 1, against: 2, abstention: 0 },
})

export const fund = (itemId: string, amountCents: number) => ({
  itemId,
  outcome: 'fund',
  reason: 'Un service prêt à grandir.',
  amountCents,
  roadmap: 'Ouvrir le code, puis dix communes.',
  votes: { for: 3, against: 0, abstention: 0 },
})

export async function setEnvelope(app: TestApp, cents: number) {
  await sql`update consultations set rules = replace(rules, '{', ${`{"envelopeCents":${cents},`})`.execute(
    app.db,
  )
}
