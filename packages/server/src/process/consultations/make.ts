// Making a consultation: a draft with its phases, themes and rules, edited, then published.

import type { z } from 'zod'
import type { Author } from '../../people/staff/author.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Versioned } from '../../platform/db/versioned.ts'
import type { PhaseKind } from '../../platform/events/phase-kinds.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireSlug } from '../../platform/text/slug.ts'
import {
  insertConsultation,
  insertPhases,
  replacePhases,
  replaceThemes,
  usedTheme,
} from './acts-store.ts'
import { change, record, requireAtVersion } from './change.ts'
import type { Rules } from './contract.ts'
import { grantedIn } from './granted-store.ts'
import { type ConsultationKind, mayHavePhase } from './kinds.ts'
import { type Dates, requirePublishable, requireSensiblePhases } from './rules.ts'
import type { createConsultation, editConsultation } from './staff-contract.ts'

type Draft = z.output<typeof createConsultation.body>
type Edit = z.output<typeof editConsultation.body>
export type PlannedPhase = Dates & { kind: PhaseKind; title: string }

/** Answers its id. */
export async function create(trx: Trx, author: Author, draft: Draft) {
  const { kind, title, summary, rules, themes, phases } = draft
  const id = draft.id ?? requireSlug(title)
  requireFit(kind, phases)
  const isNew = await insertConsultation(trx, {
    id,
    kind,
    title,
    summary,
    rules: toJson(rules),
    published_at: author.at,
    state: 'draft',
    version: 1,
  })
  if (!isNew) refuse('consultation_exists', { consultation: id })
  await insertPhases(trx, id, toRows(phases))
  await replaceThemes(trx, id, themes)
  await record(trx, author, {
    id,
    version: 1,
    act: 'create',
    data: {},
    event: { kind: 'consultation.created', data: { title, kind } },
  })
  return id
}

/** What is left out stays. */
export async function edit(trx: Trx, author: Author, id: string, { version, ...given }: Edit) {
  const before = await requireAtVersion(trx, { id, version })
  requireNotDiscarded(before)
  if (given.phases && before.state === 'published') refuse('consultation_published')
  if (given.phases) requireFit(before.kind, given.phases)
  const rules = ruled(before.rules, given.rules)
  const { title = before.title, summary = before.summary } = given
  const fields = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : name))
  await change(
    trx,
    author,
    { id, version },
    {
      act: 'edit',
      values: { title, summary, rules: toJson(rules) },
      data: { before: pick(before, fields), after: pick({ ...before, ...given, rules }, fields) },
      event: {
        kind: 'consultation.edited',
        data: { title, fields: fields.join(' '), draft: before.state === 'draft' },
      },
    },
  )
  await requireEnvelopeCovers(trx, id, rules)
  if (given.themes) await changeThemes(trx, id, before.themes, given.themes)
  if (given.phases) await replacePhases(trx, id, toRows(given.phases))
}

export async function publish(trx: Trx, author: Author, at: Versioned) {
  const draft = await requireDraft(trx, at)
  requirePublishable(draft)
  await change(trx, author, at, {
    act: 'publish',
    values: { state: 'published', published_at: author.at },
    data: {},
    event: { kind: 'consultation.published', data: { title: draft.title, kind: draft.kind } },
  })
}

/** Out of sight, and kept: whoever drafted it may want it back. */
export async function discard(trx: Trx, author: Author, at: Versioned) {
  const { title } = await requireDraft(trx, at)
  await change(trx, author, at, {
    act: 'discard',
    values: { state: 'discarded' },
    data: {},
    event: { kind: 'consultation.discarded', data: { title } },
  })
}

export async function restore(trx: Trx, author: Author, at: Versioned) {
  const { title, state } = await requireAtVersion(trx, at)
  if (state !== 'discarded') refuse('consultation_not_discarded')
  await change(trx, author, at, {
    act: 'restore',
    values: { state: 'draft' },
    data: {},
    event: { kind: 'consultation.restored', data: { title } },
  })
}

async function requireDraft(trx: Trx, at: Versioned) {
  const draft = await requireAtVersion(trx, at)
  if (draft.state === 'published') refuse('consultation_published')
  requireNotDiscarded(draft)
  return draft
}

export function requireNotDiscarded({ state }: { state: string }) {
  if (state === 'discarded') refuse('consultation_discarded')
}

export function requireFit(kind: ConsultationKind, phases: PlannedPhase[]) {
  requireSensiblePhases(phases, (phase) => mayHavePhase(kind, phase))
}

export function toRows(phases: PlannedPhase[], from = 0) {
  return phases.map(({ kind, title, opensAt, closesAt }, index) => ({
    position: from + index,
    kind,
    title,
    opens_at: opensAt,
    closes_at: closesAt,
  }))
}

/** Null takes a limit away. */
function ruled(before: Rules, given: Edit['rules'] = {}): Rules {
  const { envelopeCents, ...others } = { ...before, ...given }
  return { ...others, ...(envelopeCents != null && { envelopeCents }) }
}

/** What committees granted is promised. Asked once the row is held: they wait for it to count. */
async function requireEnvelopeCovers(trx: Trx, id: string, { envelopeCents }: Rules) {
  if (envelopeCents === undefined) return
  const grantedCents = await grantedIn(trx, id)
  if (grantedCents > envelopeCents) refuse('envelope_granted', { grantedCents })
}

type Themes = { id: string; title: string }[]

async function changeThemes(trx: Trx, id: string, before: Themes, after: Themes) {
  const kept = new Set(after.map((theme) => theme.id))
  const removed = before.map((theme) => theme.id).filter((theme) => !kept.has(theme))
  const used = await usedTheme(trx, id, removed)
  if (used) refuse('theme_in_use', { theme: before.find((one) => one.id === used)?.title ?? used })
  await replaceThemes(trx, id, after)
}

function pick(from: object, fields: string[]) {
  return Object.fromEntries(Object.entries(from).filter(([name]) => fields.includes(name)))
}
