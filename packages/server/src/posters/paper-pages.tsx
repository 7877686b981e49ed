// The page of the contribution form on paper.
import { requireConsultation } from '../consultations/current.ts'
import { intakeOf } from '../consultations/kinds.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { intakeWords } from '../consultations/wording.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { html } from '../http/hosted.ts'
import { siteOf } from '../intents/start.tsx'
import { paperPage } from '../layout/paper-page.tsx'
import { PaperFormView } from './paper-form-view.tsx'
import { wordDates } from './poster-view.tsx'

export function paperFormPages(app: App, { database, clock, config }: Deps) {
  app.get('/contribuer/papier', async (c) => {
    const site = await siteOf(c)
    const from = site ? `?site=${site.key}` : ''
    const { kind, title, phases, themes } = await requireConsultation(
      database.db,
      site?.consultationId,
    )
    const address = `${config.baseUrl}/contribuer`
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
      picture: `/contribuer/qr.svg${from}`,
      address: `${address}${from}`,
      entry: `${typed}?papier=1`,
    }
    const back = { href: `/contribuer${from}`, text: 'Le formulaire en ligne' }
    const children = <PaperFormView form={form} />
    return html(c, paperPage({ title: 'Formulaire à imprimer', back, children }))
  })
}
