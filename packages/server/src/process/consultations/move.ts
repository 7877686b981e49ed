// Dates of a published consultation: a phase added, moved, or closed early, each in public.

import type { Author } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Versioned } from '../../platform/db/versioned.ts'
import { refuse } from '../../platform/refusal.ts'
import { insertPhases, updatePhaseDates } from './acts-store.ts'
import { change, requireAtVersion } from './change.ts'
import { type PlannedPhase, requireFit, requireNotDiscarded, toRows } from './make.ts'
import { isOver } from './phases.ts'
import { movedDates, requireOpenPhase, requireToCome } from './rules.ts'
import type { StoredPhase } from './store.ts'

/** What supports do once they are open again: given from above, with what stands on phases. */
export type OnReopened = (trx: Trx, consultationId: string, at: string) => Promise<unknown>

export type Mover = Author & { onReopened: OnReopened }

export async function add(
  trx: Trx,
  author: Mover,
  id: string,
  { version, ...phase }: PlannedPhase & { version: number },
) {
  const { kind, phases, state } = await requireAtVersion(trx, { id, version })
  requireNotDiscarded({ state })
  requireFit(kind, [phase])
  if (state === 'published') requireToCome(phase, author.at)
  const position = Math.max(-1, ...phases.map((one) => one.position)) + 1
  const added = [...phases, { ...phase, position }]
  await change(
    trx,
    author,
    { id, version },
    {
      act: 'add_phase',
      values: {},
      data: { phase: { ...phase, position } },
      event: { kind: 'consultation.phase_added', data: { position, ...phase } },
      onceHeld: () => openAgain(trx, author, { id, before: phases, after: added }),
    },
  )
  await insertPhases(trx, id, toRows([phase], position))
}

type Asked = Versioned & {
  position: number
  opensAt?: string | undefined
  closesAt?: string | null | undefined
  reason?: string | undefined
}

export async function move(trx: Trx, author: Mover, { id, version, position, ...asked }: Asked) {
  const found = await requirePhase(trx, { id, version }, position)
  await write(trx, author, { id, version, ...found, asked })
}

export async function closeEarly(trx: Trx, author: Mover, asked: Omit<Asked, 'opensAt'>) {
  const { id, version, position, reason } = asked
  const found = await requirePhase(trx, { id, version }, position)
  requireOpenPhase(found.phase.title, found.phase, author.at)
  await write(trx, author, { id, version, ...found, asked: { closesAt: author.at, reason } })
}

async function requirePhase(trx: Trx, at: Versioned, position: number) {
  const { phases, state } = await requireAtVersion(trx, at)
  if (state !== 'published') refuse('consultation_not_published')
  const phase = phases.find((one) => one.position === position) ?? refuse('phase_not_found')
  return { phases, phase }
}

type Writing = Versioned & {
  phases: StoredPhase[]
  phase: StoredPhase
  asked: Pick<Asked, 'opensAt' | 'closesAt' | 'reason'>
}

async function write(trx: Trx, author: Mover, { id, version, phases, phase, asked }: Writing) {
  const { position, kind, title, opensAt, closesAt } = phase
  const reason = asked.reason ?? null
  const before = { opensAt, closesAt }
  const after = movedDates({ ...asked, title, before, reason }, author.at)
  // Before the journal is held: announcing holds a phase, then the journal.
  const dates = { opens_at: after.opensAt, closes_at: after.closesAt }
  await updatePhaseDates(trx, { consultationId: id, position }, dates)
  const moved = phases.map((one) => (one === phase ? { ...one, ...after } : one))
  const kept = { phase: { position, kind, title }, before, after, reason }
  await change(
    trx,
    author,
    { id, version },
    {
      act: 'move_phase',
      values: {},
      data: kept,
      event: {
        kind: 'consultation.phase_moved',
        data: {
          position,
          kind,
          title,
          opensAt: after.opensAt,
          closesAt: after.closesAt,
          opensAtBefore: before.opensAt,
          closesAtBefore: before.closesAt,
          reason,
        },
      },
      onceHeld: () => openAgain(trx, author, { id, before: phases, after: moved }),
    },
  )
}

type Reopening = { id: string; before: PlannedPhase[]; after: PlannedPhase[] }

/** Whoever erased their account since supports were over could support again: once, not twice. */
async function openAgain(trx: Trx, { at, onReopened }: Mover, { id, before, after }: Reopening) {
  const wasOver = isOver(before, 'support', at)
  if (wasOver && !isOver(after, 'support', at)) await onReopened(trx, id, at)
}
