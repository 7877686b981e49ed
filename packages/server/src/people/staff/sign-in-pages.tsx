// Pages of the team's way in: signing in, an invitation, and signing out.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { type Again, type Fields, formStep, readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { dropStaffCookie } from '../../platform/http/staff-session.ts'
import { orTold } from '../../platform/http/told.ts'
import { paths } from '../../platform/paths.ts'
import { hashToken } from '../../platform/secrets.ts'
import { requestAuthorization } from '../providers/authorization-request.ts'
import { offered } from './demo-members.ts'
import { acceptInvitation, askToEnrol, byInvitation, invitedBy } from './enrol.ts'
import { enrolPage, invitationPage } from './invitation-view.tsx'
import { keyName } from './key-name.ts'
import { keepStaffSession } from './open-session.ts'
import { placeAfter } from './place-after.ts'
import { pageAct, staffOf } from './present.ts'
import { askToSignIn, signInByPasskey } from './prove.ts'
import { purposeOf } from './return.ts'
import { deleteStaffSession } from './session-store.ts'
import { staffSignInPage } from './sign-in-view.tsx'
import { readRoles } from './store.ts'
import { optionsFor } from './told.ts'

const offersProConnect = (c: Context) => c.get('deps').providers.pro_connect !== undefined

export function staffSignInPages(app: App, { database, config }: Deps) {
  const frame = (c: Context, next = '') => ({
    offersProConnect: offersProConnect(c),
    demoMembers: offered(config),
    next,
  })

  app.get(paths.teamSignIn.pattern, (c) => html(c, staffSignInPage(frame(c, c.req.query('suite')))))

  app.post(paths.teamSignInChallenge.pattern, (c) => optionsFor(c, () => askToSignIn(c)))

  const again = (c: Context) => async (shown: Again) =>
    html(c, staffSignInPage({ ...shown, ...frame(c, shown.values.suite) }), shown.status)

  app.post(paths.teamSignInVerification.pattern, (c) =>
    formStep(c, {
      async step({ reponse = '', suite }) {
        keepStaffSession(c, await signInByPasskey(c, reponse))
        return c.redirect(placeAfter(suite), 303)
      },
      again: again(c),
    }),
  )

  app.post(paths.teamSignInByProConnect.pattern, (c) =>
    formStep(c, {
      step: ({ suite = '' }) =>
        requestAuthorization(c, 'pro_connect', { staffPurpose: purposeOf.signIn(suite) }),
      again: again(c),
    }),
  )

  app.post(paths.teamSignOut.pattern, async (c) => {
    const member = await staffOf(c)
    if (member) {
      await pageAct(c, { staffId: member.id, operation: 'signOut' }, () =>
        retried(database.db, (trx) => deleteStaffSession(trx, member.tokenHash)),
      )
    }
    dropStaffCookie(c)
    return c.redirect(paths.teamSignIn(), 303)
  })
}

export function invitationPages(app: App) {
  // The token is after the `#`: a scanner that opens the link asks for this, and knows nothing.
  app.get(paths.invitation.pattern, (c) =>
    html(c, invitationPage({ values: { suite: c.req.query('suite') ?? '' } })),
  )

  const enrol = async (c: Context, { jeton = '', suite: next = '' }: Fields) => {
    const token = jeton.trim()
    const { name, roles } = await invitedBy(c, token)
    const shown = { token, name, roles: readRoles(roles), next }
    return { ...shown, offersProConnect: offersProConnect(c) }
  }
  const again = (c: Context) => async (shown: Again) => html(c, invitationPage(shown), shown.status)

  app.post(paths.invitation.pattern, (c) =>
    formStep(c, {
      step: async (fields) => html(c, enrolPage(await enrol(c, fields))),
      again: again(c),
    }),
  )

  app.post(paths.invitationChallenge.pattern, (c) =>
    optionsFor(c, async () => {
      const { jeton = '' } = await readForm(c)
      return askToEnrol(c, await invitedBy(c, jeton), byInvitation(jeton))
    }),
  )

  app.post(paths.invitationByProConnect.pattern, (c) =>
    formStep(c, {
      async step({ jeton = '', suite = '' }) {
        await invitedBy(c, jeton)
        const staffPurpose = purposeOf.invitation(hashToken(jeton), suite)
        return requestAuthorization(c, 'pro_connect', { staffPurpose })
      },
      again: again(c),
    }),
  )

  app.post(paths.invitationKey.pattern, (c) =>
    formStep(c, {
      async step({ jeton = '', reponse = '', nom, suite }) {
        const given = { token: jeton, answer: reponse, name: keyName(nom) }
        keepStaffSession(c, await acceptInvitation(c, given))
        return c.redirect(placeAfter(suite), 303)
      },
      // Where the invitation is not known either, its own page says so.
      again: (shown) =>
        orTold(
          c,
          async () => {
            const invited = await enrol(c, shown.values)
            return html(c, enrolPage({ ...shown, ...invited }), shown.status)
          },
          async (told) => html(c, invitationPage(told), told.status),
        ),
    }),
  )
}
