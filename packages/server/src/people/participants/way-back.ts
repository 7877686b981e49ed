// Where one comes back to after signing in again: the page of the form that was refused.
import { refuse } from '../../platform/refusal.ts'

/** Only pages of ours that ask for a fresh sign-in. */
const ours =
  /^\/(mon-espace|mes-sites|sites\/inscription)(\/[\w-]{1,64}){0,4}(\?(demande|territoire)=[\w-]{1,64})?$/

export function wayBack(given: string | undefined) {
  return given !== undefined && ours.test(given) ? given : refuse('not_found')
}

type Fields = Record<string, string>
type Place = [form: RegExp, page: (path: string, fields: Fields) => string]

const withChallenge = (page: string, { demande = '' }: Fields) => `${page}?demande=${demande}`

/** The first that matches; a form that is answered at its page's own address has none. */
const places: Place[] = [
  [/^\/mon-espace\/(code|ajouter)$/, () => '/mon-espace'],
  [/^\/connexion\//, () => '/mon-espace'],
  [/^\/mon-espace\/verification$/, (_, fields) => withChallenge('/mon-espace/code', fields)],
  [/^\/mon-espace\/donnees\.json$/, () => '/mon-espace/donnees'],
  [/^\/mon-espace\/sessions\//, () => '/mon-espace/sessions'],
  [/^\/mon-espace\/corriger\/adresse$/, () => '/mon-espace/corriger'],
  [
    /^\/mon-espace\/corriger\/adresse\/verification$/,
    (_, fields) => withChallenge('/mon-espace/corriger/adresse', fields),
  ],
  [
    /^\/mon-espace\/habilitation\/[^/]+\/verification$/,
    (path, fields) => withChallenge(path.replace(/verification$/, 'code'), fields),
  ],
  [/^\/mon-espace\/habilitation\/[^/]+\/(code|equipe)$/, (path) => before(path, 1)],
  [
    /^\/sites\/inscription$/,
    (path, { territoire }) => (territoire ? `${path}?territoire=${territoire}` : path),
  ],
  [/^\/mes-sites\/[^/]+\/cles\/[^/]+\/revocation$/, (path) => before(path, 1)],
  [/^\/mes-sites\/[^/]+\/adresses\/retrait$/, (path) => before(path, 2)],
  [/^\/mes-sites\/[^/]+\/[^/]+$/, (path) => before(path, 1)],
]

const before = (path: string, parts: number) => path.split('/').slice(0, -parts).join('/')

/** Undefined where what was sent makes no page of ours. */
export function pageOfForm(path: string, fields: Fields) {
  const [, page] = places.find(([form]) => form.test(path)) ?? []
  const found = page ? page(path, fields) : path
  return ours.test(found) ? found : undefined
}
