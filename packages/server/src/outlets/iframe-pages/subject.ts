// What a framed element is about: its title, and where one goes when the element cannot show.

import { loadServices } from '../../catalogue/services/load.ts'
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { loadProposals } from '../../process/proposals/load.ts'
import { framedWidgets, type WidgetName } from './widgets.ts'

export type FramedSubject = {
  /** Absent for the form, which is about the consultation as a whole. */
  id?: string
  title: string
  summary: string
  /** Of the summary, BCP 47. */
  language: string
  /** Path of the page where one acts, or reads. */
  path: string
  /** The id of what it has become. */
  mergedInto?: string
}

type View = { now: Date; baseUrl: string; staleAfterDays: number }
type Asked = { widget: WidgetName; id: string; consultationId?: string }

export async function findSubject(
  db: Db,
  { widget, id, consultationId }: Asked,
  view: View,
): Promise<FramedSubject | undefined> {
  const { subject } = framedWidgets[widget]
  if (subject === 'consultation') {
    const { title, summary } = await requireConsultation(db, consultationId, view.now.toISOString())
    return { title, summary, language: 'fr', path: paths.contribute() }
  }
  if (subject === 'service') {
    const [service] = await loadServices(db, [id], view)
    if (!service) return undefined
    const { name: title, tagline: summary, taglineLanguage: language } = service
    return { id, title, summary, language, path: paths.service(id) }
  }
  const [proposal] = await loadProposals(db, [id], { ...view, now: view.now.toISOString() })
  if (!proposal) return undefined
  const { title, summary, mergedInto } = proposal
  const path = widget === 'referent-signup' ? paths.referent(id) : paths.support(id)
  return { id, title, summary, language: 'fr', path, ...(mergedInto && { mergedInto }) }
}
