// What the home page of a consultation shows, besides what the address asks for.

import type { Db } from '../../platform/db/tables.ts'
import { loadPublished } from '../../process/committees/load.ts'
import { movesOf } from '../../process/consultations/moves.ts'
import { presentConsultation } from '../../process/consultations/present.ts'
import { allConsultations, type StoredConsultation } from '../../process/consultations/store.ts'
import { loadProposalPage } from '../../process/proposals/load.ts'

type View = { now: string; baseUrl: string }

export type Home = Awaited<ReturnType<typeof loadHome>>

/** One that is not public yet stands among the others as it would. */
export async function loadHome(db: Db, stored: StoredConsultation, view: View) {
  const { id } = stored
  const found = await allConsultations(db)
  const isPublic = found.some((one) => one.id === id)
  const all = isPublic ? found : [stored, ...found]
  return {
    consultation: presentConsultation(stored, view),
    moves: await movesOf(db, id),
    all: all.map((one) => presentConsultation(one, view)),
    supported: await loadProposalPage(db, { consultationId: id, sort: 'support', limit: 3 }, view),
    committees: isPublic ? await loadPublished(db, id, view) : [],
  }
}
