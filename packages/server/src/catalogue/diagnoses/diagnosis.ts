// A request of a diagnosis: its states, and the names of its events.
import type { Machine } from '../requests/machine.ts'
import { diagnosisTransitions } from './states.ts'

export const diagnoses: Machine = {
  kind: 'diagnosis',
  first: 'requested',
  transitions: diagnosisTransitions,
  dated: ['plan'],
  notFound: 'diagnosis_not_found',
  events: {
    asked: 'diagnosis.requested',
    withdrawn: 'diagnosis.withdrawn',
    followed: 'diagnosis.followed',
  },
}
