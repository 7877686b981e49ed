// The thresholds of diagnoses as they are when nobody has changed them: the programme's own.
import type { z } from 'zod'
import type { DiagnosisThresholds } from './staff-contract.ts'

export type Thresholds = z.infer<typeof DiagnosisThresholds>

export const firstThresholds: Thresholds = {
  commune: { threshold: 3500, comparison: '<', population: 'municipal' },
  epci: { threshold: 15_000, comparison: '<', population: 'total' },
}
