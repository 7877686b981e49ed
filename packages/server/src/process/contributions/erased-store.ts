// Contributions of someone who erases their account: theirs no more; the text too, if they say so.
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { fold } from '../../platform/text/fold.ts'

export const erasedTitle = 'Contribution effacée'
const text = 'La personne qui avait écrit cette contribution a demandé que son texte soit effacé.'

type Erasing = { participantId: string; withTexts: boolean; at: string }

export async function eraseContributions(trx: Trx, { participantId, withTexts, at }: Erasing) {
  const rows = await trx
    .updateTable('contributions')
    .set({
      participant_id: null,
      intent_id: null,
      function: '',
      ...(withTexts && {
        title: erasedTitle,
        text,
        search_key: fold(`${erasedTitle} ${text}`),
        service_url: null,
        funding_use: null,
      }),
    })
    .where('participant_id', '=', participantId)
    .returning('id')
    .execute()
  if (withTexts) {
    await forgetTitles(
      trx,
      rows.map(({ id }) => id),
    )
  }
  await trx
    .updateTable('contribution_revisions')
    .set({ participant_id: null, ...(withTexts && { changes: toJson([]), reason: null }) })
    .where('participant_id', '=', participantId)
    .execute()
  // Whoever holds texts in memory reads them again.
  await append(
    trx,
    rows.map(({ id }) => ({
      kind: 'contribution.anonymised' as const,
      subject: id,
      participantId: null,
      at,
      data: { withText: withTexts },
    })),
  )
}

/** The journal says the title with what happened to it, and with what was answered. */
export async function forgetTitles(trx: Trx, ids: string[]) {
  if (ids.length === 0) return
  const events = await trx
    .selectFrom('events')
    .select(['seq', 'data'])
    .where('subject', 'in', ids)
    .execute()
  for (const { seq, data } of events) {
    const facts: Record<string, unknown> = fromJson(data)
    const { title, reply } = facts
    if (typeof title !== 'string') continue
    const answered = typeof reply === 'string' && { reply: reply.replaceAll(title, erasedTitle) }
    await trx
      .updateTable('events')
      .set({ data: toJson({ ...facts, title: erasedTitle, ...answered }) })
      .where('seq', '=', seq)
      .execute()
  }
}
