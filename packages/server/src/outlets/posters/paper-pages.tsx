// The page of the contribution form on paper.

import { siteOf } from '../../intents/start.tsx'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { paperPage } from '../../platform/layout/paper-page.tsx'
import { paths } from '../../platform/paths.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { intakeOf } from '../../process/consultations/kinds.ts'
import { phaseAvailability } from '../../process/consultations/phases.ts'
import { intakeWords } from '../../process/consultations/wording.ts'
import { PaperFormView } from './paper-form-view.tsx'
import { wordDates } from './poster-view.tsx'

export function paperFormPages(app: App, { database, clock, config }: Deps) {
  app.get(paths.contributeOnPaper.pattern, async (c) => {
    const site = await siteOf(c)
    const from = site ? `?site=${site.key}` : ''
    const { kind, title, phases, themes } = await requireConsultation(
      database.db,
      site?.consultationId,
      clock().toISOString(),
    )
    const address = `${config.baseUrl}${paths.contribute()}`
    const typed = address.replace(/^https?:\/\//, '')
    const now = clock().toISOString()
    const form = {
      consultation: title,
      title: intakeWords[kind].title,
      themes,
      typed,
      ...(site && { site: { name: site.name, territory: site.territory.label } }),
      dates: wordDates(phaseAvailability(phases, intakeOf[kind], now)),
      isCall: kind !== 'consultation',
      picture: `${paths.contributeQrSvg()}${from}`,
      // What is printed outlives any key.
      address: site ? `${address}?de=${site.id}` : address,
      entry: `${typed}?papier=1`,
    }
    const back = { href: `${paths.contribute()}${from}`, text: 'Le formulaire en ligne' }
    const children = <PaperFormView form={form} />
    return html(c, paperPage({ title: 'Formulaire à imprimer', back, children }))
  })
}
