// Mails as mail programs show them, in frames of the console: each kind with invented facts, and what an act would send.
import { letterStyles } from '../../mail/letter-styles.ts'
import { withLinkedStyles } from '../../mail/letter-view.tsx'
import { unsealLetter } from '../../mail/sealed-letter.ts'
import type { Deps } from '../../platform/deps.ts'
import { cacheFor, sendOwnAsset, toAsset } from '../../platform/http/asset.ts'
import type { App } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import { teamFrame } from '../../platform/http/team-preview.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { mailSamples } from './samples.ts'
import { listMailSamples } from './samples-contract.ts'

/** Each act that sends a mail shows it to whoever may do it. */
const anyone = ['moderator', 'sites_manager', 'auditor']

const styles = toAsset(letterStyles, 'css')
const stylesAddress = paths.asset(`lettre-${styles.etag.slice(1, 11)}.css`)
const framed = (html: string) => withLinkedStyles(html, stylesAddress)

export function mailFrames(app: App, { config, secrets }: Deps) {
  app.get(stylesAddress, (c) => sendOwnAsset(c, styles, cacheFor.year))

  teamFrame(app, {
    at: paths.mailSample,
    roles: listMailSamples.roles,
    async kept(c) {
      const language = c.req.query('langue') === 'en' ? 'en' : 'fr'
      const kind = c.req.param('id')
      const sample = mailSamples(config.baseUrl, language).find((one) => one.kind === kind)
      return framed(sample?.html ?? refuse('not_found'))
    },
  })

  teamFrame(app, {
    at: paths.mailPreview,
    roles: anyone,
    async sent(c) {
      const { lettre = '' } = await readForm(c)
      return framed(unsealLetter(secrets, lettre) ?? refuse('form_unreadable'))
    },
  })
}
