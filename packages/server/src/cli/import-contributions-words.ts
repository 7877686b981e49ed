// What an import of contributions understood and did, in words for a terminal.
import { formatMoment, plural } from '../platform/language/dates.ts'
import type { Report } from '../process/contributions/imports/import.ts'
import type { Draft } from '../process/contributions/imports/to-draft.ts'

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
    ...refused.map(({ line, cause }) => `Ligne ${line} : ${cause}`),
    ...(isDryRun ? ['Essai à blanc : rien n’est enregistré.'] : []),
  ].join('\n')
}

function wordCounts({ added, updated, unchanged, refused, isDryRun }: Report) {
  const done = isDryRun ? ' à ajouter' : ` ajoutée${added < 2 ? '' : 's'}`
  const mended = isDryRun
    ? `${updated.length} à mettre à jour`
    : plural(updated.length, 'mise à jour', 'mises à jour')
  return `${plural(added, 'contribution', 'contributions')}${done}, ${mended}, ${unchanged} déjà là, ${plural(refused.length, 'ligne refusée', 'lignes refusées')}.`
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

function wordColumns({ table, columns }: Report) {
  return [
    'Colonnes :',
    ...table.header.map((name, at) => {
      const use = columns.uses[at]
      if (!use) return `  ${name}`
      const said = use.is === 'read' ? use.as.map(named).join(', ') : useWords[use.is]
      const example = table.rows.map(({ cells }) => cells[at]?.trim()).find(Boolean)
      const shown = example && use.is !== 'personal' ? ` (« ${shorten(example, 40)} »)` : ''
      return `  ${name} → ${said}${shown}`
    }),
    ...[...columns.sources].flatMap(([field, { at, default: value }]) =>
      at.length === 0 ? [`  (aucune) → ${named(field)} : « ${value} » partout`] : [],
    ),
  ]
}

function wordSamples({ drafts }: Report) {
  return drafts
    .slice(0, 3)
    .flatMap(({ line, platform, reference, values }) => [
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

function wordDates({ drafts, order }: Report) {
  const count = drafts.filter(({ told }) => told.isWithoutZone).length
  return [
    ...(order === null
      ? [
          '! Dates qui se contredisent : le jour y est tantôt le premier nombre, tantôt le deuxième.',
        ]
      : []),
    ...(count > 0 ? [`${plural(count, 'date', 'dates')} sans fuseau : à l’heure de Paris.`] : []),
  ]
}

function wordLanguages({ drafts, columns }: Report) {
  const count = drafts.filter(({ told }) => told.isForeign).length
  if (count === 0) return []
  return [
    `! ${plural(count, 'texte n’existe pas', 'textes n’existent pas')} en « ${columns.language} » : pris dans une autre langue.`,
  ]
}

/** Each guess once, and each name that was not taken for a place. */
function wordPlaces({ drafts }: Report) {
  const said = drafts.flatMap(({ told, values }) =>
    told.territory.by === 'exact' || told.territory.said === ''
      ? []
      : [{ ...told.territory, id: values.territoryId }],
  )
  const groups = Map.groupBy(said, (one) => JSON.stringify([one.by, one.said, one.id]))
  return [...groups.values()].flatMap((rows) => {
    const [one] = rows
    if (!one) return []
    const how = one.by === 'guess' ? 'deviné d’après le nom seul' : 'pas reconnu, mis par défaut'
    return [
      `! « ${shorten(one.said, 60)} » → ${one.id} (${how}, ${plural(rows.length, 'ligne', 'lignes')})`,
    ]
  })
}

function wordThemes({ drafts }: Report) {
  const said = drafts.filter(({ told }) => told.theme.by === 'default' && told.theme.said !== '')
  const groups = Map.groupBy(said, ({ told, values }: Draft) =>
    JSON.stringify([told.theme.said, values.themeId]),
  )
  return [...groups.values()].flatMap((rows) => {
    const [one] = rows
    if (!one) return []
    const { told, values } = one
    return [
      `! Thématique « ${shorten(told.theme.said, 60)} » → ${values.themeId} (pas reconnue, mise par défaut, ${plural(rows.length, 'ligne', 'lignes')})`,
    ]
  })
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

function wordCountsThere({ table, columns }: Report) {
  const names = table.header.filter((_, at) => columns.uses[at]?.is === 'count')
  if (names.length === 0) return []
  return [`Non repris, les soutiens ne se reportent pas : ${names.join(', ')}.`]
}

function wordChanged({ updated, kept }: Report) {
  return [
    ...updated.map(
      ({ line, fields }) => `Ligne ${line} : mise à jour (${fields.map(named).join(', ')})`,
    ),
    ...kept.map(
      ({ line, fields }) =>
        `! Ligne ${line} : gardée comme l’équipe l’a corrigée (${fields.map(named).join(', ')})`,
    ),
  ]
}

function shorten(text: string, most: number) {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
