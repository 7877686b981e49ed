// From the journal to mails that are due: who is told of each event, once, in which mail.

import { retried } from '../platform/db/retry.ts'
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import { eventsAfter } from '../platform/events/journal.ts'
import { holdPlace, isJournalAhead, movePlace } from '../platform/events/places.ts'
import { audienceOf } from './audience-store.ts'
import { entryOf } from './catalogue.ts'
import { alreadyNoticed, insertNotices, mutesOf, newsHabits, openMails } from './fan-out-store.ts'
import { rowFor } from './outbox.ts'
import { insertMails } from './outbox-store.ts'
import { newsDueAt } from './rules.ts'
import { ranks, type Topic } from './topics.ts'

/** Held, nothing that happened becomes a letter meanwhile. */
export const letterReader = 'mail'
const eventsTogether = 100
/** An event that concerns thousands is told in as many transactions as it takes. */
const peopleTogether = 500

type Wanted = {
  participantId: string
  seq: number
  topic: Topic
  isPressing: boolean
  /** Acts that one press confirmed have one mail. */
  together?: string
}
type Tools = Pick<Deps, 'ids' | 'clock'>

/** Answers how many events it passed. The rows and the place in the journal are one transaction. */
export async function fanOut({ database, ids, clock }: Pick<Deps, 'database' | 'ids' | 'clock'>) {
  if (!(await isJournalAhead(database.db, letterReader))) return 0
  return retried(database.db, async (trx) => {
    const place = await holdPlace(trx, letterReader)
    const events = await eventsAfter(trx, place, eventsTogether)
    let passed = 0
    const wanted: Wanted[] = []
    for (const event of events) {
      const people = await peopleTold(trx, event)
      wanted.push(...people)
      if (people.length === peopleTogether) break
      passed = event.seq
      if (wanted.length >= peopleTogether) break
    }
    await tell(trx, { ids, clock }, wanted)
    if (passed > place) await movePlace(trx, letterReader, passed)
    return wanted.length + Math.max(0, passed - place)
  })
}

async function peopleTold<Kind extends EventKind>(
  trx: Trx,
  event: RecordedEvent<Kind>,
): Promise<Wanted[]> {
  const entry = entryOf(event)?.mail
  const { participantId, subject, seq, data } = event
  if (!entry || entry.isTold?.(data) === false) return []
  const isPressing = entry.isPressing ?? false
  if ('people' in entry) {
    const audience = { people: entry.people, id: entry.of?.(data) ?? subject, seq }
    const people = await audienceOf(trx, audience, peopleTogether)
    return people.map((one) => ({ ...one, seq, isPressing }))
  }
  if (!participantId) return []
  const { topic } = entry
  const together = topic === 'receipt' ? togetherOf(data) : undefined
  return [{ participantId, seq, topic, isPressing, ...(together && { together }) }]
}

function togetherOf(data: object) {
  return 'together' in data && typeof data.together === 'string' ? data.together : undefined
}

async function tell(trx: Trx, tools: Tools, wanted: Wanted[]) {
  const seqs = wanted.map(({ seq }) => seq)
  if (wanted.length === 0) return
  const told = await alreadyNoticed(trx, Math.min(...seqs), Math.max(...seqs))
  const fresh = wanted.filter((one) => !told.has(`${one.participantId} ${one.seq}`))
  const receipts = fresh.filter(({ topic }) => topic === 'receipt')
  const mailOf = new Map([
    ...(await receiptMails(trx, tools, receipts)),
    ...(await newsMails(
      trx,
      tools,
      fresh.filter(({ topic }) => topic !== 'receipt'),
    )),
  ])
  await insertNotices(
    trx,
    fresh.map((one) => ({
      participant_id: one.participantId,
      event_seq: one.seq,
      topic: one.topic,
      mail_id: mailOf.get(one) ?? null,
    })),
  )
}

type Letter = { rank: number; dueAt?: string; openFor?: string }

const letterFor = (tools: Tools, participantId: string, letter: Letter) =>
  rowFor(tools, { kind: 'letter', to: { participantId }, facts: {}, ...letter })

/** A mail of its own for each. */
async function ownMails(trx: Trx, tools: Tools, wanted: Wanted[], rank: number = ranks.receipt) {
  const rows = wanted.map((one) => letterFor(tools, one.participantId, { rank }))
  await insertMails(trx, rows)
  return wanted.map((one, position) => [one, rows[position]?.id ?? null] as const)
}

/** Receipts of acts that one press confirmed go into one mail, until it leaves. */
async function receiptMails(trx: Trx, tools: Tools, wanted: Wanted[]) {
  const alone = wanted.filter(({ together }) => !together)
  const groups = Map.groupBy(
    wanted.filter(({ together }) => together),
    ({ together }) => together ?? '',
  )
  const rows = [...groups].flatMap(([together, [first]]) =>
    first
      ? [letterFor(tools, first.participantId, { rank: ranks.receipt, openFor: together })]
      : [],
  )
  const open = await openMails(trx, rows)
  return [
    ...(await ownMails(trx, tools, alone)),
    ...[...groups.values()]
      .flat()
      .map((one) => [one, open.get(one.together ?? '') ?? null] as const),
  ]
}

/** News go into the mail that gathers those of the person, unless they want each at once. */
async function newsMails(trx: Trx, tools: Tools, wanted: Wanted[]) {
  if (wanted.length === 0) return []
  const people = [...new Set(wanted.map(({ participantId }) => participantId))]
  const muted = await mutesOf(trx, people)
  const heard = wanted.filter((one) => !muted.has(`${one.participantId} ${one.topic}`))
  const habits = await newsHabits(trx, people)
  const isAtOnce = ({ participantId, isPressing: presses }: Wanted) =>
    presses || habits(participantId).rhythm === 'at_once'
  const gathered = heard.filter((one) => !isAtOnce(one))
  const rows = [...new Set(gathered.map(({ participantId }) => participantId))].map((id) => {
    const { rhythm, lastSentAt } = habits(id)
    const dueAt = newsDueAt(rhythm, tools.clock(), lastSentAt)
    return letterFor(tools, id, { rank: ranks.news, dueAt, openFor: id })
  })
  const open = await openMails(trx, rows)
  return [
    ...(await ownMails(trx, tools, heard.filter(isAtOnce), ranks.news)),
    ...gathered.map((one) => [one, open.get(one.participantId) ?? null] as const),
  ]
}
