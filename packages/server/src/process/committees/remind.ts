// Reminds members of the grids that they have not filled in: by the outbox, once a day at most.

import { putMails } from '../../mail/outbox.ts'
import type { Author } from '../../people/staff/author.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { refuse } from '../../platform/refusal.ts'
import { record, takeUnpublished } from './change.ts'
import { loadKnown } from './load.ts'
import { memberProgress } from './load-items.ts'
import type { reminderStates } from './remind-contract.ts'
import { reminderLetter } from './reminder-letter.ts'
import { type MemberRow, markReminded, type SessionRow } from './store.ts'

const day = 86_400_000

/** Each member who has a grid: what is left of it, and whether a mail would leave. */
export async function remindable(db: Db, session: SessionRow, now: string) {
  const { items, known } = await loadKnown(db, session, { baseUrl: '' })
  // An item that is decided asks for no grid any more.
  const open = items.filter(({ outcome }) => outcome === null)
  return known.members.flatMap((member) => {
    if (member.staff_id === null) return []
    const progress = memberProgress(member.id, open, known)
    const isDone = session.published_at !== null || progress.evaluated === progress.of
    const state: State = isDone ? 'done' : stateOf(member, now)
    return [{ member, progress, state }]
  })
}

function stateOf({ mailbox_sealed, reminded_at }: MemberRow, now: string): State {
  if (mailbox_sealed === null) return 'without_mailbox'
  const isToday = reminded_at !== null && Date.parse(now) - Date.parse(reminded_at) < day
  return isToday ? 'reminded_today' : 'to_remind'
}

type State = (typeof reminderStates)[number]

type Tools = Pick<Deps, 'config' | 'clock'>

export async function previewReminder(db: Db, session: SessionRow, { config, clock }: Tools) {
  const found = await remindable(db, session, clock().toISOString())
  const first = found.find(({ state }) => state === 'to_remind')
  return {
    members: found.map(({ member, progress, state }) => ({
      memberId: member.id,
      name: member.name,
      organisation: member.organisation,
      progress,
      state,
      remindedAt: member.reminded_at,
    })),
    mail: first
      ? reminderLetter({ session, name: first.member.name, progress: first.progress, config })
      : null,
  }
}

type Asked = { id: string; version: number; members?: string[] | undefined }

export async function remind(
  trx: Trx,
  author: Author,
  { deps, id, version, members }: Asked & { deps: Pick<Deps, 'ids' | 'clock' | 'secrets'> },
) {
  const session = await takeUnpublished(trx, { id, version })
  const found = await remindable(trx, session, author.at)
  if (members?.some((one) => !found.some(({ member }) => member.id === one)))
    refuse('committee_member_not_found')
  const told = found.flatMap(({ member, state }) => {
    const isWanted = state === 'to_remind' && (members?.includes(member.id) ?? true)
    const address = isWanted && member.mailbox_sealed && deps.secrets.unseal(member.mailbox_sealed)
    return address ? [{ memberId: member.id, address }] : []
  })
  if (told.length === 0) refuse('nobody_to_remind')
  await putMails(
    trx,
    deps,
    told.map(({ memberId, address }) => ({
      kind: 'committee_reminder',
      to: { address },
      subject: id,
      facts: { member: memberId },
    })),
  )
  const ids = told.map(({ memberId }) => memberId)
  await markReminded(trx, { sessionId: id, ids, at: author.at })
  await record(trx, author, session, { act: 'remind', data: { members: ids } })
}
