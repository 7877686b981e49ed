// The team's operations on consultations: drafts, texts, rules, publication, and the dates of phases.
import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { phaseKinds } from '../../platform/events/phase-kinds.ts'
import { moment } from '../../platform/http/moment.ts'
import { operation } from '../../platform/http/operation.ts'
import { line, text } from '../../platform/http/text.ts'
import { version } from '../../platform/http/version-field.ts'
import { slug } from '../../platform/text/slug.ts'
import { Phase, Rules, Theme } from './contract.ts'
import { consultationActs, consultationKinds } from './kinds.ts'

export const StaffPhase = Phase.extend({
  position: z.int().describe('What names it in operations'),
}).meta({ id: 'StaffPhase' })

const states = z
  .enum(['draft', 'published', 'discarded'])
  .describe('A discarded draft is kept, out of sight, until it is restored')

export const StaffConsultation = z
  .object({
    id: slug,
    kind: z.enum(consultationKinds),
    state: states,
    version: z.int().describe('Give it back with a change'),
    title: z.string(),
    summary: z.string(),
    url: z.url().describe('Its public page, once published'),
    publishedAt: z.iso.datetime().nullable(),
    phases: z.array(StaffPhase),
    themes: z.array(Theme),
    rules: Rules,
  })
  .meta({ id: 'StaffConsultation' })

const change = z
  .record(z.string(), z.unknown())
  .describe('What it changed: for a move the phase, the dates before and after, the reason')

export const ConsultationAct = z
  .object({
    version: z.int().describe('The version that it made'),
    act: z.enum(consultationActs),
    change,
    by: StaffRef,
    at: z.iso.datetime(),
  })
  .meta({ id: 'ConsultationAct' })

export const phase = z.object({
  kind: z.enum(phaseKinds).describe('Of those that this kind of consultation may have'),
  title: line({ min: 2, max: 150 }),
  opensAt: moment,
  closesAt: moment.nullable().default(null),
})

const theme = z.object({ id: slug, title: line({ min: 2, max: 150 }) })
const themes = z
  .array(theme)
  .max(100)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    message: 'said_twice',
  })
const texts = { title: line({ min: 5, max: 200 }), summary: text({ min: 5, max: 1000 }) }
const reason = text({ min: 5, max: 500 }).describe('Public; an early close needs one')

const readers = ['moderator', 'committee_secretary', 'auditor'] as const
const common = { tag: 'consultations', origins: 'none' } as const
const params = z.object({ id: slug })
const phaseParams = params.extend({ position: z.coerce.number().int().min(0).max(1000) })

export const listStaffConsultations = operation({
  ...common,
  id: 'listStaffConsultations',
  method: 'get',
  path: '/v1/staff/consultations',
  summary:
    'Consultations and calls, drafts included, the newest first; discarded ones when asked for',
  query: z.object({
    kind: z.enum(consultationKinds).optional(),
    state: states.optional().describe('Left out: drafts and published ones'),
  }),
  output: z.object({ items: z.array(StaffConsultation) }).meta({ id: 'StaffConsultationList' }),
  refusals: [],
  roles: readers,
})

export const getStaffConsultation = operation({
  ...common,
  id: 'getStaffConsultation',
  method: 'get',
  path: '/v1/staff/consultations/{id}',
  summary: 'One consultation with every act on it',
  params,
  output: StaffConsultation.extend({
    history: z.array(ConsultationAct).describe('The oldest first'),
  }).meta({ id: 'StaffConsultationDetail' }),
  refusals: ['consultation_not_found'],
  roles: readers,
})

const writing = {
  ...common,
  method: 'post',
  output: StaffConsultation,
  roles: ['administrator'],
} as const
const always = ['consultation_not_found', 'changed_meanwhile'] as const

export const createConsultation = operation({
  ...writing,
  id: 'createConsultation',
  takesRequestKey: true,
  path: '/v1/staff/consultations',
  summary: 'Make a draft of a consultation or of a call; nobody outside the team sees it',
  body: z.object({
    id: slug.optional().describe('Left out: made of the title'),
    kind: z.enum(consultationKinds).default('consultation'),
    ...texts,
    rules: Rules,
    themes: themes.default([]),
    phases: z.array(phase).max(50).default([]),
  }),
  status: 201,
  refusals: ['consultation_exists', 'phase_kind_unfit', 'phase_ends_before_opening'],
})

export const editConsultation = operation({
  ...writing,
  id: 'editConsultation',
  path: '/v1/staff/consultations/{id}/edit',
  summary: 'Change its texts, themes and rules, and the phases of a draft; what is left out stays',
  params,
  body: z.object({
    version,
    ...z.object(texts).partial().shape,
    rules: Rules.partial()
      .extend({
        envelopeCents: Rules.shape.envelopeCents.nullable().describe('null: no limit any more'),
      })
      .optional()
      .describe('Rules that are left out stay'),
    themes: themes.optional(),
    phases: z.array(phase).max(50).optional().describe('Of a draft only: all of them'),
  }),
  refusals: [
    ...always,
    'consultation_published',
    'consultation_discarded',
    'theme_in_use',
    'envelope_granted',
    'phase_kind_unfit',
    'phase_ends_before_opening',
  ],
})

export const publishConsultation = operation({
  ...writing,
  stepUp: true,
  id: 'publishConsultation',
  path: '/v1/staff/consultations/{id}/publish',
  summary: 'Publish a draft',
  params,
  body: z.object({ version }),
  refusals: [
    ...always,
    'consultation_published',
    'consultation_discarded',
    'consultation_incomplete',
  ],
})

export const discardConsultation = operation({
  ...writing,
  id: 'discardConsultation',
  path: '/v1/staff/consultations/{id}/discard',
  summary: 'Put a draft away; its id stays taken, and it can be restored',
  params,
  body: z.object({ version }),
  refusals: [...always, 'consultation_published', 'consultation_discarded'],
})

export const restoreConsultation = operation({
  ...writing,
  id: 'restoreConsultation',
  path: '/v1/staff/consultations/{id}/restore',
  summary: 'Take a discarded draft back',
  params,
  body: z.object({ version }),
  refusals: [...always, 'consultation_not_discarded'],
})

const dating = { ...writing, roles: ['administrator', 'moderator'] } as const

export const addPhase = operation({
  ...dating,
  id: 'addPhase',
  takesRequestKey: true,
  path: '/v1/staff/consultations/{id}/phases',
  summary:
    'Add a phase that is yet to come; where supports were over, a further one takes out those of erased accounts',
  params,
  body: phase.extend({ version }),
  status: 201,
  refusals: [
    ...always,
    'consultation_discarded',
    'phase_kind_unfit',
    'phase_ends_before_opening',
    'phase_date_passed',
  ],
})

export const movePhase = operation({
  ...dating,
  stepUp: true,
  id: 'movePhase',
  path: '/v1/staff/consultations/{id}/phases/{position}/move',
  summary:
    'Move the dates of a phase of a published consultation, in public; opening supports again takes out those of erased accounts',
  params: phaseParams,
  body: z.object({
    version,
    opensAt: moment.optional(),
    closesAt: moment.nullable().optional(),
    reason: reason.optional(),
  }),
  refusals: [
    ...always,
    'phase_not_found',
    'consultation_not_published',
    'phase_dates_unchanged',
    'phase_already_open',
    'phase_date_passed',
    'phase_ends_before_opening',
    'phase_reason_required',
  ],
})

export const closePhase = operation({
  ...dating,
  stepUp: true,
  id: 'closePhase',
  path: '/v1/staff/consultations/{id}/phases/{position}/close',
  summary: 'Close an open phase now, with the reason',
  params: phaseParams,
  body: z.object({ version, reason: reason.optional() }),
  refusals: [
    ...always,
    'phase_not_found',
    'consultation_not_published',
    'phase_not_open',
    'phase_reason_required',
  ],
})
