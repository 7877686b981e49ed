// Proving anew that one is there, before what is dangerous; then on to where one was going.

import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { type Again, formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { requestAuthorization } from '../providers/authorization-request.ts'
import { offered } from './demo-members.ts'
import { passkeysOf } from './passkey-store.ts'
import { readProof } from './passkeys.ts'
import { placeAfter, signInFor } from './place-after.ts'
import { type Present, requireStaff, staffOf } from './present.ts'
import { askToProve, proveAnew } from './prove.ts'
import { purposeOf } from './return.ts'
import { stepUpPage } from './sign-in-view.tsx'
import { optionsFor } from './told.ts'

export function stepUpPages(app: App, { database, providers, config }: Deps) {
  const show = async ({ id }: Present, next: string) => ({
    next,
    offersProConnect: providers.pro_connect !== undefined,
    demoMembers: offered(config).filter((one) => one.id === id),
    hasKeys: (await passkeysOf(database.db, id)).length > 0,
  })

  app.get(paths.stepUp.pattern, async (c) => {
    const next = c.req.query('suite') ?? ''
    const member = await staffOf(c)
    if (!member) return c.redirect(signInFor(next), 303)
    return html(c, stepUpPage(await show(member, next)))
  })

  app.post(paths.stepUpChallenge.pattern, (c) =>
    optionsFor(c, async () => askToProve(c, await requireStaff(c))),
  )

  const again = (c: Context, member: Present) => async (shown: Again) => {
    const page = await show(member, shown.values.suite ?? '')
    return html(c, stepUpPage({ ...shown, ...page }), shown.status)
  }

  app.post(paths.stepUpByProConnect.pattern, async (c) => {
    const member = await requireStaff(c)
    return formStep(c, {
      step({ suite = '' }) {
        const staffPurpose = purposeOf.stepUp(member.tokenHash, suite)
        return requestAuthorization(c, 'pro_connect', { staffPurpose })
      },
      again: again(c, member),
    })
  })

  app.post(paths.stepUpVerification.pattern, async (c) => {
    const member = await requireStaff(c)
    return formStep(c, {
      async step({ reponse = '', suite = '' }) {
        await proveAnew(c, member, readProof(reponse))
        return c.redirect(placeAfter(suite), 303)
      },
      again: again(c, member),
    })
  })
}
