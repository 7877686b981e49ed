// How the dates of a consultation moved, as everyone may read it: without who moved them.
import type { Db } from '../../platform/db/database.ts'
import { consultationActsOf } from './acts-store.ts'
import type { PhaseMove } from './contract.ts'
import type { KeptMove } from './move.ts'

export type PublicMove = PhaseMove & { position: number }

/** The newest first. */
export async function movesOf(db: Db, id: string): Promise<PublicMove[]> {
  const acts = await consultationActsOf(db, id)
  return acts
    .filter(({ act }) => act === 'move_phase')
    .map(({ data, at }) => {
      const { phase, before, after, reason }: KeptMove = JSON.parse(data)
      const { position, kind, title } = phase
      return { position, phase: { kind, title }, before, after, reason, at }
    })
    .reverse()
}
