// At the start: this version's files join those of the versions before it.
import type { Deps } from '../../platform/deps.ts'
import type { Release } from './release.ts'
import { filesOf, keepFiles } from './store.ts'

export async function keepRelease({ database: { db }, log, config }: Deps, release: Release) {
  const kept = await filesOf(db, release.version)
  const isKnown = [...release.files].every(([name, content]) => kept.get(name) === content)
  if (isKnown) return
  // Pages that pin it by a digest will refuse what is served from now on.
  if (kept.size > 0 && config.mode === 'production')
    log.warn({ version: release.version }, 'the elements changed without a new version')
  await keepFiles(db, release)
}
