// What a text that is being written began with: after a reload too, it meets what others have saved meanwhile.
import { forget, keep, kept, type Values } from './kept.ts'

export type Base = { values: Values; version: number }

const named = (key: string) => `${key}-from`
const versionName = 'version-read'

export const keepBase = (key: string, { values, version }: Base) =>
  keep(named(key), { ...values, [versionName]: String(version) })

export function keptBase(key: string): Base | undefined {
  const { [versionName]: version, ...values } = kept(named(key))
  return version ? { values, version: Number(version) } : undefined
}

/** What was written, and what it began with. */
export function forgetBoth(key: string) {
  forget(key)
  forget(named(key))
}

/** Whether something was written over it. */
export const isOver = ({ values }: Base, mine: Values) =>
  Object.keys({ ...values, ...mine }).some((name) => (values[name] ?? '') !== (mine[name] ?? ''))
