// Writes some of what a table brings: what is new, and what nobody edited since it was last brought.
import { hash } from 'node:crypto'
import type { Database } from '../../../platform/db/database.ts'
import { fromJson, toJson } from '../../../platform/db/json.ts'
import { retried } from '../../../platform/db/retry.ts'
import type { Db, Trx } from '../../../platform/db/tables.ts'
import { append } from '../../../platform/events/journal.ts'
import { refuse } from '../../../platform/refusal.ts'
import { fold } from '../../../platform/text/fold.ts'
import { changesBetween, type RevisedField } from '../revisions/fields.ts'
import { insertRevisions } from '../revisions/revisions.store.ts'
import { searchable } from '../store.ts'
import type { Brought, SourceState } from './brought.ts'
import {
  type ContributionSource,
  type Imported,
  insertImported,
  keepSources,
  type Stored,
  sourcesAmong,
  storedAmong,
  updateImported,
} from './imports.store.ts'
import type { Draft } from './to-draft.ts'

type Asked = { consultationId: string; isDryRun: boolean; now: string }

export type Outcome = {
  line: number
  is: 'added' | 'updated' | 'unchanged'
  fields: string[]
  /** Edited here since, and told otherwise by the table: left as they are. */
  kept: string[]
}

/** As many as one transaction takes. */
export async function writeDrafts(
  database: Database,
  drafts: Draft[],
  { isDryRun, ...asked }: Asked,
): Promise<Outcome[]> {
  const plans = isDryRun
    ? await planAll(database.db, drafts, asked)
    : await retried(database.db, async (trx) => {
        await database.hold(trx, `imports of ${asked.consultationId}`)
        const planned = await planAll(trx, drafts, asked)
        await writeAll(trx, planned, asked)
        return planned
      })
  return plans.map(toOutcome)
}

type Plan = {
  draft: Draft
  id: string
  stored: Stored | undefined
  changes: RevisedField[]
  kept: string[]
  /** What its source is now known to have brought. */
  brought: Partial<Brought>
}

function toOutcome({ draft, stored, changes, kept }: Plan): Outcome {
  const fields = changes.map(({ field }) => field)
  const is = !stored ? 'added' : fields.length > 0 ? 'updated' : 'unchanged'
  return { line: draft.line, is, fields, kept }
}

type When = Omit<Asked, 'isDryRun'>

async function planAll(db: Db, drafts: Draft[], { consultationId }: When): Promise<Plan[]> {
  const ids = drafts.map((draft) => ({
    draft,
    id: idOf(consultationId, draft),
    before: earlierId(consultationId, draft),
  }))
  const all = ids.flatMap(({ id, before }) => [id, before])
  const stored = await storedAmong(db, all)
  const sources = await sourcesAmong(db, all)
  return ids.map(({ draft, id, before }) => {
    const earlier = sources.has(before) ? undefined : stored.get(before)
    const isThatOne = !stored.has(id) && earlier && isSame(earlier, draft)
    const own = isThatOne ? before : id
    return planOne(draft, { id: own, row: stored.get(own), source: sources.get(own) })
  })
}

type Found = { id: string; row: Stored | undefined; source: ContributionSource | undefined }

function planOne(draft: Draft, { id, row, source }: Found): Plan {
  if (!row) return { draft, id, stored: undefined, changes: [], kept: [], brought: draft.values }
  const current = currentOf(row)
  // Brought before sources were remembered, when nobody could edit a word: all of it is the source's.
  const last: Partial<Brought> = source ? fromJson(source.brought) : current
  const differing = changesBetween(current, draft.values)
  const isOurs = ({ field }: RevisedField) =>
    Reflect.get(last, field) !== Reflect.get(current, field)
  const changes = differing.filter((one) => !isOurs(one))
  const kept = differing.filter(isOurs).map(({ field }) => field)
  const brought = Object.fromEntries(
    Object.entries({ ...last, ...draft.values }).map(([field, value]) => [
      field,
      kept.some((one) => one === field) ? Reflect.get(last, field) : value,
    ]),
  )
  return { draft, id, stored: row, changes, kept, brought }
}

function currentOf(row: Stored): Brought {
  return {
    title: row.title,
    text: row.text,
    themeId: row.theme_id,
    territoryId: row.territory_id,
    profile: row.profile,
    function: row.function,
    receivedAt: row.received_at,
  }
}

async function writeAll(trx: Trx, plans: Plan[], when: When) {
  const added = plans.filter(({ stored }) => !stored)
  await insertImported(
    trx,
    added.map((plan) => toRow(plan, when)),
  )
  const updated = plans.filter(({ stored, changes }) => stored && changes.length > 0)
  for (const plan of updated) await update(trx, plan, when)
  await keepSources(
    trx,
    plans.map((plan) => toSource(plan, when)),
  )
  await append(
    trx,
    [...added, ...updated].map(({ id, draft, stored, changes }) => ({
      kind: 'contribution.imported' as const,
      subject: id,
      participantId: null,
      data: {
        source: draft.platform,
        isNew: !stored,
        fields: changes.map(({ field }) => field).join(' '),
      },
      at: when.now,
    })),
  )
}

async function update(trx: Trx, { id, stored, changes, draft }: Plan, { now }: When) {
  if (!stored) return
  const { title, text, ...others } = { ...currentOf(stored), ...toValues(changes) }
  const isWritten = await updateImported(
    trx,
    { id, version: stored.version },
    {
      title,
      text,
      search_key: fold(`${title} ${text}`),
      theme_id: others.themeId,
      territory_id: others.territoryId,
      profile: others.profile,
      function: others.function,
      received_at: others.receivedAt,
    },
  )
  if (!isWritten) refuse('changed_meanwhile', {})
  await insertRevisions(trx, [
    {
      contribution_id: id,
      version: stored.version + 1,
      act: 'import',
      changes: toJson(changes),
      reason: null,
      source: draft.platform,
      undoes: null,
      participant_id: null,
      staff_id: null,
      at: now,
    },
  ])
}

function toValues(changes: RevisedField[]): Partial<Brought> {
  return Object.fromEntries(changes.map(({ field, after }) => [field, after]))
}

function toSource({ id, draft, brought }: Plan, { now }: When): ContributionSource {
  return {
    contribution_id: id,
    platform: draft.platform,
    external_id: draft.reference,
    address: draft.address,
    state: draft.state,
    brought: toJson(brought),
    imported_at: now,
  }
}

/** Why what its source no longer shows is not shown here either, in words that a contributor may read. */
const stateWords: Partial<Record<SourceState, string>> = {
  rejected: 'non retenue sur la plateforme d’origine',
  withdrawn: 'retirée par son auteur sur la plateforme d’origine',
  hidden: 'masquée sur la plateforme d’origine',
}

function toRow({ id, draft }: Plan, { consultationId }: When): Imported {
  const { values, state } = draft
  const why = stateWords[state]
  return searchable<Imported>({
    id,
    consultation_id: consultationId,
    kind: 'need',
    theme_id: values.themeId,
    territory_id: values.territoryId,
    profile: values.profile,
    function: values.function,
    title: values.title,
    text: values.text,
    service_url: null,
    code_openness: null,
    funding_use: null,
    state: why ? 'rejected' : 'received',
    rejection_reason: why ? 'other' : null,
    rejection_text: why ?? null,
    evidence: 'import',
    participant_id: null,
    intent_id: null,
    site_key: null,
    receipt: `DC-${digestOf(consultationId, draft).slice(24, 44).toUpperCase()}`,
    received_at: values.receivedAt,
  })
}

type Named = Pick<Draft, 'platform' | 'reference'>

function digestOf(consultationId: string, { platform, reference }: Named) {
  return hash('sha256', JSON.stringify([consultationId, platform.toLowerCase(), reference]))
}

/** Two platforms number theirs alike: the same number of another one is another contribution. */
const idOf = (consultationId: string, named: Named) =>
  `import-${digestOf(consultationId, named).slice(0, 24)}`

/** As imports named them when they knew the number only. */
const earlierId = (consultationId: string, { reference }: Named) =>
  `decidim-${hash('sha256', `${consultationId} ${reference}`).slice(0, 24)}`

const day = 86_400_000

/** Dates were read less well then, by some hours. */
function isSame(stored: Stored, { values }: Draft) {
  const apart = Math.abs(Date.parse(stored.received_at) - Date.parse(values.receivedAt))
  return apart < day || stored.title === values.title
}
