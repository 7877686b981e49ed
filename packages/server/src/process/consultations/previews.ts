// Rehearses a publication or a change of dates: refused as it would be, told what it would do, and taken back.

import { toldBy } from '../../mail/told-count.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Versioned } from '../../platform/db/versioned.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Phase } from './contract.ts'
import { loadForStaff } from './load-staff.ts'
import { publish } from './make.ts'
import type { Mover } from './move.ts'
import { openKinds } from './phases.ts'

type Rehearsing = Mover & { baseUrl: string }

export async function previewPublication(db: Db, author: Rehearsing, at: Versioned) {
  return rehearsed(db, async (trx) => {
    const told = await toldBy(trx, () => publish(trx, author, at))
    const consultation = await loadForStaff(trx, at.id, viewOf(author))
    return { consultation, ...turned([], consultation.phases, author.at), told }
  })
}

/** `work`: moves the dates of one phase. */
export async function previewDates(
  db: Db,
  author: Rehearsing,
  { id, position }: { id: string; position: number },
  work: (trx: Trx, author: Mover) => Promise<void>,
) {
  return rehearsed(db, async (trx) => {
    const before = await loadForStaff(trx, id, viewOf(author))
    const told = await toldBy(trx, () => work(trx, author))
    const after = await loadForStaff(trx, id, viewOf(author))
    const [former, phase] = [before, after].map(({ phases }) => phases[position])
    if (!former || !phase) return refuse('phase_not_found')
    const toldAtOpening =
      phase.state === 'upcoming' ? await toldBy(trx, () => open(trx, id, phase)) : null
    const { kind, title } = phase
    return {
      phase: { kind, title },
      before: former,
      after: phase,
      ...turned(before.phases, after.phases, author.at),
      told,
      toldAtOpening,
    }
  })
}

const viewOf = ({ at, baseUrl }: Rehearsing) => ({ now: at, baseUrl })

function turned(before: Phase[], after: Phase[], now: string) {
  const [were, are] = [openKinds(before, now), openKinds(after, now)]
  return {
    opens: are.filter((kind) => !were.includes(kind)),
    closes: were.filter((kind) => !are.includes(kind)),
  }
}

/** As the clock will tell of it. */
function open(trx: Trx, id: string, { state: _, ...phase }: Phase & { position: number }) {
  const event = { kind: 'consultation.phase_opened', subject: id, participantId: null } as const
  return append(trx, [{ ...event, at: phase.opensAt, data: phase }])
}
