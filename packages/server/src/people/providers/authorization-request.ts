// Leaving for a provider: what must match at the return is kept here, and bound to this browser.

import { blockSubjects } from '../../platform/http/asker.ts'
import type { Context } from '../../platform/http/context.ts'
import { keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { html } from '../../platform/http/hosted.ts'
import { leavingPage } from '../../platform/layout/leaving-page.tsx'
import { requireWithin } from '../../platform/rate-limits/within-limits.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { type ProviderName, providers } from './names.ts'
import { insertDeparture } from './store.ts'

/** Choosing an account, finding a telephone, typing a code: ten minutes are soon gone. */
const lifetime = 15 * 60_000

type Purpose = {
  intentId?: string
  linking?: string
  staffPurpose?: string
  /** The digest of the session that asks for a proof of now. */
  proving?: string
}

/** The page that leads there. Where people come back to is looked up then, never read from an address. */
export async function requestAuthorization(c: Context, name: ProviderName, purpose: Purpose) {
  const { database, clock, secrets, config, limiter, providers: clients } = c.get('deps')
  const { intentId, linking, staffPurpose, proving } = purpose
  const client = clients[name] ?? refuse('provider_not_found')
  const { label } = providers[name]
  await requireWithin(limiter, 'departure', { subjects: blockSubjects(c) })
  const now = clock()
  const [state, nonce] = [secrets.token(), secrets.token()]
  const isStrict = staffPurpose !== undefined || proving !== undefined
  const strict = isStrict
    ? { acr: staffPurpose === undefined ? undefined : config.staffAcr }
    : undefined
  const href = await client.authorizationUrl({ state, nonce }, strict)
  // Kept when there is one: several tabs may leave at once.
  const browser = readCookie(c, 'parvis-depart') ?? secrets.token()
  await insertDeparture(database.db, {
    state_hash: hashToken(state),
    browser_hash: hashToken(browser),
    provider: name,
    nonce,
    intent_id: intentId ?? null,
    linking: linking ?? null,
    staff_purpose: staffPurpose ?? null,
    proving: proving ?? null,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + lifetime).toISOString(),
  })
  keepCookie(c, 'parvis-depart', browser, lifetime / 1000)
  return html(
    c,
    leavingPage({
      title: `Vous allez vers ${label}`,
      text: `${label} vous identifie, puis vous ramène ici, là où vous en étiez.`,
      link: `Continuer vers ${label}`,
      href,
    }),
  )
}
