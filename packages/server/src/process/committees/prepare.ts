// Preparing a session: its date, written rule, criteria and members.

import type { Author } from '../../people/staff/author.ts'
import { findActiveMember } from '../../people/staff/names-store.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { toSlug } from '../../platform/text/slug.ts'
import { requireConsultation } from '../consultations/current.ts'
import { keepAct, record, takeUnpublished } from './change.ts'
import { evaluationsOf, recusalsOf } from './grid-store.ts'
import type { Criterion, Subject } from './rules.ts'
import {
  findSession,
  insertSession,
  membersOf,
  replaceMembers,
  type SessionRow,
  updateSession,
} from './store.ts'

export type MemberGiven = {
  id: string
  staffId: string | null
  name: string
  organisation: string
  /** Left out: as it was. */
  mailboxSealed?: string | null
}

export type Settings = {
  title: string
  meetsAt: string
  place: string | null
  rule: string
  criteria: Criterion[]
  scoreMax: number
  quorumPercent: number
  votes: boolean
  gridsDueAt?: string | null
  members: MemberGiven[]
}

type Given = Settings & { consultationId: string; subject: Subject }

/** Answers its id, made of its title. */
export async function create(
  trx: Trx,
  author: Author,
  { consultationId, subject, ...given }: Given,
) {
  await requireConsultation(trx, consultationId)
  await requireStaff(trx, given.members)
  const row = {
    consultation_id: consultationId,
    subject,
    title: given.title,
    rule: given.rule,
    ...columnsOf(given),
    meets_at: utc(given.meetsAt),
    place: given.place,
    score_max: given.scoreMax,
    criteria: toJson(given.criteria),
    quorum_percent: given.quorumPercent,
    votes: Number(given.votes),
    version: 1,
    created_at: author.at,
    grids_due_at: given.gridsDueAt ? utc(given.gridsDueAt) : null,
    publish_at: null,
    published_at: null,
  }
  const base = toSlug(given.title) || 'comite'
  let id = base
  for (let count = 2; !(await insertSession(trx, { ...row, id })); count += 1)
    id = `${base}-${count}`
  await writeMembers(trx, id, given.members)
  const session = await findSession(trx, id)
  if (session) await keepAct(trx, author, session, { act: 'create', data: { title: given.title } })
  await append(trx, [
    {
      kind: 'committee.created',
      subject: id,
      participantId: null,
      staffId: author.staffId,
      data: { title: given.title, consultation: consultationId, subject },
      at: author.at,
    },
  ])
  return id
}

type Edit = {
  id: string
  version: number
  changes: { [Key in keyof Settings]?: Settings[Key] | undefined }
}

/** What is left out stays as it was. */
export async function edit(trx: Trx, author: Author, { id, version, changes }: Edit) {
  const session = await takeUnpublished(trx, { id, version })
  if (changes.criteria || changes.scoreMax !== undefined) await requireNoGrid(trx, session, changes)
  if (changes.members) {
    await requireStaff(trx, changes.members)
    await requireActorsStay(trx, id, changes.members)
    await writeMembers(trx, id, changes.members)
  }
  await updateSession(trx, id, columnsOf(changes))
  await record(trx, author, session, {
    act: 'edit',
    data: { before: beforeOf(session, changes), fields: Object.keys(changes) },
  })
}

function columnsOf(changes: Edit['changes']) {
  const { title, meetsAt, place, rule, criteria, scoreMax, quorumPercent, votes, gridsDueAt } =
    changes
  return {
    ...(title !== undefined && { title }),
    ...(meetsAt !== undefined && { meets_at: utc(meetsAt) }),
    ...(place !== undefined && { place }),
    ...(rule !== undefined && { rule }),
    ...(criteria !== undefined && { criteria: toJson(criteria) }),
    ...(scoreMax !== undefined && { score_max: scoreMax }),
    ...(quorumPercent !== undefined && { quorum_percent: quorumPercent }),
    ...(votes !== undefined && { votes: Number(votes) }),
    ...(gridsDueAt !== undefined && { grids_due_at: gridsDueAt && utc(gridsDueAt) }),
  }
}

function beforeOf(session: SessionRow, changes: Edit['changes']) {
  const columns = new Set(Object.keys(columnsOf(changes)))
  return Object.fromEntries(Object.entries(session).filter(([name]) => columns.has(name)))
}

/** Grids that were filled in answer these criteria: they no longer change. */
async function requireNoGrid(trx: Trx, session: SessionRow, changes: Edit['changes']) {
  const { criteria = fromJson(session.criteria), scoreMax = session.score_max } = changes
  const isSame = toJson(criteria) === session.criteria && scoreMax === session.score_max
  if (!isSame && (await evaluationsOf(trx, session.id)).length > 0) refuse('evaluation_started')
}

/** Whoever has filled in a grid or stepped out is named in the minutes. */
async function requireActorsStay(trx: Trx, id: string, members: MemberGiven[]) {
  const acted = [...(await evaluationsOf(trx, id)), ...(await recusalsOf(trx, id))]
  const before = new Map((await membersOf(trx, [id])).map((one) => [one.id, one.staff_id]))
  const after = new Map(members.map((one) => [one.id, one.staffId]))
  const isMoved = ({ member_id }: { member_id: string }) =>
    !after.has(member_id) || after.get(member_id) !== before.get(member_id)
  if (acted.some(isMoved)) refuse('committee_member_acted')
}

async function requireStaff(trx: Trx, members: MemberGiven[]) {
  for (const { staffId } of members) {
    if (staffId && !(await findActiveMember(trx, staffId))) refuse('staff_member_not_found')
  }
}

async function writeMembers(trx: Trx, sessionId: string, members: MemberGiven[]) {
  const before = new Map((await membersOf(trx, [sessionId])).map((one) => [one.id, one]))
  await replaceMembers(
    trx,
    sessionId,
    members.map(({ id, staffId, name, organisation, mailboxSealed }, position) => ({
      session_id: sessionId,
      id,
      position,
      staff_id: staffId,
      name,
      organisation,
      present: before.get(id)?.present ?? 0,
      mailbox_sealed:
        mailboxSealed === undefined ? (before.get(id)?.mailbox_sealed ?? null) : mailboxSealed,
      reminded_at: before.get(id)?.reminded_at ?? null,
    })),
  )
}

const utc = (moment: string) => new Date(moment).toISOString()
