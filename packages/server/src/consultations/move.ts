// Dates of a published consultation: a phase added, moved, or closed early, each in public.
import type { Trx } from '../db/database.ts'
import { refuse } from '../refusal.ts'
import { insertPhases, updatePhaseDates } from './acts-store.ts'
import { change, type Maker, requireAtVersion, type Versioned } from './change.ts'
import { type PlannedPhase, requireFit, requireNotDiscarded, toRows } from './make.ts'
import { movedDates, requireOpenPhase, requireToCome } from './rules.ts'
import type { StoredPhase } from './store.ts'

/** What is kept of a move, and shown to everyone but who made it. */
export type KeptMove = {
  phase: Pick<StoredPhase, 'position' | 'kind' | 'title'>
  before: { opensAt: string; closesAt: string | null }
  after: { opensAt: string; closesAt: string | null }
  reason: string | null
}

export async function add(
  trx: Trx,
  maker: Maker,
  id: string,
  { version, ...phase }: PlannedPhase & { version: number },
) {
  const { kind, phases, state } = await requireAtVersion(trx, { id, version })
  requireNotDiscarded({ state })
  requireFit(kind, [phase])
  if (state === 'published') requireToCome(phase, maker.at)
  const position = Math.max(-1, ...phases.map((one) => one.position)) + 1
  await change(
    trx,
    maker,
    { id, version },
    {
      ...{ act: 'add_phase', values: {}, data: { phase: { ...phase, position } } },
      event: { kind: 'consultation.phase_added', data: { position, ...phase } },
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

export async function move(trx: Trx, maker: Maker, { id, version, position, ...asked }: Asked) {
  const phase = await requirePhase(trx, { id, version }, position)
  await write(trx, maker, { id, version, phase, asked })
}

export async function closeEarly(trx: Trx, maker: Maker, asked: Omit<Asked, 'opensAt'>) {
  const { id, version, position, reason } = asked
  const phase = await requirePhase(trx, { id, version }, position)
  requireOpenPhase(phase.title, phase, maker.at)
  await write(trx, maker, { id, version, phase, asked: { closesAt: maker.at, reason } })
}

async function requirePhase(trx: Trx, at: Versioned, position: number) {
  const { phases, state } = await requireAtVersion(trx, at)
  if (state !== 'published') refuse('consultation_not_published')
  return phases.find((phase) => phase.position === position) ?? refuse('phase_not_found')
}

type Writing = Versioned & {
  phase: StoredPhase
  asked: Pick<Asked, 'opensAt' | 'closesAt' | 'reason'>
}

async function write(trx: Trx, maker: Maker, { id, version, phase, asked }: Writing) {
  const { position, kind, title, opensAt, closesAt } = phase
  const reason = asked.reason ?? null
  const before = { opensAt, closesAt }
  const after = movedDates({ ...asked, title, before, reason }, maker.at)
  // Before the journal is held: announcing holds a phase, then the journal.
  const dates = { opens_at: after.opensAt, closes_at: after.closesAt }
  await updatePhaseDates(trx, { consultationId: id, position }, dates)
  const kept: KeptMove = { phase: { position, kind, title }, before, after, reason }
  await change(
    trx,
    maker,
    { id, version },
    {
      ...{ act: 'move_phase', values: {}, data: kept },
      event: {
        kind: 'consultation.phase_moved',
        data: {
          ...{ position, kind, title, opensAt: after.opensAt, closesAt: after.closesAt },
          ...{ opensAtBefore: before.opensAt, closesAtBefore: before.closesAt, reason },
        },
      },
    },
  )
}
