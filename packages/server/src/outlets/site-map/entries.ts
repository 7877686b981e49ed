// What search engines may list: pages that are there whatever is published, and what is published.
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { sessionsOf } from '../../process/committees/store.ts'
import { allConsultations } from '../../process/consultations/store.ts'
import { groupsWith } from '../../process/working-groups/store.ts'
import { legalPagesList } from '../legal/frame.tsx'
import { datasets } from '../opendata/datasets.ts'
import { siteMapAddresses } from './places.ts'
import type { Entry } from './sitemap.ts'
import { datedProposals, datedServices } from './store.ts'

const inBoth = [
  ...legalPagesList.map(({ fr: [fr], en: [en] }) => ({ fr, en })),
  { fr: siteMapAddresses.fr, en: siteMapAddresses.en },
]

const always: Entry[] = [
  '/',
  paths.proposals(),
  paths.contribute(),
  paths.services(),
  paths.diagnoses(),
  paths.datasets(),
  paths.embedding(),
  paths.news(),
]
  .map((at): Entry => ({ at }))
  .concat(
    inBoth.flatMap((languages) => [
      { at: languages.fr, languages },
      { at: languages.en, languages },
    ]),
    datasets.map(({ id }) => ({ at: paths.dataset(id) })),
  )

export async function entriesOf(db: Db): Promise<Entry[]> {
  const consultations = await allConsultations(db)
  const sessions = await sessionsOf(db, { isPublished: true })
  return [
    ...always,
    ...consultations.flatMap(({ id }) => [{ at: paths.report(id) }, { at: paths.committees(id) }]),
    ...sessions.map(({ id, published_at }) => ({
      at: paths.committee(id),
      changedAt: published_at,
    })),
    ...(await datedProposals(db)).map(({ id, changed_at }) => ({
      at: paths.proposal(id),
      changedAt: changed_at,
    })),
    ...(await groupsWith(db, {})).map(({ id, changed_at }) => ({
      at: paths.workingGroup(id),
      changedAt: changed_at,
    })),
    ...(await datedServices(db)).map(({ id, updated_on, changed_at }) => ({
      at: paths.service(id),
      changedAt: changed_at ?? updated_on,
    })),
  ]
}
