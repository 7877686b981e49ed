// What a file says of services, whatever its format: only what it says, with doubts in words.

import type { Doubt } from '../../platform/language/doubt.ts'
import type { ServiceValues, Stage } from '../services/values.ts'
import type { Unreadable } from './doubts.ts'

/** A field left out is one that the source says nothing about. */
export type ImportedValues = Partial<
  Omit<
    ServiceValues,
    'proposals' | 'contributions' | 'grants' | 'measures' | 'deployments' | 'budgetCents'
  >
> & {
  /** Codes of the territories that use it, as the source writes them; one text may hold several. */
  territories?: string[]
}

export type Item = {
  /** How the source names it: stable, whatever else changes. */
  externalId: string
  /** The id it takes in the catalogue when it is new there. */
  id: string
  values: ImportedValues
  /** The stage of today, of which the source tells no history. */
  presentStage?: Stage
  /** Its stage when nobody knows it, and no date is told. */
  undatedStage?: Stage['stage']
  /** Its line in a table, its rank in a list, from 1. */
  at: number
  unit: Unreadable['unit']
  doubts: Doubt[]
}

export type Reading = {
  items: Item[]
  /** About the file itself. */
  doubts: Doubt[]
  /** What cannot become an item. */
  unreadable: Unreadable[]
}

export type ImportFile = { name: string; content: Uint8Array }

/** `today` is a date: nothing may have happened after it. */
export type Reader = (file: ImportFile, today: string) => Reading
