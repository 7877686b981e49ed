// The page of each form that is sent to an address of its own: where one goes on who reloads, restores or shares that address.

import { type Place, paths, valuesAt, withQuery } from '../paths.ts'
import type { Context } from './context.ts'

type Fields = Record<string, string>
type Form = Pick<Place, 'pattern'>
type Way = [form: Form, page: (values: string[], fields: Fields) => string]

/** The step where the code is typed; without one that was asked for, the page where it is. */
const withCode = (code: string, ask: string, { demande, consultation, suite }: Fields) =>
  demande ? withQuery(code, { demande, consultation, suite }) : ask

const to =
  (page: () => string): Way[1] =>
  () =>
    page()
const toNext =
  (page: () => string): Way[1] =>
  (_, { suite }) =>
    withQuery(page(), { suite })
const site: Way[1] = ([id = '']) => paths.ownSite(id)
const mandate: Way[1] = ([id = '']) => paths.mandate(id)

const ways: Way[] = [
  [
    paths.intentVerification,
    ([id = ''], fields) => withCode(paths.intentCode(id), paths.intent(id), fields),
  ],
  [paths.intentConfirmation, ([id = '']) => paths.intent(id)],
  [
    paths.spaceVerification,
    (_, { demande = '' }) => withCode(paths.spaceCode(), paths.space(), { demande }),
  ],
  [paths.joinProvider, to(paths.space)],
  [paths.freshVerification, (_, fields) => withCode(paths.freshSignIn(), paths.space(), fields)],
  [paths.correctLanguage, to(paths.correct)],
  [
    paths.correctAddressVerification,
    (_, { demande = '' }) => withCode(paths.correctAddress(), paths.correct(), { demande }),
  ],
  [paths.closeSession, to(paths.sessions)],
  [paths.closeOtherSessions, to(paths.sessions)],
  [
    paths.mandateVerification,
    ([id = ''], { demande = '' }) =>
      withCode(paths.mandateCode(id), paths.mandate(id), { demande }),
  ],
  [paths.mandateByTeam, mandate],
  // Whoever is led here by a link is not signed out by it.
  [paths.signOut, to(paths.space)],
  [paths.newsVerification, (_, fields) => withCode(paths.newsCode(), paths.news(), fields)],
  [
    paths.siteSignInVerification,
    (_, fields) => withCode(paths.siteSignIn(), paths.siteRegistration(), fields),
  ],
  [paths.siteProof, site],
  [paths.siteAddresses, site],
  [paths.siteAddressRemoval, site],
  [paths.siteVerification, site],
  [paths.siteAgreementRequest, site],
  [paths.siteKeys, site],
  [paths.siteKeyRevocation, ([id = '', key = '']) => paths.siteKey(id, key)],
  [paths.siteAbandonment, site],

  [paths.teamSignInChallenge, to(paths.teamSignIn)],
  [paths.teamSignInVerification, toNext(paths.teamSignIn)],
  [paths.teamSignInByProConnect, toNext(paths.teamSignIn)],
  [paths.demoTeamSignIn, toNext(paths.teamSignIn)],
  [paths.teamSignOut, to(paths.team)],
  [paths.invitationChallenge, to(paths.invitation)],
  [paths.invitationByProConnect, toNext(paths.invitation)],
  [paths.invitationKey, toNext(paths.invitation)],
  [paths.stepUpChallenge, to(paths.stepUp)],
  [paths.stepUpByProConnect, toNext(paths.stepUp)],
  [paths.stepUpVerification, toNext(paths.stepUp)],
  [paths.closeTeamSession, to(paths.teamSessions)],
  [paths.closeOtherTeamSessions, to(paths.teamSessions)],
  [paths.teamKeyChallenge, to(paths.teamKeys)],
  [paths.addTeamKey, to(paths.teamKeys)],
  [paths.renameTeamKey, to(paths.teamKeys)],
  [paths.removeTeamKey, to(paths.teamKeys)],
  [paths.embeddingPreview, to(paths.console)],
  [paths.mailPreview, to(paths.console)],
]

/** Undefined for what is the address of no such form. */
export function pageOf(path: string, fields: Fields) {
  for (const [form, page] of ways) {
    const values = valuesAt(form, path)
    if (values) return page(values, fields)
  }
  return undefined
}

/** Undefined where there is no such form, or where it is sent. */
export function backToForm(c: Context) {
  const page = c.req.raw.method === 'GET' ? pageOf(c.req.path, c.req.query()) : undefined
  return page === undefined ? undefined : c.redirect(page, 303)
}
