// From what a link or a form prepares to the next step: it is kept, then one signs in.

import { codeMail } from '../mail/code-mail.ts'
import { purposes } from '../mail/purposes.ts'
import { askCode } from '../people/participants/ask-code.ts'
import { visitorOf } from '../people/participants/visitor.ts'
import { requestAuthorization } from '../people/providers/authorization-request.ts'
import { providerOf } from '../people/providers/names.ts'
import { askerOf, provedAsker } from '../platform/http/asker.ts'
import type { Context } from '../platform/http/context.ts'
import { type Fields, type Step, takeStep } from '../platform/http/form.ts'
import { requireMailbox } from '../platform/http/typed.ts'
import { languageOf } from '../platform/language/language.ts'
import { paths } from '../platform/paths.ts'
import { ownAmong } from '../platform/rate-limits/limiter.ts'
import { codeOf } from '../platform/rate-limits/proof.ts'
import { requireWithin } from '../platform/rate-limits/within-limits.ts'
import { refuse } from '../platform/refusal.ts'
import { loadIntent } from './intent-page.tsx'
import type { IntentKinds } from './kinds.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { showRefusal } from './show-refusal.ts'

/** Kept; whoever is not signed in yet does so on its page. */
export async function keepAndGoOn(c: Context, kinds: IntentKinds, prepared: Prepared) {
  const deps = c.get('deps')
  const { subjects } = askerOf(c, { site: prepared.site })
  await requireWithin(deps.limiter, 'intent', { subjects: ownAmong(subjects) })
  await prepare(deps, kinds, { prepared, subjects })
  return c.redirect(paths.intent(prepared.id), 303)
}

/** The same, of a page that asked for an address too. */
export async function submitIntent(
  c: Context,
  kinds: IntentKinds,
  prepared: Prepared,
  fields: Fields,
) {
  const kept = await keepAndGoOn(c, kinds, prepared)
  if (await visitorOf(c)) return kept
  return takeStep(c, fields, signInStep(c, kinds, prepared.id))
}

/** By the provider whose button was pressed, or by a code sent to the address that was typed. */
export function signInStep(c: Context, kinds: IntentKinds, id: string): Step {
  return {
    proves: () => codeOf(id),
    async step({ courriel = '', avec, ...given }) {
      const { row } = await loadIntent(c, kinds, id)
      if (avec !== undefined) {
        const provider = providerOf(avec) ?? refuse('provider_not_found')
        return requestAuthorization(c, provider, { intentId: id })
      }
      const email = requireMailbox(courriel)
      const purpose = purposes.act(id)
      const { challenge } = await askCode(c, {
        email,
        purpose,
        compose: codeMail(purpose, languageOf(c.req.header('Accept-Language'))),
        asker: await provedAsker(c, { boundTo: id, given, site: row.site_key }),
      })
      return c.redirect(`${paths.intentCode(id)}?demande=${challenge}`, 303)
    },
    again: (shown) => showRefusal(c, kinds, id, shown),
  }
}
