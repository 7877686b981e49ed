// What happened to supports, as a plain list of facts: what a walk compares the server with.
export type Fact = {
  receipt: string
  /** On which proposal, whatever it was merged into since. */
  on: string
  supporter: string
  /** Who gave it: an agent of a territory, or the resident; another name once they are erased. */
  by: string
  kind: 'territory' | 'resident'
  /** At the same moment, the one given on the proposal that stands comes first. */
  at: number
  isWithdrawn: boolean
  /** Of the contest that took it out. */
  contest?: string | undefined
  /** Undefined when it was never held. */
  review?: 'held' | 'released' | 'refused'
  isErased?: boolean
}

type Given = Omit<Fact, 'isWithdrawn' | 'contest' | 'isErased'>

/** In the order in which they were given. */
export function factsOfSupports() {
  let facts: Fact[] = []
  let erased = 0
  const merges = new Map<string, string>()
  /** Whose acts each contest is about, and whether it is upheld. */
  const contests = new Map<string, { by: string; receipt: string; isUpheld: boolean }>()

  const liveOf = (id: string): string => {
    const into = merges.get(id)
    return into === undefined ? id : liveOf(into)
  }
  const stands = ({ isWithdrawn, contest, review }: Fact) =>
    !isWithdrawn && contest === undefined && (review === undefined || review === 'released')
  const isKnown = (by: string) => !by.startsWith('erased')

  return {
    merges,
    liveOf,
    stands,
    all: () => facts,
    give(fact: Given) {
      if (facts.some(({ receipt }) => receipt === fact.receipt)) return
      facts.push({ ...fact, isWithdrawn: false })
    },
    /** All that they gave there when something counts, or else what waits. */
    withdraw(place: string, supporter: string) {
      const there = facts.filter((one) => one.supporter === supporter && liveOf(one.on) === place)
      const left = there.filter((one) => !one.isWithdrawn)
      const taken = left.some(stands) ? left : left.filter((one) => one.review === 'held')
      for (const one of taken) {
        one.isWithdrawn = true
        one.contest = undefined
      }
    },
    /** Of someone who is erased, only the act itself is found. */
    uphold(id: string, receipt: string) {
      const by = facts.find((one) => one.receipt === receipt)?.by ?? '?'
      const contest = contests.get(id) ?? { by, receipt, isUpheld: true }
      contests.set(id, { ...contest, isUpheld: true })
      for (const one of facts) {
        const isTheirs = isKnown(contest.by) && one.by === contest.by
        if (one.kind === 'resident' || one.isWithdrawn || one.contest) continue
        if (isTheirs || one.receipt === contest.receipt) one.contest = id
      }
    },
    /** While another contest of the same agent is upheld, what this one took out stays out. */
    reopen(id: string) {
      const { by = '?', receipt = '?' } = contests.get(id) ?? {}
      contests.set(id, { by, receipt, isUpheld: false })
      const others = [...contests].filter(([, one]) => one.isUpheld && one.by === by)
      const other = isKnown(by) ? others.map(([key]) => key).sort()[0] : undefined
      for (const one of facts) if (one.contest === id) one.contest = other
    },
    /** A resident's count no more, unless supports are over; a territory's are its own. */
    erase(by: string, areOver: boolean) {
      erased += 1
      const name = `erased ${erased}`
      for (const [id, one] of contests) if (one.by === by) contests.set(id, { ...one, by: name })
      const stays = (one: Fact) => one.kind === 'territory' || (areOver && stands(one))
      facts = facts.filter((one) => one.by !== by || stays(one))
      for (const one of facts.filter((fact) => fact.by === by)) {
        one.by = name
        one.isErased = true
        if (one.kind === 'resident') one.supporter = name
      }
    },
    /** Of whom nobody knows whether they come back, none counts. */
    openAgain() {
      facts = facts.filter((one) => one.kind === 'territory' || !one.isErased)
    },
    /** The receipts that count, by proposal: of one supporter's, the first that was given. */
    counted(proposals: string[]) {
      return proposals.map((id) => {
        const order = (one: Fact) => `${one.on === id ? '' : one.on} ${one.receipt}`
        const there = facts
          .filter((one) => stands(one) && liveOf(one.on) === id)
          .sort((a, b) => a.at - b.at || (order(a) < order(b) ? -1 : 1))
        const firsts = new Map(there.toReversed().map((one) => [one.supporter, one.receipt]))
        return { id, receipts: [...firsts.values()].sort() }
      })
    },
  }
}
