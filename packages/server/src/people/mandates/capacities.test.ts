// Rights of many people looked up at once: each has their own, and nobody's neighbour's.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { evidenceOf, type SessionEvidence } from '../participants/session-evidence.ts'
import { loadCapacities } from './capacities.ts'

describe.each(engines)('rights looked up at once on %s', (engine) => {
  const app = useApp(engine)
  const now = '2026-02-15T10:00:00.000Z'
  let all: SessionEvidence[] = []

  beforeEach(async () => {
    // Whom something was granted to, and who gave something up.
    for (const one of [mailboxes.resident, mailboxes.caen]) await signInToSpace(app, one)
    const [first, second] = await app.db
      .selectFrom('participants')
      .select(['id', 'email_sealed'])
      .execute()
    const known = { granted: first?.id ?? '', ended: second?.id ?? '' }
    await app.db
      .insertInto('mandate_grants')
      .values({
        participant_id: known.granted,
        territory_id: 'commune-16309',
        evidence: 'staff_decision',
        granted_at: now,
        ends_at: null,
        reason: null,
        staff_id: null,
      })
      .execute()
    await app.db
      .insertInto('mandate_ends')
      .values({
        participant_id: known.ended,
        territory_id: 'commune-14118',
        ended_at: now,
        cause: 'given_up',
        reason: null,
        staff_id: null,
      })
      .execute()
    const byMail = (participantId: string, email: string) =>
      evidenceOf({ participantId, proof: 'email', siren: null }, email)
    const bySiren = (participantId: string, siren: string) =>
      evidenceOf({ participantId, proof: 'pro_connect', siren }, 'agente@ici.example')
    all = [
      byMail(known.granted, mailboxes.resident),
      byMail(known.ended, mailboxes.caen),
      byMail('someone', mailboxes.caenByDomain),
      byMail('other', mailboxes.freeMail),
      bySiren('agent', '211401187'),
      bySiren('neighbour', '211403274'),
      bySiren('of nothing here', '211400000'),
    ]
  })

  const read = async (evidence: SessionEvidence[]) => {
    const found = await loadCapacities(app.db, evidence, now)
    return evidence.map(({ key }) =>
      (found.get(key) ?? []).map(({ territory, evidence }) => `${territory.id} ${evidence}`),
    )
  }

  test('each has what they have alone', async () => {
    const alone = []
    for (const one of all) alone.push(...(await read([one])))
    expect(await read(all)).toEqual(alone)
    expect(alone).toEqual([
      ['commune-16309 staff_decision'],
      [],
      ['commune-14118 official_domain'],
      ['commune-05135 official_address'],
      ['commune-14118 pro_connect'],
      ['commune-14327 pro_connect'],
      [],
    ])
  })
})
