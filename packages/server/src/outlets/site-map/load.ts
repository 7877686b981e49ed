// Public pages that exist because something was published: each with its address and title.

import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { sessionsOf } from '../../process/committees/store.ts'
import { allConsultations } from '../../process/consultations/store.ts'
import { groupsWith } from '../../process/working-groups/store.ts'
import { listedServices, publishedProposals, shown } from './store.ts'

type Titled = { id: string; title: string }

export async function loadPublishedPlaces(db: Db) {
  const consultations = await allConsultations(db)
  const sessions = await sessionsOf(db, { isPublished: true })
  return {
    consultations: consultations.map(({ id, title }) => ({
      id,
      title,
      sessions: at(
        paths.committee,
        sessions.filter((one) => one.consultation_id === id),
      ).places,
    })),
    proposals: at(paths.proposal, await publishedProposals(db)),
    groups: at(paths.workingGroup, await groupsWith(db, {})),
    services: at(paths.service, await listedServices(db)),
  }
}

export type PublishedPlaces = Awaited<ReturnType<typeof loadPublishedPlaces>>

function at(path: (id: string) => string, rows: Titled[]) {
  const places = rows.map(({ id, title }) => ({ href: path(id), text: title }))
  return { places: places.slice(0, shown), hasMore: places.length > shown }
}
