// What an import of contributions understood and did, in words for a terminal.
import { formatMoment, plural } from '../platform/language/dates.ts'
import type { Listed } from '../platform/text/listed.ts'
import type { Guess, Report } from '../process/contributions/imports/report.ts'

export function wordImport(report: Report) {
  const { isDryRun, refused, doubts } = report
  return [
    ...doubts.map(({ fr }) => `! ${fr}`),
    ...(isDryRun ? [...wordColumns(report), ...wordSamples(report)] : []),
    ...wordDates(report),
    ...wordLanguages(report),
    ...wordPlaces(report),
    ...wordThemes(report),
    wordCounts(report),
    ...wordLeftOut(report),
    ...wordCountsThere(report),
    ...wordChanged(report),
    ...refused.first.map(({ line, cause }) => `Ligne ${line} : ${cause}`),
    ...wordOthers(refused, 'ligne refusée', 'lignes refusées'),
    ...(isDryRun ? ['Essai à blanc : rien n’est enregistré.'] : []),
  ].join('\n')
}

function wordCounts({ added, updated, unchanged, refused, isDryRun }: Report) {
  const done = isDryRun ? ' à ajouter' : ` ajoutée${added < 2 ? '' : 's'}`
  const mended = isDryRun
    ? `${updated.count} à mettre à jour`
    : plural(updated.count, 'mise à jour', 'mises à jour')
  return `${plural(added, 'contribution', 'contributions')}${done}, ${mended}, ${unchanged} déjà là, ${plural(refused.count, 'ligne refusée', 'lignes refusées')}.`
}

const useWords = {
  ignored: 'ignorée, comme demandé',
  count: 'non reprise : les soutiens ne se reportent pas',
  personal: 'jamais lue : donnée personnelle',
  unknown: 'non comprise, ignorée',
}

const fieldWords: Record<string, string> = {
  reference: 'référence',
  address: 'adresse d’origine',
  title: 'titre',
  text: 'texte',
  theme: 'thématique',
  territory: 'collectivité',
  receivedAt: 'date',
  state: 'état à la source',
  withdrawn: 'retirée',
  hidden: 'masquée',
  amendment: 'amendement',
  profile: 'profil',
  function: 'fonction',
  themeId: 'thématique',
  territoryId: 'collectivité',
}

const named = (field: string) => fieldWords[field] ?? field

function wordColumns({ header, examples, columns }: Report) {
  return [
    'Colonnes :',
    ...header.map((name, at) => {
      const use = columns.uses[at]
      if (!use) return `  ${name}`
      const said = use.is === 'read' ? use.as.map(named).join(', ') : useWords[use.is]
      const example = examples[at]
      const shown = example ? ` (« ${shorten(example, 40)} »)` : ''
      return `  ${name} → ${said}${shown}`
    }),
    ...[...columns.sources].flatMap(([field, { at, default: value }]) =>
      at.length === 0 ? [`  (aucune) → ${named(field)} : « ${value} » partout`] : [],
    ),
  ]
}

function wordSamples({ samples }: Report) {
  return samples.flatMap(({ line, platform, reference, values }) => [
    `Ligne ${line}, ${reference} (${platform}) :`,
    `  ${values.title}`,
    `  ${shorten(values.text, 160)}`,
    `  ${values.themeId} · ${values.territoryId} · ${profileWords[values.profile]}${values.function ? `, ${values.function}` : ''} · ${formatMoment(values.receivedAt)} (heure de Paris)`,
  ])
}

const profileWords = {
  elected: 'élu ou élue',
  agent: 'agent ou agente',
  partner: 'partenaire',
  resident: 'habitant ou habitante',
  unknown: 'profil inconnu',
}

function wordDates({ withoutZone, order }: Report) {
  return [
    ...(order === null
      ? [
          '! Dates qui se contredisent : le jour y est tantôt le premier nombre, tantôt le deuxième.',
        ]
      : []),
    ...(withoutZone > 0
      ? [`${plural(withoutZone, 'date', 'dates')} sans fuseau : à l’heure de Paris.`]
      : []),
  ]
}

function wordLanguages({ foreign, columns }: Report) {
  if (foreign === 0) return []
  return [
    `! ${plural(foreign, 'texte n’existe pas', 'textes n’existent pas')} en « ${columns.language} » : pris dans une autre langue.`,
  ]
}

/** Each guess once, and each name that was not taken for a place. */
function wordPlaces({ places }: Report) {
  return [
    ...places.first.map(({ said, id, by, rows }) => {
      const how = by === 'guess' ? 'deviné d’après le nom seul' : 'pas reconnu, mis par défaut'
      return `! « ${shorten(said, 60)} » → ${id} (${how}, ${plural(rows, 'ligne', 'lignes')})`
    }),
    ...wordOtherGuesses(places, 'd’autres noms de lieux'),
  ]
}

function wordThemes({ themes }: Report) {
  return [
    ...themes.first.map(
      ({ said, id, rows }) =>
        `! Thématique « ${shorten(said, 60)} » → ${id} (pas reconnue, mise par défaut, ${plural(rows, 'ligne', 'lignes')})`,
    ),
    ...wordOtherGuesses(themes, 'd’autres thématiques'),
  ]
}

function wordOtherGuesses({ count, first }: Listed<Guess>, what: string) {
  const others = count - first.reduce((sum, { rows }) => sum + rows, 0)
  return others > 0 ? [`! … et ${plural(others, 'ligne', 'lignes')} qui ont ${what}.`] : []
}

const stateWords: Record<string, string> = {
  rejected: 'rejetées',
  withdrawn: 'retirées par leur auteur',
  hidden: 'masquées',
  amendment: 'amendements',
  draft: 'brouillons',
}

function wordLeftOut({ leftOut }: Report) {
  const parts = Object.entries(leftOut).map(([state, count]) => `${stateWords[state]} (${count})`)
  if (parts.length === 0) return []
  return [`Laissées de côté à la source : ${parts.join(', ')}. Pour les prendre : --take.`]
}

function wordCountsThere({ header, columns }: Report) {
  const names = header.filter((_, at) => columns.uses[at]?.is === 'count')
  if (names.length === 0) return []
  return [`Non repris, les soutiens ne se reportent pas : ${names.join(', ')}.`]
}

function wordChanged({ updated, kept }: Report) {
  return [
    ...updated.first.map(
      ({ line, fields }) => `Ligne ${line} : mise à jour (${fields.map(named).join(', ')})`,
    ),
    ...wordOthers(updated, 'ligne mise à jour', 'lignes mises à jour'),
    ...kept.first.map(
      ({ line, fields }) =>
        `! Ligne ${line} : gardée comme l’équipe l’a corrigée (${fields.map(named).join(', ')})`,
    ),
    ...wordOthers(kept, 'ligne gardée comme l’équipe l’a corrigée', 'lignes gardées ainsi'),
  ]
}

function wordOthers({ count, first }: Listed<unknown>, one: string, many: string) {
  const others = count - first.length
  return others > 0 ? [`… et ${plural(others, one, many)} de plus.`] : []
}

function shorten(text: string, most: number) {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
