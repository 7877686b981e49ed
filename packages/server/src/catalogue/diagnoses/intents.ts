// What diagnoses prepare: the shapes of their intents.
import { z } from 'zod'
import { envelope } from '../../intents/prepared.ts'
import { territoryId } from '../../platform/territories/contract.ts'

const forTerritory = { ...envelope, territoryId }

export const DiagnosisRequestIntent = z
  .object({ kind: z.literal('diagnosis_request'), ...forTerritory })
  .meta({ id: 'DiagnosisRequestIntent' })
export type DiagnosisRequestIntent = z.infer<typeof DiagnosisRequestIntent>

export const DiagnosisWithdrawalIntent = z
  .object({ kind: z.literal('diagnosis_withdrawal'), ...forTerritory })
  .meta({ id: 'DiagnosisWithdrawalIntent' })
export type DiagnosisWithdrawalIntent = z.infer<typeof DiagnosisWithdrawalIntent>
