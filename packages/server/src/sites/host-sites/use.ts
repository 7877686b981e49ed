// What happens on partner sites, counted in memory and written together: no request waits for it.
import { presentAnswer } from '../../platform/answers/answers.ts'
import type { KeyProblem } from './access.ts'

/** `refused …` names the origin that was not registered. */
export type What =
  | 'seen'
  | 'prepared'
  | Exclude<KeyProblem, 'site_key_unknown'>
  | `refused ${string}`

export type Taken = {
  counts: { site: string; day: string; what: string; count: number }[]
  seen: { site: string; at: string }[]
  widgets: Map<string, string>
}

/** Whoever invents origins fills no memory: what exceeds is counted together. */
const mostNames = 2000
const mostOriginsASite = 20
const plainOrigin = /^https?:\/\/[a-z0-9.:[\]-]{1,100}$/

export type SiteUse = ReturnType<typeof createSiteUse>

declare module '../../platform/deps.ts' {
  interface Deps {
    /** What happens on partner sites, counted until it is written. */
    siteUse: SiteUse
  }
}

export function createSiteUse(clock: () => Date) {
  let counts = new Map<string, Taken['counts'][number]>()
  let seen = new Map<string, string>()
  let widgets = new Map<string, string>()

  function count(site: string, what: What) {
    const day = clock().toISOString().slice(0, 10)
    const name = `${site} ${day} ${what}`
    const known = counts.get(name)
    if (known) known.count += 1
    else if (counts.size < mostNames) counts.set(name, { site, day, what, count: 1 })
  }

  function noteRefused(site: string, what: KeyProblem | { origin: string }) {
    if (typeof what === 'string') {
      if (what !== 'site_key_unknown') count(site, what)
      return
    }
    const names = [...counts.values()].filter(
      (one) => one.site === site && one.what.startsWith('refused '),
    )
    const origin = plainOrigin.test(what.origin) ? what.origin : 'autre'
    const isRoom = names.length < mostOriginsASite || names.some((one) => one.what.endsWith(origin))
    count(site, `refused ${isRoom ? origin : 'autre'}`)
  }

  /** An answer that is kept is of use to the site each time it is given. */
  const eachTime = (note: () => void) => {
    note()
    presentAnswer()?.whenGiven.push(note)
  }

  return {
    /** A page of the site showed an element, or prepared something. */
    saw(site: string, what: 'seen' | 'prepared') {
      eachTime(() => {
        seen.set(site, clock().toISOString())
        count(site, what)
      })
    },
    /** Its key was used where, or when, it may not be. */
    refused(site: string, what: KeyProblem | { origin: string }) {
      eachTime(() => noteRefused(site, what))
    },
    /** The script of this version was loaded by a page of this origin. */
    loaded(origin: string | undefined, version: string) {
      if (origin && plainOrigin.test(origin) && widgets.size < mostNames)
        widgets.set(origin, version)
    },
    /** All that is not written yet; what comes after counts anew. */
    take(): Taken {
      const taken = {
        counts: [...counts.values()],
        seen: [...seen].map(([site, at]) => ({ site, at })),
        widgets,
      }
      counts = new Map()
      seen = new Map()
      widgets = new Map()
      return taken
    },
  }
}
