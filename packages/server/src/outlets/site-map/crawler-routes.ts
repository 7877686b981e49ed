// What programs that read the web ask for first: what they may read, where all of it is, and whom to tell of a weakness.
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { entriesOf } from './entries.ts'
import { fileOf, filesFor, listOfFiles } from './sitemap.ts'

const securityTxt = '/.well-known/security.txt'

/** Answers for programs, and steps that each reading would begin anew; what else is nobody's business says so itself. */
const unread = [
  '/v1/',
  paths.frame,
  paths.console,
  paths.demoInbox,
  paths.intents,
  paths.support,
  paths.referent,
  paths.joinWorkingGroup,
  paths.serviceRequest,
  paths.diagnosisRequest,
].map((one) => (typeof one === 'string' ? one : one.pattern.replaceAll(/:\w+/g, '*')))
const read = ['/v1/open-data', '/v1/openapi.json']

export function crawlerRoutes(app: App, { database: { db }, clock, config }: Deps) {
  const { baseUrl, securityContact, securityExpires } = config
  const text = (c: Context, lines: string[]) => {
    c.header('Cache-Control', 'public, max-age=3600')
    return c.text(`${lines.join('\n')}\n`)
  }
  const xml = (c: Context, body: string) => {
    c.header('Cache-Control', 'public, max-age=3600')
    return c.body(body, 200, { 'Content-Type': 'application/xml; charset=utf-8' })
  }
  const partAt = (number: number) => paths.sitemapPart(`${number}.xml`)

  app.get(paths.robots.pattern, (c) =>
    text(c, [
      'User-agent: *',
      ...read.map((path) => `Allow: ${path}`),
      ...unread.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${baseUrl}${paths.sitemap()}`,
    ]),
  )

  app.get(paths.sitemap.pattern, async (c) => {
    const [only = [], ...others] = filesFor(await entriesOf(db))
    if (others.length === 0) return xml(c, fileOf(baseUrl, only))
    const addresses = [only, ...others].map((_, at) => partAt(at + 1))
    return xml(c, listOfFiles(baseUrl, addresses))
  })

  app.get(paths.sitemapPart.pattern, async (c) => {
    const files = filesFor(await entriesOf(db))
    const at = files.findIndex((_, index) => partAt(index + 1) === c.req.path)
    return xml(c, fileOf(baseUrl, files[at] ?? refuse('not_found')))
  })

  /** https://www.rfc-editor.org/rfc/rfc9116 */
  app.get(securityTxt, (c) =>
    text(c, [
      `Contact: ${/^https?:/.test(securityContact) ? securityContact : `mailto:${securityContact}`}`,
      `Expires: ${securityExpires ?? inThirtyDays(clock())}`,
      'Preferred-Languages: fr, en',
      `Canonical: ${baseUrl}${securityTxt}`,
    ]),
  )
}

/** Nobody said until when: as long as a server that runs is likely to be kept. */
function inThirtyDays(now: Date) {
  const end = new Date(now.getTime() + 30 * 24 * 3_600_000)
  return `${end.toISOString().slice(0, 10)}T00:00:00.000Z`
}
