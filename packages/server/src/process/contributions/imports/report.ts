// What an import tells of a table: how many rows of each kind, and the first of what people read; never all rows.
import { hash } from 'node:crypto'
import type { Doubt } from '../../../platform/language/doubt.ts'
import { type Listed, list, mostListed, nothingListed } from '../../../platform/text/listed.ts'
import type { SourceState } from './brought.ts'
import type { Columns } from './columns.ts'
import type { Order } from './dates.ts'
import type { Draft } from './to-draft.ts'
import type { Outcome } from './write.ts'

export type Refused = { line: number; cause: string }
export type Changed = { line: number; fields: string[] }

/** What cells said, what became of it, and in how many rows. */
export type Guess = { said: string; id: string; by: 'guess' | 'default'; rows: number }

type Tally = {
  added: number
  updated: Listed<Changed>
  unchanged: number
  /** Edited here since, and told otherwise by the table: left as they are. */
  kept: Listed<Changed>
  refused: Listed<Refused>
  leftOut: Partial<Record<SourceState, number>>
  samples: Draft[]
  withoutZone: number
  foreign: number
  /** `count`: all rows whose place, or theme, is a guess or stands for one that is unknown. */
  places: Listed<Guess>
  themes: Listed<Guess>
}

export type Report = Tally & {
  isDryRun: boolean
  doubts: Doubt[]
  header: string[]
  /** The first cell of each column that says something; none of one that is personal. */
  examples: (string | undefined)[]
  columns: Columns
  order: Order | null | undefined
}

const mostSamples = 3

/** A cell may hold a book; nobody reads it here, and its first letters say which one it is. */
const mostOfCause = 1000
const mostOfKey = 200

export function createTally() {
  const tally: Tally = {
    added: 0,
    updated: nothingListed(),
    unchanged: 0,
    kept: nothingListed(),
    refused: nothingListed(),
    leftOut: {},
    samples: [],
    withoutZone: 0,
    foreign: 0,
    places: nothingListed(),
    themes: nothingListed(),
  }
  const ofPlace = guessCounter(tally.places)
  const ofTheme = guessCounter(tally.themes)
  return {
    tally,
    refuse({ line, cause }: Refused) {
      list(tally.refused, { line, cause: shortened(cause) })
    },
    leaveOut(state: SourceState) {
      tally.leftOut[state] = (tally.leftOut[state] ?? 0) + 1
    },
    take(draft: Draft) {
      const { told, values } = draft
      if (tally.samples.length < mostSamples) tally.samples.push(draft)
      if (told.isWithoutZone) tally.withoutZone += 1
      if (told.isForeign) tally.foreign += 1
      const { territory: place, theme } = told
      if (place.by !== 'exact') ofPlace({ said: place.said, id: values.territoryId, by: place.by })
      if (theme.by !== 'known') ofTheme({ said: theme.said, id: values.themeId, by: theme.by })
    },
    write({ line, is, fields, kept }: Outcome) {
      if (is === 'updated') list(tally.updated, { line, fields })
      else tally[is] += 1
      if (kept.length > 0) list(tally.kept, { line, fields: kept })
    },
  }
}

/** Each guess once: what says the same is counted. */
function guessCounter(guesses: Listed<Guess>) {
  const known = new Map<string, Guess>()
  return (guess: Omit<Guess, 'rows'>) => {
    const { said, id, by } = guess
    if (said === '') return
    guesses.count += 1
    const whole = `${by} ${id} ${said}`
    const key = whole.length > mostOfKey ? hash('sha256', whole) : whole
    const before = known.get(key)
    if (before) before.rows += 1
    else if (guesses.first.length < mostListed) {
      const one = { by, id, said: shortened(said), rows: 1 }
      known.set(key, one)
      guesses.first.push(one)
    }
  }
}

/** Written anew: a part of a text keeps the whole of it in memory. */
function shortened(text: string) {
  if (text.length <= mostOfCause) return text
  return `${Buffer.from(text.slice(0, mostOfCause)).toString()}…`
}
