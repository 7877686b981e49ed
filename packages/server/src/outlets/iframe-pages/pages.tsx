// The pages that other sites frame: `/embed/{widget}`, one element each, without anyone's identity.

import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { framed } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { isElsewhere } from '../../sites/host-sites/access.ts'
import { siteOfLink } from '../../sites/host-sites/serving.ts'
import type { StoredSite } from '../../sites/host-sites/store.ts'
import { widgetPage } from './frame-view.tsx'
import { findSubject } from './subject.ts'
import { framedWidgets, isWidgetName } from './widgets.ts'

/**
 * A frame on a page that its browser says is of another origin: it shows there as one without a key, since
 * nobody should find an empty box; the keeper of the site reads of it.
 */
function isFramedElsewhere(c: Context, { config, siteUse }: Deps, site: StoredSite) {
  c.header('Vary', 'Referer', { append: true })
  const around = c.req.header('Referer')
  const origin = around && URL.canParse(around) ? new URL(around).origin : undefined
  if (!isElsewhere(site, origin, config.baseUrl)) return false
  siteUse.refused(site.id, { origin })
  return true
}

const plain = /^[\w-]{1,100}$/

export function framePages(app: App, deps: Deps) {
  const { database, clock, config } = deps
  app.get(paths.frame.pattern, async (c) => {
    const widget = c.req.param('widget')
    if (!isWidgetName(widget)) return refuse('not_found')
    const asked = (name: string) => {
      const value = c.req.query(name) ?? ''
      return plain.test(value) ? value : ''
    }
    const now = clock()
    const named = await siteOfLink(deps, c.req.query('site'))
    const site = named && isFramedElsewhere(c, deps, named) ? undefined : named
    const { subject: kind, attributes: taken } = framedWidgets[widget]
    const id = asked(kind)
    const wanted = { widget, id, consultationId: site?.consultationId }
    const view = { ...config, now }
    const found = await findSubject(database.db, wanted, view)
    // What it was merged into takes its place, for as long as it is.
    const subject = found?.mergedInto
      ? await findSubject(database.db, { ...wanted, id: found.mergedInto }, view)
      : found
    const given = [...taken, 'heading-level'].map((name) => [name, asked(name)])
    const attributes = {
      ...(subject?.id && { [kind]: subject.id }),
      ...Object.fromEntries(given.filter(([, value]) => value)),
    }
    const content = widgetPage({
      widget,
      attributes,
      baseUrl: config.baseUrl,
      language: c.req.query('lang') === 'en' ? 'en' : 'fr',
      ...(subject && { subject }),
      ...(site && { site }),
    })
    // A sandboxed frame has an opaque origin; what is compared is the page around it.
    const ancestors = site ? site.origins : ['*']
    return framed(c, content, { ancestors, status: subject ? 200 : 404 })
  })
}
