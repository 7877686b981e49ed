// Where a member of the team goes on after signing in or proving: named, so that no address ever travels.
import { paths, withQuery } from '../../platform/paths.ts'

export const placesAfter = {
  console: paths.console(),
  /** In a window of its own: the one that opened it hears of it, and this one may be closed. */
  fermer: paths.teamDone(),
  cles: paths.teamKeys(),
  sessions: paths.teamSessions(),
}

const places = new Map(Object.entries(placesAfter))

export const placeAfter = (next = '') => places.get(next) ?? paths.team()

/** Signing in proves as well: one goes on from there to the same place. */
export const signInFor = (next = '') =>
  withQuery(paths.teamSignIn(), { suite: places.has(next) ? next : '' })
