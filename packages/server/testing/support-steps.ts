// The steps of a walk through what can happen to supports: who takes them, and one way through all.
import fc from 'fast-check'
import { mailboxes } from './given-territories.ts'

/** The last one is published as the team does, and may be taken from the public. */
export const boxes = ['p1', 'p2', 'p3', 'menus-ouverts']
export const caen = 'commune-14118'
/** Two agents of one town hall, a resident, and two whose mailboxes look like others. */
export const people = {
  mayor: { email: mailboxes.caen, territory: caen },
  agent: { email: mailboxes.caenByDomain, territory: caen },
  resident: { email: mailboxes.resident, territory: undefined },
  twin: { email: 'lea+3@ici.example', territory: undefined },
  double: { email: 'lea+4@ici.example', territory: undefined },
}
export type Name = keyof typeof people

const who = fc.constantFrom<Name>('mayor', 'agent', 'resident', 'twin', 'double')
const box = fc.constantFrom(...boxes)
const some = fc.uniqueArray(box, { minLength: 2, maxLength: 4 })
export const step = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('support' as const), who, on: box }), weight: 5 },
  { arbitrary: fc.record({ do: fc.constant('withdraw' as const), who, on: box }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('merge' as const), on: box, into: box }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('unmerge' as const), on: box }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('several' as const), who, on: some }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('contest' as const), pick: fc.nat(9) }), weight: 3 },
  fc.record({
    do: fc.constant('review' as const),
    decision: fc.constantFrom('release' as const, 'refuse' as const, 'reopen' as const),
  }),
  fc.record({ do: fc.constant('erase' as const), who }),
  fc.record({ do: fc.constant('close' as const) }),
  fc.record({ do: fc.constant('open' as const) }),
  fc.record({ do: fc.constant('publish' as const) }),
)
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Every act, where each is possible: by chance alone few walks would do them all. */
export const longWay: Step[] = [
  { do: 'publish' },
  { do: 'publish' },
  { do: 'support', who: 'resident', on: 'p1' },
  { do: 'support', who: 'mayor', on: 'p1' },
  { do: 'support', who: 'agent', on: 'p2' },
  { do: 'support', who: 'twin', on: 'p1' },
  { do: 'several', who: 'twin', on: ['p3', 'menus-ouverts'] },
  { do: 'merge', on: 'p1', into: 'p2' },
  { do: 'contest', pick: 0 },
  { do: 'review', decision: 'release' },
  { do: 'merge', on: 'p2', into: 'p3' },
  { do: 'support', who: 'resident', on: 'p3' },
  { do: 'contest', pick: 1 },
  { do: 'review', decision: 'reopen' },
  { do: 'unmerge', on: 'p2' },
  { do: 'contest', pick: 0 },
  { do: 'withdraw', who: 'twin', on: 'p2' },
  { do: 'review', decision: 'refuse' },
  { do: 'unmerge', on: 'p1' },
  { do: 'close' },
  { do: 'erase', who: 'resident' },
  { do: 'open' },
  { do: 'support', who: 'resident', on: 'p1' },
  { do: 'erase', who: 'agent' },
  { do: 'contest', pick: 1 },
]

/** Two merged into one, and one of them apart again: the other's supports stay where they went. */
export const twoIntoOne: Step[] = [
  { do: 'support', who: 'resident', on: 'p1' },
  { do: 'support', who: 'mayor', on: 'p2' },
  { do: 'merge', on: 'p1', into: 'p3' },
  { do: 'merge', on: 'p2', into: 'p3' },
  { do: 'unmerge', on: 'p2' },
  { do: 'unmerge', on: 'p1' },
]
