// The time that the server decides by: the system's, except that it never goes back.
type Sources = {
  /** What the system says that it is, in milliseconds; an operator or a time server may set it. */
  system: () => number
  /** Milliseconds that have passed since any moment; nobody sets them. */
  passed: () => number
  /** Told once each time that the system's clock is found behind. */
  onBehind: (byMilliseconds: number) => void
}

export type SteadyClock = {
  now: () => Date
  /** Something was recorded then: it is no earlier than that, unless that is a day ahead or more. */
  raiseTo: (moment: Date) => boolean
}

/** Time servers correct clocks by less, all day long. */
const noticed = 1000
/** What is further ahead was recorded under a wrong clock, and is not to hold everyone for as long. */
const believed = 24 * 3_600_000

/** Set back, what has ended would live again: codes, sessions, proofs of now, counts of limits. */
export function createClock({ system, passed, onBehind }: Sources): SteadyClock {
  let latest = system()
  let readAt = passed()
  let isBehind = false

  function now() {
    const given = system()
    const at = passed()
    // While the system is behind, time goes on at its pace from the latest that was given.
    if (given < latest) note(latest - given)
    else isBehind = false
    latest = given < latest ? latest + (at - readAt) : given
    readAt = at
    return new Date(latest)
  }

  function note(by: number) {
    if (isBehind || by < noticed) return
    isBehind = true
    onBehind(by)
  }

  return {
    now,
    raiseTo(moment) {
      if (moment.getTime() - now().getTime() >= believed) return false
      latest = Math.max(latest, moment.getTime())
      return true
    },
  }
}
