// Consultations in the public API: phases with dates, themes, rules, and what is open now.

import { z } from 'zod'
import { phaseKinds } from '../../platform/events/phase-kinds.ts'
import { operation } from '../../platform/http/operation.ts'
import { slug } from '../../platform/text/slug.ts'
import { consultationKinds } from './kinds.ts'

export const Phase = z
  .object({
    kind: z.enum(phaseKinds),
    title: z.string(),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime().nullable().describe('null: no end is set'),
    state: z.enum(['upcoming', 'open', 'closed']).describe('At the time of the answer'),
  })
  .meta({ id: 'Phase', description: 'A step of a consultation. Phases may overlap.' })
export type Phase = z.infer<typeof Phase>

export const Theme = z.object({ id: slug, title: z.string() }).meta({ id: 'Theme' })
export type Theme = z.infer<typeof Theme>

export const Rules = z
  .object({
    supportingKinds: z
      .array(z.enum(['commune', 'epci', 'department', 'region']))
      .describe('Kinds of territory whose support counts; 2021: all but groupings'),
    referentKinds: z
      .array(z.enum(['commune', 'epci', 'department', 'region']))
      .describe('Kinds of territory that may sign up as referent'),
    residentsSupport: z.boolean().describe('Residents may support, counted apart'),
    contributionsPublicOnReceipt: z
      .boolean()
      .describe('Contributions are public at once, rather than after moderation'),
    groupingClosesAtSupport: z
      .boolean()
      .optional()
      .describe('Proposals no longer change once supports have opened; left out: true'),
    envelopeCents: z
      .int()
      .min(0)
      .max(1_000_000_000_000_000)
      .optional()
      .describe('What committees may grant in all, in cents of euro; left out: no limit'),
  })
  .meta({ id: 'Rules', description: 'Settings of a consultation.' })
export type Rules = z.infer<typeof Rules>

export const Consultation = z
  .object({
    id: slug,
    kind: z
      .enum(consultationKinds)
      .describe('A consultation, or a call, which has kinds of phase of its own'),
    title: z.string(),
    summary: z.string(),
    url: z.url().describe('Its home page'),
    phases: z.array(Phase),
    open: z.array(z.enum(phaseKinds)).describe('Kinds of phase that are open now'),
    themes: z.array(Theme),
    rules: Rules,
  })
  .meta({ id: 'Consultation' })
export type Consultation = z.infer<typeof Consultation>

const dates = z.object({ opensAt: z.iso.datetime(), closesAt: z.iso.datetime().nullable() })

export const PhaseMove = z
  .object({
    phase: z.object({ kind: z.enum(phaseKinds), title: z.string() }),
    before: dates,
    after: dates,
    reason: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'PhaseMove', description: 'Dates of a phase that were changed after publication.' })
export type PhaseMove = z.infer<typeof PhaseMove>

export const ConsultationDetail = Consultation.extend({
  moves: z.array(PhaseMove).describe('The newest first'),
}).meta({ id: 'ConsultationDetail' })

export const ConsultationList = z
  .object({ items: z.array(Consultation) })
  .meta({ id: 'ConsultationList' })

export const listConsultations = operation({
  id: 'listConsultations',
  method: 'get',
  path: '/v1/consultations',
  tag: 'consultations',
  summary: 'Published consultations and calls, the newest first',
  query: z.object({
    kind: z.enum(consultationKinds).optional(),
    open: z.enum(phaseKinds).optional().describe('With a phase of this kind that is open now'),
  }),
  output: ConsultationList,
  refusals: [],
  cacheSeconds: 30,
  origins: 'any',
})

export const getConsultation = operation({
  id: 'getConsultation',
  method: 'get',
  path: '/v1/consultations/{id}',
  tag: 'consultations',
  summary: 'One consultation with its phases, themes and rules, and how its dates moved',
  params: z.object({ id: slug }),
  output: ConsultationDetail,
  refusals: ['consultation_not_found'],
  cacheSeconds: 30,
  origins: 'any',
})
