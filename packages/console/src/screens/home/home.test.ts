// Home's pure parts: the phase that is open, and the first steps ticked from what exists.
import type { StaffConsultation, StaffPhase } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { barsOf } from './bars.ts'
import { firstSteps } from './first-steps.ts'
import { phaseNow } from './phase.ts'

const phase = (title: string, state: StaffPhase['state'], closesAt: string | null) =>
  ({ title, state, closesAt, opensAt: '2026-01-01T00:00:00Z' }) as StaffPhase
const consultation = (phases: StaffPhase[], state = 'published') =>
  ({ kind: 'consultation', state, phases, themes: [] }) as unknown as StaffConsultation

test('the open phase that ends first, else the next one', () => {
  const phases = [
    phase('Soutiens', 'open', null),
    phase('Contributions', 'open', '2026-12-01T00:00:00Z'),
    phase('Comité', 'upcoming', null),
  ]
  expect(phaseNow([consultation(phases)])?.phase.title).toBe('Contributions')
  expect(phaseNow([consultation(phases.slice(2))])).toMatchObject({ isOpen: false })
  expect(phaseNow([consultation(phases, 'draft')])).toBeUndefined()
})

test('steps are ticked from what exists; what one may not know is left out; done, they go', () => {
  const made = { state: 'draft' as const, themes: [], phases: [phase('Une', 'upcoming', null)] }
  expect(firstSteps({ consultations: [made], members: 1 })).toEqual([
    { step: 'texts', isDone: true },
    { step: 'themes', isDone: false },
    { step: 'phases', isDone: true },
    { step: 'colleague', isDone: false },
    { step: 'published', isDone: false },
  ])
  const whole = {
    state: 'published' as const,
    themes: [{ id: 't', title: 'T' }],
    phases: made.phases,
  }
  expect(firstSteps({ consultations: [whole as never], members: 2, sites: 1 })).toEqual([])
})

test('the greatest day is as high as the chart, and a day without anything is a line', () => {
  const bars = barsOf([0, 5, 10], { width: 30, height: 40 })
  expect(bars.map(({ height }) => height)).toEqual([1, 20, 40])
  expect(bars[1]).toEqual({ x: 11, y: 20, width: 8, height: 20 })
  expect(barsOf([], { width: 30, height: 40 })).toEqual([])
})
