// `GET /oembed`: the statuses are those of the oEmbed specification, which its consumers know.

import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { allowAnyOrigin } from '../../platform/http/cors.ts'
import { paths } from '../../platform/paths.ts'
import { keyProblem } from '../../sites/host-sites/access.ts'
import { findSite } from '../../sites/host-sites/store.ts'
import { framableAt } from './address.ts'
import { oembedOf, oembedXml } from './oembed.ts'
import { findSubject } from './subject.ts'

const notFound = 404
const notImplemented = 501

export function oembedRoutes(app: App, deps: Deps) {
  const { config, database, clock } = deps

  app.get(paths.oembed.pattern, async (c) => {
    allowAnyOrigin(c)
    const format = c.req.query('format') ?? 'json'
    if (format !== 'json' && format !== 'xml') return plain(c, notImplemented)
    const asked = framableAt(c.req.query('url') ?? '', config.baseUrl)
    if (!asked) return plain(c, notFound)
    const { widget } = asked
    const stored = asked.site ? await findSite(database.db, asked.site) : undefined
    // With a key that no longer serves the address is still that of a page anyone may read.
    const now = clock()
    const site = keyProblem(stored, now.toISOString()) ? undefined : stored
    const wanted = { widget, id: asked.id, consultationId: site?.consultationId }
    const view = { ...config, now }
    const subject = await findSubject(database.db, wanted, view)
    if (!subject) return plain(c, notFound)
    const answer = oembedOf({
      baseUrl: config.baseUrl,
      widget,
      subject,
      ...(site && { site: site.key }),
      ...atMost(c, 'maxWidth'),
      ...atMost(c, 'maxHeight'),
    })
    c.header('Cache-Control', 'public, max-age=60')
    if (format === 'json') return c.json(answer)
    return c.body(oembedXml(answer), 200, { 'Content-Type': 'text/xml; charset=utf-8' })
  })
}

function atMost(c: Context, name: 'maxWidth' | 'maxHeight') {
  const given = c.req.query(name.toLowerCase()) ?? ''
  return /^[1-9]\d{0,4}$/.test(given) ? { [name]: Number(given) } : {}
}

function plain(c: Context, status: 404 | 501) {
  const words = status === notFound ? 'Not an address of this provider' : 'Use json or xml'
  return c.text(words, status)
}
