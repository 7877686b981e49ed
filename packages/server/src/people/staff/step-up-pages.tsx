// Proving anew that one is there, before what is dangerous; then on to where one was going.
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html, readForm } from '../../platform/http/hosted.ts'
import { requestAuthorization } from '../providers/authorization-request.ts'
import { passkeysOf } from './passkey-store.ts'
import { type Present, requireStaff, staffOf } from './present.ts'
import { askToProve, proveAnew } from './prove.ts'
import { purposeOf } from './return.ts'
import { stepUpPage } from './sign-in-view.tsx'
import { optionsFor, orTold } from './told.ts'

/** Only to pages of ours. */
const pages: Record<string, string> = { cles: '/equipe/cles', sessions: '/equipe/sessions' }
const pageAfter = (next: string) => pages[next] ?? '/equipe'

export function stepUpPages(app: App, { database, providers }: Deps) {
  const show = async ({ id }: Present, next: string) => ({
    next,
    offersProConnect: providers.pro_connect !== undefined,
    hasKeys: (await passkeysOf(database.db, id)).length > 0,
  })

  app.get('/equipe/confirmation', async (c) => {
    const member = await staffOf(c)
    if (!member) return c.redirect('/equipe/connexion', 303)
    return html(c, stepUpPage(await show(member, c.req.query('suite') ?? '')))
  })

  app.post('/equipe/confirmation/defi', (c) =>
    optionsFor(c, async () => askToProve(c, await requireStaff(c))),
  )

  app.post('/equipe/confirmation/proconnect', async (c) => {
    const member = await requireStaff(c)
    return orTold(
      c,
      async (refusal, status) =>
        html(c, stepUpPage({ ...(await show(member, '')), ...refusal }), status),
      () =>
        requestAuthorization(c, 'pro_connect', {
          staffPurpose: purposeOf.stepUp(member.tokenHash),
        }),
    )
  })

  app.post('/equipe/confirmation/verification', async (c) => {
    const member = await requireStaff(c)
    const { reponse = '', suite = '' } = await readForm(c)
    return orTold(
      c,
      async (refusal, status) =>
        html(c, stepUpPage({ ...(await show(member, suite)), ...refusal }), status),
      async () => {
        await proveAnew(c, member, reponse)
        return c.redirect(pageAfter(suite), 303)
      },
    )
  })
}
