// A row of the table as a contribution, or why it cannot be one.
import { territoryLabel } from '../../../platform/territories/store.ts'
import { plainText } from '../../../platform/text/plain-text.ts'
import { contributionLimits, longestKept } from '../contract.ts'
import type { Brought, Profile, SourceState } from './brought.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { Columns } from './columns.ts'
import { type Order, readDate } from './dates.ts'
import { folded } from './folded.ts'
import { type Extent, type Found, findPlace, type Places, partsOf } from './places.ts'
import { sourceStateOf } from './source-state.ts'

export type Draft = {
  line: number
  platform: string
  reference: string
  address: string | null
  state: SourceState
  values: Brought
  told: {
    territory: { said: string; by: Found['by'] | 'default' }
    theme: { said: string; by: 'known' | 'default' }
    isWithoutZone: boolean
    isForeign: boolean
  }
}

export type Known = {
  columns: Columns
  /** Folded title of a theme, or its id → its id. */
  themes: Map<string, string>
  places: Places
  extent: Extent
  platform: string | undefined
  theme: string | undefined
  territory: string | undefined
  profile: Profile
  order: Order | undefined
  now: string
}

export type Reading = { draft: Draft } | { cause: string } | { leftOut: SourceState }

export function toDraft(
  { cells: row, line }: { cells: string[]; line: number },
  known: Known,
  taken: ReadonlySet<string>,
): Reading {
  const cells = cellsOf(row, known.columns)
  const state = sourceStateOf(cells)
  if (state !== 'published' && !taken.has(state)) return { leftOut: state }
  const title = plainText(cells.one('title')).replace(/\s+/g, ' ')
  const text = plainText(cells.one('text'))
  const address = webAddressIn(cells.one('address'))
  const reference = cells.one('reference') || address || ''
  const platform = known.platform ?? hostOf(address)
  if (!reference)
    return { cause: 'ni référence ni adresse : impossible de la reconnaître une seconde fois' }
  if (!platform) {
    return { cause: 'de quelle plateforme ? Dites-le : --platform, ou une colonne d’adresses' }
  }
  const long = tooLong({ title, text })
  if (long) return { cause: long }
  const date = readDate(cells.one('receivedAt'), known.order, known.now)
  if ('cause' in date) return date
  const theme = themeOf(cells, known)
  if (!theme.id) return { cause: unknownTheme(theme.said) }
  const territory = territoryOf(cells, known)
  if (!territory.id) return { cause: unknownPlace(territory.said, known) }
  const profile = profileOf(cells, known.profile)
  return {
    draft: {
      line,
      platform,
      reference,
      address,
      state,
      values: {
        title,
        text,
        themeId: theme.id,
        territoryId: territory.id,
        profile,
        function: functionOf(cells, profile),
        receivedAt: date.at,
      },
      told: {
        territory: { said: territory.said, by: territory.by },
        theme: { said: theme.said, by: theme.by },
        isWithoutZone: date.isWithoutZone,
        isForeign: cells.isForeign,
      },
    },
  }
}

const unknownTheme = (said: string) =>
  said ? `thématique inconnue : « ${said} »` : 'aucune thématique : une colonne, ou --theme'

/** With those that it may mean, when they are few. */
function unknownPlace(said: string, { places, extent }: Known) {
  if (!said) return 'aucune collectivité : une colonne, ou --territory'
  const bearers = places.named.get(folded(said)) ?? []
  const labels = bearers.slice(0, 4).map((one) => `${territoryLabel(one)}, ${one.id}`)
  const more = bearers.length > labels.length ? '…' : ''
  const shown = labels.length > 0 ? ` (${labels.join(' ; ')}${more})` : ''
  const elsewhere = bearers.length === 1 && extent.home
  const why = elsewhere ? `, quand le fichier parle de ${territoryLabel(elsewhere)}` : ''
  return `collectivité inconnue ou ambiguë : « ${said} »${shown}${why}`
}

/** None of a resident, as the forms ask none. Whole characters: half of one is kept by no database. */
function functionOf(cells: Cells, profile: Profile) {
  if (profile === 'resident') return ''
  const said = [...plainText(cells.one('function')).replace(/\s+/g, ' ')]
  return said.slice(0, contributionLimits.function.max).join('')
}

function tooLong({ title, text }: { title: string; text: string }) {
  if (!title) return 'titre vide'
  if (!text) return 'texte vide'
  const { title: ofTitle, text: ofText } = longestKept
  if (isLonger(title, ofTitle)) return `titre de plus de ${ofTitle} caractères`
  if (isLonger(text, ofText)) return `texte de plus de ${ofText} caractères`
  return undefined
}

/** In whole characters, which are never more than halves of them. */
function isLonger(text: string, most: number) {
  return text.length > most && [...text].length > most
}

export function themeOf(cells: Cells, { themes, theme }: Pick<Known, 'themes' | 'theme'>) {
  const given = cells.all('theme')
  const id = given
    .flatMap(({ said, also, ours }) => (ours ? [ours] : [said, ...also].flatMap(partsOf)))
    .map((part) => themes.get(folded(part)))
    .find((one) => one !== undefined)
  const said = given.map((one) => one.said).join(', ')
  if (id) return { id, said, by: 'known' as const }
  const byDefault = cells.default('theme')
  return { id: (byDefault && themes.get(folded(byDefault))) || theme, said, by: 'default' as const }
}

/** What may name a place: what named a theme does not. */
export function saidOfPlaces(cells: Cells, themes: Map<string, string>) {
  return cells
    .all('territory')
    .filter(({ ours }) => ours === undefined)
    .flatMap(({ said, also }) => [said, ...also])
    .filter((said) => !themes.has(folded(said)))
}

function territoryOf(cells: Cells, { themes, places, extent, territory }: Known) {
  const given = cells.all('territory')
  const said = saidOfPlaces(cells, themes)
  const [ours] = given.flatMap((one) => one.ours ?? [])
  const shown = given.map((one) => one.said).join(', ')
  const found = findPlace(ours ? [ours] : said, places, extent)
  if (found) return { ...found, said: shown }
  const byDefault = cells.default('territory')
  return { id: byDefault ?? territory, said: said.join(', ') || shown, by: 'default' as const }
}

const profileWords: Record<string, Profile> = {
  elected: 'elected',
  elu: 'elected',
  elue: 'elected',
  agent: 'agent',
  agente: 'agent',
  partner: 'partner',
  partenaire: 'partner',
  association: 'partner',
  resident: 'resident',
  habitant: 'resident',
  habitante: 'resident',
  citoyen: 'resident',
  citoyenne: 'resident',
}

function profileOf(cells: Cells, byDefault: Profile): Profile {
  const [given] = cells.all('profile')
  return (
    profileWords[folded(given?.ours ?? given?.said ?? cells.default('profile') ?? '')] ?? byDefault
  )
}

function webAddressIn(cell: string) {
  const address = URL.canParse(cell) ? new URL(cell) : undefined
  return address && /^https?:$/.test(address.protocol) ? address.href : null
}

function hostOf(address: string | null) {
  return address ? new URL(address).hostname.replace(/^www\./, '') : undefined
}
