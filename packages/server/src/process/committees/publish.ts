// Publication in one act: at the set time, all of a session becomes public in one transaction.

import type { Author } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { repeat } from '../../platform/repeat.ts'
import { keepAct, record, takeUnpublished } from './change.ts'
import { apply } from './effects.ts'
import { decisionIn, itemsOf, namesOf, updateItem } from './item-store.ts'
import { measure } from './measure.ts'
import { actsOf, dueSessions, type SessionRow, takeSession, updateSession } from './store.ts'

type Asked = { id: string; version: number; at: string | null }

export async function publish(trx: Trx, author: Author, { id, version, at }: Asked) {
  const session = await takeUnpublished(trx, { id, version })
  const items = await itemsOf(trx, id)
  if (items.every((one) => one.outcome === null)) refuse('nothing_decided')
  const when = at && new Date(at).toISOString()
  if (!when || when <= author.at) return makePublic(trx, author, session)
  await updateSession(trx, id, { publish_at: when })
  await record(trx, author, session, { act: 'schedule', data: { at: when } })
}

export async function cancelPublication(
  trx: Trx,
  author: Author,
  target: { id: string; version: number },
) {
  const session = await takeUnpublished(trx, target)
  if (session.publish_at === null) refuse('publication_not_set')
  await updateSession(trx, session.id, { publish_at: null })
  const data = { at: session.publish_at }
  await record(trx, author, session, { act: 'cancel_publication', data })
}

async function makePublic(trx: Trx, author: Author, session: SessionRow) {
  const items = await itemsOf(trx, session.id)
  const measures = await measure(trx, session, items)
  const titles = await namesOf(
    trx,
    session.subject,
    items.map(({ item_id }) => item_id),
  )
  for (const item of items) {
    const measured = measures.get(item.item_id)
    await updateItem(trx, item, {
      territories: measured?.territories ?? 0,
      score_hundredths: measured?.scoreHundredths ?? null,
      title: titles.get(item.item_id) ?? null,
    })
  }
  const decided = items.filter((item) => item.outcome !== null)
  const effects = decided.map((item) => ({ item, after: decisionIn(item) }))
  const events = await apply(trx, author, session, effects)
  await updateSession(trx, session.id, { published_at: author.at })
  await keepAct(trx, author, session, { act: 'publish', data: { items: items.length } })
  const data = { title: session.title, consultation: session.consultation_id, items: items.length }
  await append(trx, [
    ...events,
    {
      kind: 'committee.published',
      subject: session.id,
      participantId: null,
      staffId: author.staffId,
      data,
      at: author.at,
    },
  ])
}

/** Publishes those whose time has come, each once however many look; answers their ids. */
export async function publishDue({ database: { db }, clock }: Pick<Deps, 'database' | 'clock'>) {
  const now = clock().toISOString()
  const published: string[] = []
  for (const id of await dueSessions(db, now)) {
    if (await retried(db, (trx) => publishOne(trx, id, now))) published.push(id)
  }
  return published
}

async function publishOne(trx: Trx, id: string, now: string) {
  // Held first: another process, or a secretary, may have been there before.
  const held = await takeSession(trx, { id }, 0)
  if (!held?.publish_at || held.publish_at > now || held.published_at !== null) return false
  const session = (await takeSession(trx, { id })) ?? held
  const scheduled = (await actsOf(trx, id)).findLast((act) => act.act === 'schedule')
  await makePublic(trx, { staffId: scheduled?.staff_id ?? '', at: now }, session)
  return true
}

/** Looks every second: what was announced for noon is there at noon. */
export function startPublisher(deps: Deps, everyMilliseconds = 1000) {
  const work = async () => {
    const ids = await publishDue(deps)
    if (ids.length > 0) deps.log.info({ committees: ids }, 'published')
  }
  return repeat(deps.log, { name: 'publication', everyMilliseconds, work })
}
