// The checker: what was acknowledged is there exactly once, and everything that counts it agrees.
import type { Act } from './crowd.ts'
import { openStorage } from './storage.ts'

export async function readAll(settings: Record<string, string>) {
  const { db, close } = openStorage(settings)
  const all = {
    supports: await db.selectFrom('supports').selectAll().execute(),
    tallies: await db.selectFrom('tallies').selectAll().execute(),
    intents: await db.selectFrom('intents').selectAll().execute(),
    events: await db.selectFrom('events').selectAll().orderBy('seq').execute(),
    cursors: await db.selectFrom('cursors').selectAll().execute(),
  }
  await close()
  return all
}

type Stored = Awaited<ReturnType<typeof readAll>>

/** Every fault found, in words; empty when each act happened exactly once. */
export function faultsOf(stored: Stored, acts: Act[]): string[] {
  return [
    ...actFaults(stored, acts),
    ...supportFaults(stored, acts),
    ...tallyFaults(stored),
    ...journalFaults(stored),
  ]
}

function actFaults({ supports, intents }: Stored, acts: Act[]) {
  const bySupporter = Map.groupBy(supports, (row) => `${row.proposal_id} ${row.participant_id}`)
  const byId = new Map(intents.map((row) => [row.id, row]))
  return acts.flatMap(({ intentId, participant, proposalIds, isAcknowledged, receipts }) => {
    const intent = byId.get(intentId)
    const outcome = JSON.parse(intent?.outcome ?? '{}')
    return proposalIds.flatMap((proposalId, at) => {
      const rows = bySupporter.get(`${proposalId} ${participant.id}`) ?? []
      const faults = rows.length > 1 ? [`doubled: ${intentId}`] : []
      if (!isAcknowledged) return faults
      const stored = rows[0]?.receipt
      if (!stored) faults.push(`lost: ${intentId}`)
      if (receipts && receipts[at] !== stored) faults.push(`another receipt: ${intentId}`)
      const said = proposalIds.length > 1 ? outcome.parts?.[at] : outcome
      if (intent?.state !== 'confirmed' || said?.receipt !== stored) {
        faults.push(`its intent does not say so: ${intentId}`)
      }
      return faults
    })
  })
}

function supportFaults({ supports, intents }: Stored, acts: Act[]) {
  const asked = new Set(acts.map((act) => act.intentId))
  const confirmed = new Set(intents.filter((one) => one.state === 'confirmed').map(({ id }) => id))
  const receipts = new Set(supports.map((row) => row.receipt))
  return [
    ...(receipts.size < supports.length ? ['two supports share a receipt'] : []),
    ...supports
      .filter(({ intent_id }) => !intent_id || !asked.has(intent_id) || !confirmed.has(intent_id))
      .map(({ receipt }) => `nobody asked for the support ${receipt}`),
  ]
}

function tallyFaults({ supports, tallies }: Stored) {
  const counted = Map.groupBy(supports, (row) => row.proposal_id)
  const proposals = new Set([...counted.keys(), ...tallies.map((row) => row.proposal_id)])
  return [...proposals].flatMap((id) => {
    const rows = counted.get(id) ?? []
    const tally = tallies.find((row) => row.proposal_id === id)
    const territories = rows.filter((row) => row.kind === 'territory').length
    const isRight =
      tally?.territories === territories &&
      tally.residents_by_email === rows.length - territories &&
      tally.residents_by_france_connect === 0
    return isRight ? [] : [`the tally of ${id} is not its recount`]
  })
}

function journalFaults({ supports, events, cursors }: Stored) {
  const recorded = events.filter((event) => event.kind === 'support.recorded')
  const byReceipt = Map.groupBy(recorded, (event) => JSON.parse(event.data).receipt)
  const last = cursors.find((cursor) => cursor.name === 'journal')?.seq ?? 0
  return [
    ...supports
      .filter(({ receipt }) => byReceipt.get(receipt)?.length !== 1)
      .map(({ receipt }) => `not one event: ${receipt}`),
    ...(recorded.length === supports.length ? [] : ['events and supports differ in number']),
    ...(events.every((event, position) => event.seq === position + 1) ? [] : ['the journal gaps']),
    ...(last === events.length ? [] : ['the journal is not numbered up to its cursor']),
  ]
}
