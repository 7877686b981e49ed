// What is loaded once it is needed, beside the script; where that is a copy, from the server.
import type * as inUse from '../contribution-form/in-use.ts'
import type * as territoryCombobox from '../contribution-form/territory-combobox.ts'
import type * as english from '../texts/en.ts'
import { settings } from './settings.ts'

/** By its name; `T` is what it exports. */
export const load = <T>(name: string): Promise<T> =>
  import(/* @vite-ignore */ `${settings.files}parvis-${name}.js`)

export const loadInUse = () => load<typeof inUse>('in-use')
export const loadTerritoryCombobox = () => load<typeof territoryCombobox>('territory-combobox')
export const loadEnglish = () => load<typeof english>('en')
