// Pages of the team's way in: signing in, an invitation, and signing out.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html, readForm } from '../../platform/http/hosted.ts'
import { dropStaffCookie } from '../../platform/http/staff-session.ts'
import type { ToldStatus } from '../../platform/http/told.ts'
import { paths } from '../../platform/paths.ts'
import { hashToken } from '../../platform/secrets.ts'
import { requestAuthorization } from '../providers/authorization-request.ts'
import { acceptInvitation, askToEnrol, byInvitation, invitedBy } from './enrol.ts'
import { enrolPage, invitationPage } from './invitation-view.tsx'
import { keyName } from './key-name.ts'
import { keepStaffSession } from './open-session.ts'
import { pageAct, staffOf } from './present.ts'
import { askToSignIn, signInByPasskey } from './prove.ts'
import { purposeOf } from './return.ts'
import { deleteStaffSession } from './session-store.ts'
import { staffSignInPage } from './sign-in-view.tsx'
import { readRoles } from './store.ts'
import { optionsFor, orTold } from './told.ts'

const offersProConnect = (c: Context) => c.get('deps').providers.pro_connect !== undefined

export function staffSignInPages(app: App, { database }: Deps) {
  const frame = (c: Context) => ({ offersProConnect: offersProConnect(c) })

  app.get(paths.teamSignIn.pattern, (c) => html(c, staffSignInPage(frame(c))))

  app.post(paths.teamSignInChallenge.pattern, (c) => optionsFor(c, () => askToSignIn(c)))

  app.post(paths.teamSignInVerification.pattern, (c) =>
    orTold(
      c,
      (refusal, status) => html(c, staffSignInPage({ ...frame(c), ...refusal }), status),
      async () => {
        const { reponse = '' } = await readForm(c)
        keepStaffSession(c, await signInByPasskey(c, reponse))
        return c.redirect(paths.team(), 303)
      },
    ),
  )

  app.post(paths.teamSignInByProConnect.pattern, (c) =>
    orTold(
      c,
      (refusal, status) => html(c, staffSignInPage({ ...frame(c), ...refusal }), status),
      () => requestAuthorization(c, 'pro_connect', { staffPurpose: purposeOf.signIn }),
    ),
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
  app.get(paths.invitation.pattern, (c) => html(c, invitationPage({})))

  const enrol = async (c: Context, token: string) => {
    const { name, roles } = await invitedBy(c, token)
    const shown = { token, name, roles: readRoles(roles) }
    return { ...shown, offersProConnect: offersProConnect(c) }
  }
  const unknown = (c: Context) => (refusal: { message: string }, status: ToldStatus) =>
    html(c, invitationPage(refusal), status)

  app.post(paths.invitation.pattern, (c) =>
    orTold(c, unknown(c), async () => {
      const { jeton = '' } = await readForm(c)
      return html(c, enrolPage(await enrol(c, jeton.trim())))
    }),
  )

  app.post(paths.invitationChallenge.pattern, (c) =>
    optionsFor(c, async () => {
      const { jeton = '' } = await readForm(c)
      return askToEnrol(c, await invitedBy(c, jeton), byInvitation(jeton))
    }),
  )

  app.post(paths.invitationByProConnect.pattern, (c) =>
    orTold(c, unknown(c), async () => {
      const { jeton = '' } = await readForm(c)
      await invitedBy(c, jeton)
      const staffPurpose = purposeOf.invitation(hashToken(jeton))
      return requestAuthorization(c, 'pro_connect', { staffPurpose })
    }),
  )

  app.post(paths.invitationKey.pattern, (c) =>
    orTold(c, unknown(c), async () => {
      const { jeton = '', reponse = '', nom } = await readForm(c)
      const shown = await enrol(c, jeton)
      return orTold(
        c,
        (refusal, status) => html(c, enrolPage({ ...shown, ...refusal }), status),
        async () => {
          const given = { token: jeton, answer: reponse, name: keyName(nom) }
          keepStaffSession(c, await acceptInvitation(c, given))
          return c.redirect(paths.team(), 303)
        },
      )
    }),
  )
}
