// The home page of a consultation as it would be, drafts included, with what is typed and not saved yet.

import { z } from 'zod'
import { readJson } from '../../platform/db/json.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import type { Fields } from '../../platform/http/form.ts'
import { previewPages } from '../../platform/http/team-preview.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { findConsultation } from '../../process/consultations/acts-store.ts'
import { getStaffConsultation, phase } from '../../process/consultations/staff-contract.ts'
import { type StoredConsultation, withParts } from '../../process/consultations/store.ts'
import { HomeView } from './home-view.tsx'
import { loadHome } from './load.ts'

export function consultationPreviewPages(app: App, { database: { db }, clock, config }: Deps) {
  previewPages(app, {
    at: paths.consultationPreview,
    roles: getStaffConsultation.roles,
    async show(id, typed) {
      const view = { now: clock().toISOString(), baseUrl: config.baseUrl }
      const row = (await findConsultation(db, id)) ?? refuse('consultation_not_found')
      const [stored] = await withParts(db, [row])
      if (!stored) return refuse('consultation_not_found')
      const home = await loadHome(db, withTexts(stored, typed), view)
      return {
        title: home.consultation.title,
        current: '/',
        children: <HomeView {...home} isMain filter={{ kind: '', onlyOpen: false }} />,
      }
    },
  })
}

/** Of what is typed nothing is refused: it is looked at while it is being written. */
function withTexts(stored: StoredConsultation, { titre, resume, etapes }: Fields) {
  return {
    ...stored,
    title: titre ?? stored.title,
    summary: resume ?? stored.summary,
    phases: etapes === undefined ? stored.phases : readPhases(etapes),
  }
}

/** JSON, as they are given to be saved; those without a date yet are left out. */
function readPhases(text: string) {
  const given = z.array(z.unknown()).max(50).safeParse(readJson(text))
  const read = (given.data ?? []).map((one) => phase.safeParse(one).data)
  return read.flatMap((one, position) => (one ? [{ ...one, position }] : []))
}
