// What publishing a consultation or moving a date would do, before it is done: what opens, what closes, who is told.
import { z } from 'zod'
import { phaseKinds } from '../../platform/events/phase-kinds.ts'
import { operation } from '../../platform/http/operation.ts'
import { Phase } from './contract.ts'
import { closePhase, movePhase, publishConsultation, StaffConsultation } from './staff-contract.ts'

const kinds = z.array(z.enum(phaseKinds))
const told = z.int().describe('People who would get a mail of it, each counted once')
const effect = {
  opens: kinds.describe('What anyone could do from then on, and could not before'),
  closes: kinds.describe('What nobody could do any more'),
  told,
}
const dates = Phase.pick({ opensAt: true, closesAt: true, state: true })

export const PhaseMovePreview = z
  .object({
    phase: Phase.pick({ kind: true, title: true }),
    before: dates,
    after: dates,
    ...effect,
    toldAtOpening: z
      .int()
      .nullable()
      .describe('People who would get a mail once it opens, as of now; null when it has opened'),
  })
  .meta({ id: 'PhaseMovePreview' })

export const ConsultationPublicationPreview = z
  .object({
    consultation: StaffConsultation.describe('As it would be'),
    ...effect,
  })
  .meta({ id: 'ConsultationPublicationPreview' })

const previewing = { method: 'post', tag: 'consultations', origins: 'none' } as const

export const previewConsultationPublication = operation({
  ...previewing,
  id: 'previewConsultationPublication',
  path: '/v1/staff/consultations/{id}/publish-preview',
  summary: 'What would open at once if this draft were published; nothing is changed',
  params: publishConsultation.params,
  body: publishConsultation.body,
  output: ConsultationPublicationPreview,
  refusals: publishConsultation.refusals,
  roles: publishConsultation.roles,
})

export const previewPhaseMove = operation({
  ...previewing,
  id: 'previewPhaseMove',
  path: '/v1/staff/consultations/{id}/phases/{position}/move-preview',
  summary:
    'What would open or close by these dates, and how many would be told; nothing is changed',
  params: movePhase.params,
  body: movePhase.body,
  output: PhaseMovePreview,
  refusals: movePhase.refusals,
  roles: movePhase.roles,
})

export const previewPhaseClosing = operation({
  ...previewing,
  id: 'previewPhaseClosing',
  path: '/v1/staff/consultations/{id}/phases/{position}/close-preview',
  summary: 'What would close now, and how many would be told; nothing is changed',
  params: closePhase.params,
  body: closePhase.body,
  output: PhaseMovePreview,
  refusals: closePhase.refusals,
  roles: closePhase.roles,
})
