// The acts of a random walk through committees and moderation.
import fc from 'fast-check'
import { proposals } from './given.ts'

export type Step = {
  do: string
  session?: string
  box?: string
  need?: string
  into?: string
  cents?: number
  yes?: boolean
}

const boxes = [proposals.open, proposals.kept, proposals.notKept]
const needs = ['c-groupee', 'c-recue']

const session = fc.constantFrom('first', 'second', 'third', 'fourth')
const box = fc.constantFrom(...boxes)
const need = fc.constantFrom(...needs)
const cents = fc.integer({ min: 300, max: 700 })

/** One act, about whatever it names; most are refused in most states. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      do: fc.constant('decide'),
      session,
      box,
      need,
      cents,
      yes: fc.boolean(),
    }),
    weight: 6,
  },
  { arbitrary: fc.record({ do: fc.constant('publish'), session }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('undo'), session, box, need }), weight: 1 },
  {
    arbitrary: fc.record({
      do: fc.constant('correct'),
      session,
      box,
      need,
      cents,
      yes: fc.boolean(),
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ do: fc.constant('withdraw'), session, box, need }), weight: 2 },
  fc.record({ do: fc.constant('recuse'), session, box, need }),
  { arbitrary: fc.record({ do: fc.constant('group'), need, box }), weight: 2 },
  fc.record({ do: fc.constant('undo moderation'), need }),
  fc.record({ do: fc.constant('merge'), box, into: box }),
)

/** The long way, walked first each time: every act succeeds once. */
export const longWay: Step[] = [
  { do: 'group', need: 'c-recue', box: proposals.open },
  { do: 'undo moderation', need: 'c-recue' },
  { do: 'merge', box: proposals.notKept, into: proposals.open },
  { do: 'decide', session: 'first', box: proposals.kept, yes: true },
  { do: 'publish', session: 'first' },
  { do: 'decide', session: 'second', need: 'c-groupee', yes: true, cents: 400 },
  { do: 'undo', session: 'second' },
  { do: 'recuse', session: 'second', need: 'c-groupee' },
  { do: 'decide', session: 'second', need: 'c-groupee', yes: true, cents: 600 },
  { do: 'publish', session: 'second' },
  { do: 'correct', session: 'second', yes: true, cents: 700 },
  { do: 'withdraw', session: 'second' },
]

/** Two needs of a kept proposal: where committee 2 begins. */
const kept: Step[] = [
  { do: 'group', need: 'c-recue', box: proposals.kept },
  { do: 'decide', session: 'first', box: proposals.kept, yes: true },
  { do: 'publish', session: 'first' },
]

/** From the beginning, or from committee 2 on: the more it goes through, the rarer it is by chance. */
export const walk = fc
  .tuple(fc.constantFrom([], kept, kept), fc.array(step, { minLength: 12, maxLength: 30 }))
  .map(([beginning, steps]) => [...beginning, ...steps])

/** Decided by two sessions, withdrawn by both, and decided anew by a correction of the later one. */
export const anewWay: Step[] = [
  { do: 'decide', session: 'first', box: proposals.kept, yes: true },
  { do: 'publish', session: 'first' },
  { do: 'correct', session: 'first', yes: false },
  { do: 'decide', session: 'third', box: proposals.kept, yes: false },
  { do: 'publish', session: 'third' },
  { do: 'withdraw', session: 'third' },
  { do: 'withdraw', session: 'first' },
  { do: 'correct', session: 'third', box: proposals.kept, yes: false },
]
