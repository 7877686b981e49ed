// How the dates of a consultation moved, as everyone may read it: without who moved them.
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { consultationActsOf, isAct } from './acts-store.ts'
import type { PhaseMove } from './contract.ts'

export type PublicMove = PhaseMove & { position: number }

/** The newest first. */
export async function movesOf(db: Db, id: string): Promise<PublicMove[]> {
  const acts = await consultationActsOf(db, id)
  return acts
    .filter((one) => isAct(one, 'move_phase'))
    .map(({ data, at }) => {
      const { phase, before, after, reason } = fromJson(data)
      const { position, kind, title } = phase
      return { position, phase: { kind, title }, before, after, reason, at }
    })
    .reverse()
}
