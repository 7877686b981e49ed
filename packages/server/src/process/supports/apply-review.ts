// What becomes of held supports once the team has decided: counted, set aside, held again.
import type { Author } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import type { HeldRow } from './review-queue/store.ts'
import { holdSurvivors, settle } from './settle.ts'
import { givenOn } from './standing.ts'
import type { SupportRow } from './store.ts'

/** Counts each once: of several of one supporter, the earliest. */
export async function countReleased(trx: Trx, rows: HeldRow[], author: Author) {
  const coming = rows.map(toSupport)
  const survivors = await holdSurvivors(trx, coming.map(givenOn))
  const supporters = coming.map(({ supporter }) => supporter)
  const { gone, come } = await settle(trx, {
    places: [...new Set(survivors.values())],
    supporters,
    coming,
  })
  await record(trx, 'support.recorded', come, author)
  await record(trx, 'support.withdrawn', gone, author)
}

/** Takes those that were released out of the counts again, and no other of the same supporter. */
export async function uncountReleased(trx: Trx, rows: HeldRow[], author: Author) {
  if (rows.length === 0) return
  const survivors = await holdSurvivors(
    trx,
    rows.map((row) => row.proposal_id),
  )
  const { gone, come } = await settle(trx, {
    places: [...new Set(survivors.values())],
    supporters: rows.map(({ supporter }) => supporter),
    leaving: new Set(rows.map(({ receipt }) => receipt)),
  })
  await record(trx, 'support.recorded', come, author)
  await record(trx, 'support.withdrawn', gone, author)
}

function toSupport(row: HeldRow): SupportRow {
  return {
    proposal_id: row.proposal_id,
    supporter: row.supporter,
    kind: 'resident',
    territory_id: null,
    participant_id: row.participant_id,
    evidence: row.evidence,
    intent_id: row.intent_id,
    site_key: row.site_key,
    receipt: row.receipt,
    recorded_at: row.recorded_at,
    given_on: null,
  }
}

type Kind = 'support.recorded' | 'support.withdrawn'

async function record(trx: Trx, kind: Kind, rows: SupportRow[], { staffId, at }: Author) {
  await append(
    trx,
    rows.map((row) => ({
      // Taken out by the team: it tells the person itself what becomes of it.
      participantId: kind === 'support.recorded' ? row.participant_id : null,
      kind,
      subject: row.proposal_id,
      staffId,
      at,
      data: {
        receipt: row.receipt,
        kind: row.kind,
        territoryId: null,
        territory: null,
        site: row.site_key,
      },
    })),
  )
}
