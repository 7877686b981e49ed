// Who sponsors a product of beta.gouv.fr: its name, never the identifier that the site gives it.
import { z } from 'zod'
import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { departmentNames } from '../../platform/territories/department-names.ts'
import { toSlug } from '../../platform/text/slug.ts'
import { phrase } from './values.ts'

/** By identifier: "anct" → "Agence nationale de la cohésion des territoires". */
export type Names = ReadonlyMap<string, string>

/** Bodies of the State that sponsor such products, and that no file of products names. */
const bodies: [id: string, name: string][] = [
  ['ademe', 'Agence de la transition écologique'],
  ['anct', 'Agence nationale de la cohésion des territoires'],
  ['anssi', 'Agence nationale de la sécurité des systèmes d’information'],
  ['caissedesdepots', 'Caisse des dépôts et consignations'],
  ['cerema', 'Cerema'],
  ['dgaln', 'Direction générale de l’aménagement, du logement et de la nature'],
  ['dgcl', 'Direction générale des collectivités locales'],
  ['dhup', 'Direction de l’habitat, de l’urbanisme et des paysages'],
  ['dinum', 'Direction interministérielle du numérique'],
  ['ditp', 'Direction interministérielle de la transformation publique'],
  [
    'mctrct',
    'Ministère de la Cohésion des territoires et des Relations avec les collectivités territoriales',
  ],
  ['mtes', 'Ministère de la Transition écologique et solidaire'],
  ['sgpe', 'Secrétariat général à la planification écologique'],
]

const anything = z.unknown().optional()
const body = z.looseObject({
  id: anything,
  slug: anything,
  ghid: anything,
  name: anything,
  title: anything,
  attributes: z.looseObject({ name: anything, title: anything }).optional(),
})

const list = z.array(z.unknown()).catch([])
const lists = z
  .object({ included: list, sponsors: list, organisations: list, organizations: list })
  .catch({ included: [], sponsors: [], organisations: [], organizations: [] })

/** Those that the file itself names, beside its products. */
export function namesIn(whole: unknown): Names {
  const names = new Map(bodies)
  for (const one of Object.values(lists.parse(whole)).flat()) {
    const { data } = body.safeParse(one)
    const id = phrase(data?.id) ?? phrase(data?.slug) ?? phrase(data?.ghid)
    const { name = data?.name, title = data?.title } = data?.attributes ?? {}
    const called = phrase(name) ?? phrase(title)
    if (id && called) names.set(idOf(id), called)
  }
  return names
}

/** "/organisations/departement-var" → "departement-var". */
const idOf = (path: string) => path.replace(/\/+$/, '').split('/').at(-1) ?? path

const isIdentifier = (text: string) => /^[a-z0-9]+([-_.][a-z0-9]+)*$/.test(text)

/** All that have a name, in their order; one that has none is said, and left out. */
export function sponsorsOf(given: string[], { warn, names }: { warn: Warn; names: Names }) {
  const found = given.flatMap((one) => {
    const id = idOf(one.trim())
    const name =
      names.get(id) ?? departmentCalled(id) ?? (isIdentifier(id) ? undefined : phrase(id))
    if (!name && id) warn(nameless(id))
    return name ?? []
  })
  return [...new Set(found)].join(', ') || undefined
}

function departmentCalled(id: string) {
  const [, name] =
    /^(?:departement|conseil-departemental)-(?:d[eu]s?-|de-l[a-]?-?|d-|l-)?(.+)$/.exec(id) ?? []
  const found = name && departmentNames().find((one) => toSlug(one) === name)
  return found && `${found} (département)`
}

const nameless = (id: string): Doubt =>
  doubt(
    `commanditaire « ${id} » : c’est un identifiant, son nom n’est pas dans le fichier, ignoré`,
    `sponsor “${id}”: an identifier, whose name is not in the file, ignored`,
  )
