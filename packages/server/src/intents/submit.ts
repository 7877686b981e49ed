// From what a link or a form prepares to the next step: it is kept, then one signs in.

import { codeMail } from '../mail/code-mail.ts'
import { purposes } from '../mail/purposes.ts'
import { sendCode } from '../people/participants/sign-in.ts'
import { visitorOf } from '../people/participants/visitor.ts'
import { requestAuthorization } from '../people/providers/authorization-request.ts'
import { providerOf } from '../people/providers/names.ts'
import type { Context } from '../platform/http/context.ts'
import { languageOf } from '../platform/language/language.ts'
import { canonicalMailbox } from '../platform/mail-domains/mailbox.ts'
import { paths } from '../platform/paths.ts'
import { ownAmong } from '../platform/rate-limits/limiter.ts'
import type { ProofGiven } from '../platform/rate-limits/proof.ts'
import { askerOf, provedAsker } from '../platform/rate-limits/subjects.ts'
import { requireWithin } from '../platform/rate-limits/within-limits.ts'
import { refuse } from '../platform/refusal.ts'
import { loadIntent, showIntent } from './intent-page.tsx'
import type { IntentKinds } from './kinds.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { showRefusal } from './show-refusal.ts'
import type { IntentRow } from './store.ts'

export async function submitIntent(
  c: Context,
  kinds: IntentKinds,
  prepared: Prepared,
  chosen: Chosen,
) {
  const deps = c.get('deps')
  const { subjects } = askerOf(c, { site: prepared.site })
  await requireWithin(deps.limiter, 'intent', { subjects: ownAmong(subjects) })
  await prepare(deps, kinds, { prepared, subjects })
  if (await visitorOf(c)) return c.redirect(paths.intent(prepared.id), 303)
  return signIn(c, kinds, prepared.id, chosen)
}

type Chosen = ProofGiven & { courriel?: string | undefined; avec?: string | undefined }

/** By the provider whose button was pressed, or by a code sent to the address that was typed. */
export async function signIn(c: Context, kinds: IntentKinds, id: string, chosen: Chosen) {
  const { courriel = '', avec } = chosen
  const { row } = await loadIntent(c, kinds, id)
  if (avec === undefined) return askForCode(c, kinds, row, { ...chosen, courriel })
  try {
    return await requestAuthorization(c, providerOf(avec) ?? refuse('provider_not_found'), {
      intentId: id,
    })
  } catch (error) {
    return showRefusal(c, kinds, id, error, { courriel })
  }
}

type Typed = ProofGiven & { courriel: string }

async function askForCode(
  c: Context,
  kinds: IntentKinds,
  row: IntentRow,
  { courriel: typed, preuve, attente, passe }: Typed,
) {
  const { id, site_key: site } = row
  const email = canonicalMailbox(typed)
  if (!email) {
    const fault = typed.trim() === '' ? 'required' : 'not_an_address'
    const faults = [{ path: 'courriel', fault }]
    return showIntent(c, kinds, id, { status: 422, faults, values: { courriel: typed } })
  }
  try {
    const language = languageOf(c.req.header('Accept-Language'))
    const purpose = purposes.act(id)
    const compose = codeMail(purpose, language)
    const { challenge } = await sendCode(c.get('deps'), {
      email,
      purpose,
      compose,
      asker: await provedAsker(c, { boundTo: id, given: { preuve, attente, passe }, site }),
    })
    return c.redirect(`${paths.intentCode(id)}?demande=${challenge}`, 303)
  } catch (error) {
    return showRefusal(c, kinds, id, error, {
      courriel: typed,
      ...(attente && { attente }),
      ...(passe && { passe }),
    })
  }
}
