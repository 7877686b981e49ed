// What happened to supports, as a plain list of facts: what a walk compares the server with.
export type Fact = {
  receipt: string
  /** On which proposal, whatever it was merged into since. */
  on: string
  supporter: string
  /** Who gave it: an agent of a territory, or the resident. */
  by: string
  kind: 'territory' | 'resident'
  isWithdrawn: boolean
  isContested: boolean
  /** Undefined when it was never held. */
  review?: 'held' | 'released' | 'refused'
}

/** In the order in which they were given. */
export function factsOfSupports() {
  let facts: Fact[] = []
  const merges = new Map<string, string>()

  const liveOf = (id: string): string => {
    const into = merges.get(id)
    return into === undefined ? id : liveOf(into)
  }
  const stands = ({ isWithdrawn, isContested, review }: Fact) =>
    !isWithdrawn && !isContested && (review === undefined || review === 'released')
  const on = (place: string, supporter: string) =>
    facts.filter((one) => one.supporter === supporter && liveOf(one.on) === place)

  return {
    merges,
    liveOf,
    on,
    stands,
    all: () => facts,
    give(fact: Omit<Fact, 'isWithdrawn' | 'isContested'>) {
      if (facts.some(({ receipt }) => receipt === fact.receipt)) return
      facts.push({ ...fact, isWithdrawn: false, isContested: false })
    },
    /** All that stands there, or else what waits. */
    withdraw(place: string, supporter: string) {
      const standing = on(place, supporter).filter(stands)
      const waiting = on(place, supporter).filter((one) => one.review === 'held')
      const taken = standing.length > 0 ? standing : waiting
      for (const one of taken) one.isWithdrawn = true
    },
    contest(by: string, isContested: boolean) {
      for (const one of facts) if (one.by === by && !one.isWithdrawn) one.isContested = isContested
    },
    forget(supporter: string) {
      facts = facts.filter((one) => one.supporter !== supporter)
    },
    /** The receipts that count, by proposal: of one supporter's, the first that was given. */
    counted(proposals: string[]) {
      return proposals.map((id) => {
        const firsts = new Map<string, Fact>()
        for (const one of facts) {
          const isFirst = !firsts.has(one.supporter)
          if (isFirst && stands(one) && liveOf(one.on) === id) firsts.set(one.supporter, one)
        }
        return { id, receipts: [...firsts.values()].map(({ receipt }) => receipt).sort() }
      })
    },
  }
}
