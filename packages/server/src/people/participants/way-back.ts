// Where one comes back to after signing in again: the page of the form that was refused.

import { type Place, paths, valuesAt } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'

/** Only pages of ours that ask for a fresh sign-in: these, and those below. */
const roots = [paths.space(), paths.ownSites(), paths.siteRegistration()]
const below = /^(\/[\w-]{1,64}){0,4}(\?(demande|territoire)=[\w-]{1,64})?$/

const isOurs = (given: string) =>
  roots.some((root) => given.startsWith(root) && below.test(given.slice(root.length)))

export function wayBack(given: string | undefined) {
  return given !== undefined && isOurs(given) ? given : refuse('not_found')
}

type Fields = Record<string, string>
type Form = Pick<Place, 'pattern'>
type Way = [form: Form, page: (values: string[], fields: Fields) => string]

const withChallenge = (page: string, { demande = '' }: Fields) => `${page}?demande=${demande}`

const site = ([id = '']: string[]) => paths.ownSite(id)
const mandate = ([id = '']: string[]) => paths.mandate(id)

/** A form that is answered at its page's own address has none. */
const ways: Way[] = [
  [paths.spaceCode, () => paths.space()],
  [paths.joinProvider, () => paths.space()],
  [paths.providerReturn, () => paths.space()],
  [paths.spaceVerification, (_, fields) => withChallenge(paths.spaceCode(), fields)],
  [paths.ownDataFile, () => paths.ownData()],
  [paths.closeSession, () => paths.sessions()],
  [paths.closeOtherSessions, () => paths.sessions()],
  [paths.correctAddress, () => paths.correct()],
  [paths.correctAddressVerification, (_, fields) => withChallenge(paths.correctAddress(), fields)],
  [paths.mandateVerification, ([id = ''], fields) => withChallenge(paths.mandateCode(id), fields)],
  [paths.mandateCode, mandate],
  [paths.mandateByTeam, mandate],
  [
    paths.siteRegistration,
    (_, { territoire }) => {
      const page = paths.siteRegistration()
      return territoire ? `${page}?territoire=${territoire}` : page
    },
  ],
  [paths.siteKeyRevocation, ([id = '', key = '']) => paths.siteKey(id, key)],
  [paths.siteAddressRemoval, site],
  [paths.siteAddresses, site],
  [paths.siteProof, site],
  [paths.siteVerification, site],
  [paths.siteAgreementRequest, site],
  [paths.siteKeys, site],
  [paths.siteAbandonment, site],
]

/** Undefined where what was sent makes no page of ours. */
export function pageOfForm(path: string, fields: Fields) {
  const found = pageBefore(path, fields)
  return isOurs(found) ? found : undefined
}

function pageBefore(path: string, fields: Fields) {
  for (const [form, page] of ways) {
    const values = valuesAt(form, path)
    if (values) return page(values, fields)
  }
  return path
}
