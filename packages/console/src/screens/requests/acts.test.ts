// What the screens offer is what the server's tables of states allow.
import { expect, test } from 'vitest'
import { diagnosisTransitions } from '../../../../server/src/catalogue/requests/diagnosis-states.ts'
import { serviceRequestTransitions } from '../../../../server/src/catalogue/requests/states.ts'
import { diagnosisActs, requestActs } from './acts.ts'

test.each([
  ['requests', requestActs, serviceRequestTransitions],
  ['diagnoses', diagnosisActs, diagnosisTransitions],
])('%s offer every act of the team, from each state', (_, { from }, transitions) => {
  const offered = Object.entries(from).flatMap(([state, acts]) =>
    acts.map((act) => `${state} ${act}`),
  )
  const allowed = transitions
    .filter(({ act }) => act !== 'withdraw')
    .map(({ from: state, act }) => `${state} ${act}`)
  expect(offered.toSorted()).toEqual(allowed.toSorted())
})
