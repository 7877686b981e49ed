// Posters and QR codes of proposals and of the form, and the short address that posters print.

import { siteOf } from '../../intents/start.tsx'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { paperPage } from '../../platform/layout/paper-page.tsx'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { intakeOf } from '../../process/consultations/kinds.ts'
import { phaseAvailability } from '../../process/consultations/phases.ts'
import { intakeWords } from '../../process/consultations/wording.ts'
import { loadProposals } from '../../process/proposals/load.ts'
import type { StoredSite } from '../../sites/host-sites/store.ts'
import { PosterView, wordDates } from './poster-view.tsx'
import { qrPng, qrSvg } from './qr.ts'
import { codeOf, idOf } from './short.ts'
import { formSteps, supportSteps } from './steps.ts'
import { publishedIds } from './store.ts'

type Picture = { address: string; says: string }

export function posterPages(app: App, { database, clock, config }: Deps) {
  const { db } = database
  const { baseUrl } = config
  const bare = (address: string) => address.replace(/^https?:\/\//, '')
  const keyed = (site: StoredSite | undefined) => (site ? `?site=${site.key}` : '')
  // What is printed outlives any key.
  const numbered = (site: StoredSite | undefined) => (site ? `?de=${site.id}` : '')

  async function proposalOf(c: Context) {
    const id = c.req.param('id') ?? ''
    const [proposal] = await loadProposals(db, [id], { now: clock().toISOString(), baseUrl })
    if (!proposal || proposal.mergedInto) return refuse('proposal_not_found')
    const site = await siteOf(c)
    const typed = `${baseUrl}${paths.short(codeOf(id, await publishedIds(db)))}`
    return { proposal, site, typed, address: `${typed}${numbered(site)}` }
  }

  async function formOf(c: Context) {
    const site = await siteOf(c)
    const consultation = await requireConsultation(db, site?.consultationId, clock().toISOString())
    const typed = `${baseUrl}${paths.contribute()}`
    return { consultation, site, typed, address: `${typed}${numbered(site)}` }
  }

  app.get(paths.proposalPoster.pattern, async (c) => {
    const { proposal, site, typed, address } = await proposalOf(c)
    const { id, title, summary, support, residentsSupport } = proposal
    const consultation = await requireConsultation(db, proposal.consultationId)
    const poster = {
      title,
      summary,
      address,
      consultation: consultation.title,
      ...(site && { town: site.name }),
      call: 'Soutenez cette proposition',
      dates: wordDates(support),
      steps: supportSteps(residentsSupport),
      picture: `${paths.proposalQrSvg(id)}${keyed(site)}`,
      typed: bare(typed),
    }
    const back = { href: `${paths.proposal(id)}${keyed(site)}`, text: 'La proposition' }
    const children = <PosterView poster={poster} />
    return html(c, paperPage({ title: `Affiche : ${title}`, back, children }))
  })

  app.get(paths.contributePoster.pattern, async (c) => {
    const { consultation, site, typed, address } = await formOf(c)
    const { kind, phases, title, summary } = consultation
    const poster = {
      address,
      consultation: title,
      summary,
      ...(site && { town: site.name }),
      title: intakeWords[kind].title,
      call: 'Dites-le en cinq minutes',
      dates: wordDates(phaseAvailability(phases, intakeOf[kind], clock().toISOString())),
      steps: formSteps,
      picture: `${paths.contributeQrSvg()}${keyed(site)}`,
      typed: bare(typed),
    }
    const back = { href: `${paths.contribute()}${keyed(site)}`, text: 'Le formulaire' }
    const children = <PosterView poster={poster} />
    return html(c, paperPage({ title: 'Affiche : contribuer', back, children }))
  })

  const ofProposal = async (c: Context): Promise<Picture> => {
    const { proposal, address } = await proposalOf(c)
    return { address, says: `Soutenir : ${proposal.title}` }
  }
  const ofForm = async (c: Context): Promise<Picture> => {
    const { consultation, address } = await formOf(c)
    return { address, says: `Contribuer : ${consultation.title}` }
  }
  const pictured = [
    { svg: paths.proposalQrSvg, png: paths.proposalQrPng, read: ofProposal },
    { svg: paths.contributeQrSvg, png: paths.contributeQrPng, read: ofForm },
  ]
  for (const { svg, png, read } of pictured) {
    app.get(svg.pattern, async (c) => {
      const { address, says } = await read(c)
      return picture(c, await qrSvg(address, says), 'image/svg+xml')
    })
    app.get(png.pattern, async (c) => {
      const { address } = await read(c)
      return picture(c, await qrPng(address), 'image/png')
    })
  }

  app.get(paths.short.pattern, async (c) => {
    const id = idOf(c.req.param('code'), await publishedIds(db))
    if (!id) return refuse('proposal_not_found')
    const [proposal] = await loadProposals(db, [id], { now: clock().toISOString(), baseUrl })
    const page = proposal?.support.open ? paths.support(id) : paths.proposal(id)
    return c.redirect(`${page}${keyed(await siteOf(c))}`, 302)
  })
}

/** Towns put it on their own pages: it holds an address, and nothing of anyone. */
function picture(c: Context, body: string | Buffer<ArrayBuffer>, type: string) {
  c.header('Cache-Control', 'public, max-age=300')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return c.body(body, 200, { 'Content-Type': type })
}
