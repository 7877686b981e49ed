// Proving anew that one is there, before what is dangerous; then on to where one was going.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html, readForm } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { requestAuthorization } from '../providers/authorization-request.ts'
import { passkeysOf } from './passkey-store.ts'
import { type Present, requireStaff, staffOf } from './present.ts'
import { askToProve, proveAnew } from './prove.ts'
import { purposeOf } from './return.ts'
import { stepUpPage } from './sign-in-view.tsx'
import { optionsFor, orTold } from './told.ts'

/** Where one was when a recent proof was asked for: only pages of ours. */
export const pagesAfter = { cles: paths.teamKeys(), sessions: paths.teamSessions() }

const pageAfter = (next: string) =>
  next === 'cles' || next === 'sessions' ? pagesAfter[next] : paths.team()

export function stepUpPages(app: App, { database, providers }: Deps) {
  const show = async ({ id }: Present, next: string) => ({
    next,
    offersProConnect: providers.pro_connect !== undefined,
    hasKeys: (await passkeysOf(database.db, id)).length > 0,
  })

  app.get(paths.stepUp.pattern, async (c) => {
    const member = await staffOf(c)
    if (!member) return c.redirect(paths.teamSignIn(), 303)
    return html(c, stepUpPage(await show(member, c.req.query('suite') ?? '')))
  })

  app.post(paths.stepUpChallenge.pattern, (c) =>
    optionsFor(c, async () => askToProve(c, await requireStaff(c))),
  )

  app.post(paths.stepUpByProConnect.pattern, async (c) => {
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

  app.post(paths.stepUpVerification.pattern, async (c) => {
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
