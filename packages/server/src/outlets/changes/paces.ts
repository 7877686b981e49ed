// How often streams look, say that they live and check who listens; and how many there may be.

export type Paces = {
  /** Milliseconds between two looks at the journal, one for all streams of a process. */
  look: number
  beat: number
  check: number
  ofMember: number
  inAll: number
}

/** Proxies give up after a minute of silence; a desk of ten tabs is a full one. */
export const usualPaces: Paces = {
  look: 1000,
  beat: 15_000,
  check: 60_000,
  ofMember: 10,
  inAll: 1000,
}
