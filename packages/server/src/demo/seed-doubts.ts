// What waits for a look in the demonstration: supports that look alike, and a right to act to be verified.

import { demoProposals } from '@parvis/demo-data'
import type { Deps } from '../platform/deps.ts'
import { caseKey } from '../rights/disputes/open.ts'
import type { SeedRows } from './seed-store.ts'

type Rows = Pick<SeedRows, 'participants' | 'held_supports' | 'cases'>
type Tools = Pick<Deps, 'ids' | 'secrets'>

const alike = ['lou.moreau+1', 'lou.moreau+2', 'loumoreau+3', 'l.oumoreau+4']
const group = 'same_mailbox.demonstrationDeParvis1'
const territoryId = 'commune-14333'

export function doubtRows(day: (days: number) => Date, { ids, secrets }: Tools): Rows {
  const known = (email: string, at: string) => ({
    id: ids.uuid(),
    email_index: secrets.digest('mailbox', email),
    email_sealed: secrets.seal(email),
    created_at: at,
  })
  const at = day(-2).toISOString()
  const people = alike.map((name) => known(`${name}@courriel.example`, at))
  const elected = known('maire.adjointe@messagerie.example', day(-1).toISOString())
  const about = { territoryId, participantId: elected.id, eventSeq: null }
  return {
    participants: [...people, elected],
    held_supports: people.map(({ id }) => ({
      proposal_id: demoProposals[0]?.id ?? '',
      supporter: `participant:${id}`,
      participant_id: id,
      evidence: 'email',
      intent_id: null,
      site_key: null,
      receipt: ids.receipt(),
      recorded_at: at,
      rule: 'same_mailbox' as const,
      group_key: group,
      state: 'held' as const,
      decided_at: null,
      staff_id: null,
      reason: null,
      version: 1,
    })),
    cases: [
      {
        id: ids.uuid(),
        kind: 'verification',
        live_key: caseKey({ ...about, kind: 'verification' }),
        territory_id: territoryId,
        participant_id: elected.id,
        event_seq: null,
        message: secrets.seal('Je suis adjointe au numérique ; la mairie peut le confirmer.'),
        state: 'open',
        opened_at: day(-1).toISOString(),
        decided_at: null,
        staff_id: null,
        reason: null,
        version: 1,
      },
    ],
  }
}
