// A change of tallies: each support counts once, where it is, and comes and goes by the same rule.
import { expect, test } from 'vitest'
import { emptyTally, tallyChanges } from './tally.ts'

const one = (proposal_id: string, kind: 'territory' | 'resident', evidence: string) => ({
  proposal_id,
  kind,
  evidence,
})
const territory = one('a', 'territory', 'pro_connect')
const byEmail = one('a', 'resident', 'email_code')
const byFranceConnect = one('b', 'resident', 'france_connect')

test('what comes is added, what goes is taken away, one change a proposal', () => {
  expect(
    tallyChanges({ come: [territory, byEmail, byFranceConnect, byEmail], gone: [byEmail] }),
  ).toEqual([
    { ...emptyTally('a'), territories: 1, residents_by_email: 1 },
    { ...emptyTally('b'), residents_by_france_connect: 1 },
  ])
  expect(tallyChanges({ gone: [territory] })).toEqual([{ ...emptyTally('a'), territories: -1 }])
})

test('a proposal that is held has its change, even of nothing', () => {
  expect(tallyChanges({ come: [territory], held: ['a', 'c'] })).toEqual([
    { ...emptyTally('a'), territories: 1 },
    emptyTally('c'),
  ])
  expect(tallyChanges({})).toEqual([])
})
