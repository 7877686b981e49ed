// Pictures made when they are asked for: the card of a proposal, and the icon in the forms that others need.
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { isHeld } from '../../platform/http/representation.ts'
import { icon } from '../../platform/layout/styles.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { loadProposals } from '../../process/proposals/load.ts'
import { cardSvg } from './card.ts'
import { icoOf, manifest } from './icons.ts'
import { createPainter } from './paint.ts'

export function pictureRoutes(app: App, { database: { db }, clock, config }: Deps) {
  const paint = createPainter()
  const card = (svg: string) => paint({ svg, width: 1200, hasText: true })
  const square = (width: number) => paint({ svg: icon, width })

  app.get(paths.proposalCard.pattern, async (c) => {
    const view = { now: clock().toISOString(), baseUrl: config.baseUrl }
    const [proposal] = await loadProposals(db, [c.req.param('id')], view)
    if (!proposal || proposal.mergedInto) return refuse('proposal_not_found')
    const consultation = await requireConsultation(db, proposal.consultationId)
    const { title, theme } = proposal
    const svg = cardSvg({ above: `Proposition · ${theme.title}`, title, below: consultation.title })
    return send(c, await card(svg), 'image/png')
  })

  app.get(paths.homeCard.pattern, async (c) => {
    const { title, summary } = await requireConsultation(db, undefined, clock().toISOString())
    const svg = cardSvg({ above: 'Consultation', title, below: summary })
    return send(c, await card(svg), 'image/png')
  })

  app.get(paths.favicon.pattern, async (c) => {
    const sides = [16, 32, 48]
    const made = await Promise.all(sides.map(square))
    const pictures = made.map(({ png }, at) => ({ side: sides[at] ?? 0, png }))
    const etag = made.at(-1)?.etag ?? ''
    return send(c, { png: icoOf(pictures), etag }, 'image/x-icon')
  })

  for (const side of [180, 192, 512]) {
    app.get(paths.asset(`icon-${side}.png`), async (c) => send(c, await square(side), 'image/png'))
  }

  app.get(paths.manifest.pattern, (c) => {
    const body = JSON.stringify(manifest((side) => paths.asset(`icon-${side}.png`)))
    c.header('Cache-Control', 'public, max-age=86400')
    return c.body(body, 200, { 'Content-Type': 'application/manifest+json' })
  })
}

type Sent = { png: Buffer<ArrayBuffer>; etag: string }

/** Others show it: a network that was given the address of a page. */
function send(c: Context, { png, etag }: Sent, type: string) {
  c.header('Cache-Control', 'public, max-age=3600')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  if (isHeld(c, { etag })) return c.body(null, 304)
  return c.body(png, 200, { 'Content-Type': type })
}
