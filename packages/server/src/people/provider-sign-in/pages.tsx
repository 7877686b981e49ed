// Coming back from a provider: signed in where one was, or told why not on the same page.

import type { App, Context } from '../../platform/http/context.ts'
import { readCookie } from '../../platform/http/cookies.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { orTold, type Told } from '../../platform/http/told.ts'
import { languageOf } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { browserOf } from '../participants/browser.ts'
import { keptPage } from '../participants/kept-form.ts'
import type { Arrival, Strict } from '../providers/client.ts'
import { providerByPath } from '../providers/names.ts'
import { type Departure, takeDeparture } from '../providers/store.ts'
import { showAccountPage } from '../space/account-page.ts'
import { settleStaff } from '../staff/return.ts'
import { linkIdentity } from './link.ts'
import { provedNow } from './proved-now.ts'
import { signInByIdentity } from './sign-in.ts'

/** Tells on the page that one left from why one is not signed in, given the number of the intent. */
type TellThere = (c: Context, intentId: string, told: Told) => Promise<Response>

export function providerPages(app: App, tellThere: TellThere) {
  app.get(paths.providerReturn.pattern, async (c) => {
    const departure = await returnOf(c)
    const { staff_purpose: purpose } = departure
    if (purpose) return settleStaff(c, purpose, (strict) => arrive(c, departure, strict))
    return orTold(
      c,
      async () => {
        const arrival = await arrive(c, departure, departure.proving === null ? undefined : {})
        return settle(c, departure, arrival)
      },
      async (told) => {
        const { intent_id: intent } = departure
        return intent ? tellThere(c, intent, told) : showAccountPage(c, told)
      },
    )
  })
}

/** What this browser left with; each is found once. */
async function returnOf(c: Context): Promise<Departure & { state: string }> {
  const { database, clock } = c.get('deps')
  const provider = providerByPath(c.req.param('provider') ?? '') ?? refuse('not_found')
  const state = c.req.query('state') ?? ''
  const departure = await takeDeparture(database.db, {
    state_hash: hashToken(state),
    browser_hash: hashToken(readCookie(c, 'parvis-depart') ?? ''),
    provider,
  })
  const isLate = departure && departure.expires_at <= clock().toISOString()
  return departure && !isLate ? { ...departure, state } : refuse('sign_in_interrupted')
}

type Returned = Departure & { state: string }

async function arrive(c: Context, { provider, state, nonce }: Returned, strict?: Strict) {
  const client = c.get('deps').providers[provider] ?? refuse('provider_not_found')
  return client.arrive(new URL(c.req.url).search, { state, nonce }, strict)
}

async function settle(c: Context, departure: Departure, arrival: Arrival) {
  const { provider, linking, proving, intent_id, created_at: leftAt } = departure
  if (linking) {
    await linkIdentity(c, { provider, arrival, participantId: linking, leftAt })
    return c.redirect(paths.space(), 303)
  }
  const proved =
    proving === null ? undefined : await provedNow(c, { provider, arrival, proving, leftAt })
  const { token, seconds, participantId } = await signInByIdentity(c.get('deps'), {
    provider,
    arrival: proved?.arrival ?? arrival,
    onlyAs: proved?.onlyAs,
    browser: browserOf(c),
    language: languageOf(c.req.header('Accept-Language')),
  })
  setSessionCookie(c, token, seconds)
  const back = proved && keptPage(c, { participantId })
  return c.redirect(intent_id ? paths.intent(intent_id) : (back ?? paths.space()), 303)
}
