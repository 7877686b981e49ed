// Texts to compare: contributions and proposals read in pages, and which of them have changed.
import { countOf, type Order, pagesOf, reversed, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { EventKind } from '../../platform/events/events.ts'

export type Item = {
  key: string
  kind: 'contribution' | 'proposal'
  id: string
  consultationId: string
  themeId: string
  text: string
  /** Anyone may read it. */
  isPublic: boolean
  /** Of a contribution. */
  receivedAt: string
}

export const keyOf = (kind: Item['kind'], id: string) => `${kind}:${id}`
export const idOf = (key: string) => key.slice(key.indexOf(':') + 1)

const changing = [
  'contribution.received',
  'contribution.imported',
  'contribution.redirected',
  'contribution.rejected',
  'contribution.grouped',
  'contribution.ungrouped',
  'contribution.decision_undone',
  'contribution.anonymised',
  'contribution.revised',
  'contribution.erased',
  'proposal.created',
  'proposal.edited',
  'proposal.published',
  'proposal.unpublished',
  'proposal.merged',
  'proposal.unmerged',
  'proposal.discarded',
  'proposal.restored',
  'proposal.kept',
  'proposal.set_aside',
  'proposal.reopened',
] satisfies EventKind[]

/** Keys of items that events after `seq` may have changed; undefined when all may have changed. */
export async function changedAfter(db: Db, seq: number, upTo: number, most: number) {
  const rows = await db
    .selectFrom('events')
    .select(['kind', 'subject'])
    .distinct()
    .where('seq', '>', seq)
    .where('seq', '<=', upTo)
    .where('kind', 'in', changing)
    .limit(most)
    .execute()
  if (rows.length === most) return undefined
  return new Set(
    rows.map(({ kind, subject }) =>
      keyOf(kind.startsWith('proposal.') ? 'proposal' : 'contribution', subject),
    ),
  )
}

function contributions(db: Db) {
  return db
    .selectFrom('contributions')
    .innerJoin('consultations', 'consultations.id', 'contributions.consultation_id')
    .select(['contributions.id', 'contributions.consultation_id', 'contributions.theme_id'])
    .select(['contributions.title', 'contributions.text', 'contributions.state'])
    .select('contributions.awaits_team')
    .select(['contributions.received_at', 'consultations.rules'])
}

type Row = Awaited<ReturnType<ReturnType<typeof contributions>['execute']>>[number]
type Judge = (row: Pick<Row, 'state' | 'rules' | 'awaits_team'>) => boolean

const toItem =
  (isPublic: Judge) =>
  (row: Row): Item => ({
    key: keyOf('contribution', row.id),
    kind: 'contribution',
    id: row.id,
    consultationId: row.consultation_id,
    themeId: row.theme_id,
    text: `${row.title} ${row.text}`,
    isPublic: isPublic(row),
    receivedAt: row.received_at,
  })

const oldestFirst: Order<Row> = [text('contributions.received_at'), text('contributions.id')]

/** The newest first, so many at a time. */
export async function* newestContributions(db: Db, size: number, isPublic: Judge) {
  for await (const rows of pagesOf(contributions(db), reversed(oldestFirst), size)) {
    yield rows.map(toItem(isPublic))
  }
}

export async function contributionItems(db: Db, ids: string[], isPublic: Judge) {
  if (ids.length === 0) return []
  return (await contributions(db).where('contributions.id', 'in', ids).execute()).map(
    toItem(isPublic),
  )
}

/** Contributions of a consultation that wait for the team; of one theme, if one is named. */
export type Waiting = { consultationId: string; theme?: string | undefined }

const waitingIn = (db: Db, { consultationId, theme }: Waiting) => {
  const query = db
    .selectFrom('contributions')
    .select('id')
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'received')
  return theme ? query.where('theme_id', '=', theme) : query
}

/** Ids of the oldest of them. */
export async function oldestWaiting(db: Db, asked: Waiting, limit: number) {
  const rows = await waitingIn(db, asked)
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export const countWaiting = (db: Db, asked: Waiting) => countOf(waitingIn(db, asked))

/** Those that stand, drafts included; the newest ones when there are too many. */
export async function proposalItems(
  db: Db,
  filter: { ids?: string[]; limit: number },
): Promise<Item[]> {
  let query = db
    .selectFrom('proposals')
    .select(['id', 'consultation_id', 'theme_id', 'title', 'summary', 'description', 'state'])
    .where('state', 'in', ['draft', 'published'])
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(filter.limit)
  if (filter.ids) query = query.where('id', 'in', filter.ids.length > 0 ? filter.ids : [''])
  return (await query.execute()).map((row) => ({
    key: keyOf('proposal', row.id),
    kind: 'proposal',
    id: row.id,
    consultationId: row.consultation_id,
    themeId: row.theme_id,
    text: `${row.title} ${row.summary} ${row.description}`,
    isPublic: row.state === 'published',
    receivedAt: '',
  }))
}

/** Ids of those of a consultation. */
export async function newestStanding(db: Db, consultationId: string, limit: number) {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('consultation_id', '=', consultationId)
    .where('state', 'in', ['draft', 'published'])
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Proposals of the team's lists, by id. */
export async function proposalStatesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('proposals')
    .select(['id', 'title', 'state'])
    .where('id', 'in', ids)
    .execute()
  return rows.flatMap(({ id, title, state }) =>
    state === 'draft' || state === 'published' ? [{ id, title, state }] : [],
  )
}

export async function versionsOf(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, number>()
  const rows = await db
    .selectFrom('contributions')
    .select(['id', 'version'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}
