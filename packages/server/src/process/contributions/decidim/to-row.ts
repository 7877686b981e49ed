// A line of the export as a contribution, or why it cannot be one.
import { createHash } from 'node:crypto'
import { tidy } from '../../../platform/http/text.ts'
import type { Imported } from '../import.store.ts'
import { searchable } from '../store.ts'
import { type Cells, partsOf } from './columns.ts'
import { plainText } from './plain-text.ts'

/** Longer than the form's: what others accepted is kept whole. */
const limits = { title: 300, text: 20_000 }

export type Known = {
  consultationId: string
  /** Folded title of a theme → its id. */
  themes: Map<string, string>
  /** Folded name of a place → its id; null when several places share it. */
  places: Map<string, string | null>
  defaultTheme: string | undefined
  defaultTerritory: string | undefined
}

export type Reading = { row: Imported } | { cause: string }

export function toRow(cells: Cells, known: Known): Reading {
  const title = tidy(plainText(cells('title'))).replace(/\s+/g, ' ')
  const text = plainText(cells('text'))
  const key = cells('reference') || cells('url')
  const theme = find(cells('theme'), known.themes) ?? known.defaultTheme
  const territory = find(cells('territory'), known.places) ?? known.defaultTerritory
  const received = new Date(cells('receivedAt') || Number.NaN)
  const cause = causeOf({ title, text, key, theme, territory, received, cells })
  if (cause || !theme || !territory) return { cause: cause ?? 'illisible' }
  const digest = createHash('sha256').update(`${known.consultationId} ${key}`).digest('hex')
  return {
    row: searchable<Imported>({
      id: `decidim-${digest.slice(0, 24)}`,
      consultation_id: known.consultationId,
      kind: 'need',
      theme_id: theme,
      territory_id: territory,
      profile: 'partner',
      function: 'Non précisée',
      title,
      text,
      service_url: null,
      code_openness: null,
      funding_use: null,
      state: 'received',
      evidence: 'import',
      participant_id: null,
      intent_id: null,
      site_key: null,
      receipt: `DC-${digest.slice(24, 44).toUpperCase()}`,
      received_at: received.toISOString(),
    }),
  }
}

type Found = {
  title: string
  text: string
  key: string
  theme: string | undefined
  territory: string | undefined
  received: Date
  cells: Cells
}

function causeOf({ title, text, key, theme, territory, received, cells }: Found) {
  if (!key) return 'ni référence ni adresse : impossible de la reconnaître une seconde fois'
  if (!title) return 'titre vide'
  if (!text) return 'texte vide'
  if (title.length > limits.title) return `titre de plus de ${limits.title} caractères`
  if (text.length > limits.text) return `texte de plus de ${limits.text} caractères`
  if (Number.isNaN(received.getTime())) return `date illisible : « ${cells('receivedAt')} »`
  if (!theme) return `thématique inconnue : « ${cells('theme')} »`
  if (!territory) return `collectivité inconnue ou ambiguë : « ${cells('territory')} »`
  return undefined
}

function find(cell: string, known: Map<string, string | null>) {
  return partsOf(cell)
    .map((part) => known.get(part))
    .find((id) => id !== undefined && id !== null)
}
