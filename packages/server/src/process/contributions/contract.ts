// Contributions in the public API: what a contributor writes, and the part that is public.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { line, text, webAddress } from '../../platform/http/text.ts'
import { Territory, territoryId } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'
import { Theme } from '../consultations/contract.ts'

export const contributionKinds = ['need', 'service'] as const
export const profiles = ['elected', 'agent', 'partner', 'resident'] as const
/** Of an import, the source may tell none. */
export const shownProfiles = [...profiles, 'unknown'] as const
export const codeOpennesses = ['open', 'opening', 'closed', 'unknown'] as const

/** Lengths are in code points; `maxlength` counts UTF-16 units, which are never fewer. */
export const contributionLimits = {
  title: { min: 5, max: 150 },
  text: { min: 20, max: 5000 },
  function: { min: 2, max: 120 },
  fundingUse: { min: 10, max: 2000 },
} as const

/** Of what was written elsewhere, and of the team's corrections of it: what others accepted is kept whole. */
export const longestKept = { title: 300, text: 20_000 } as const

const common = {
  themeId: slug,
  territoryId,
  profile: z.enum(profiles),
  function: line(contributionLimits.function)
    .optional()
    .describe('Required, except of a resident, of whom none is asked: one given is not kept'),
  title: line(contributionLimits.title),
  text: text(contributionLimits.text),
}

/** As JSON Schema says it: the types of an object do not. */
const functionAsked = {
  if: { properties: { profile: { const: 'resident' } }, required: ['profile'] },
  else: { properties: { function: { type: 'string' } }, required: ['function'] },
}
const tellsFunction = (written: { profile: string; function?: string | undefined }) =>
  written.profile === 'resident' || written.function !== undefined
const functionMissing = {
  path: ['function'],
  error: 'required',
  // With the other faults, not once they are mended.
  when: ({ value }: { value: unknown }) => isRecord(value),
}

export const NeedDraft = z
  .object({ kind: z.literal('need'), ...common })
  .refine(tellsFunction, functionMissing)
  .meta({ id: 'NeedDraft', ...functionAsked })

export const ServiceDraft = z
  .object({
    kind: z.literal('service'),
    ...common,
    serviceUrl: webAddress,
    codeOpenness: z.enum(codeOpennesses),
    fundingUse: text(contributionLimits.fundingUse),
  })
  .refine(tellsFunction, functionMissing)
  .meta({ id: 'ServiceDraft', ...functionAsked })

/** Of a resident none is kept: a form without a script may send one that was typed before. */
function withoutResidentsFunction(written: unknown) {
  if (!isRecord(written) || written.profile !== 'resident') return written
  const { function: _, ...kept } = written
  return kept
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const ContributionDraft = z
  .preprocess(withoutResidentsFunction, z.discriminatedUnion('kind', [NeedDraft, ServiceDraft]))
  .meta({ id: 'ContributionDraft', description: 'A need, or an existing service, as written.' })
export type ContributionDraft = z.infer<typeof ContributionDraft>

export const contributionStates = ['received', 'redirected', 'rejected', 'grouped'] as const
export const committeeDecisions = ['selected', 'not_selected'] as const

export const CommitteeOutcome = z
  .object({
    decision: z.enum(committeeDecisions),
    committeeId: slug,
    reason: z.string(),
    amountCents: z.int().nullable().describe('Granted, in cents of euro; null when not selected'),
    roadmap: z.string().nullable().describe('What is to be built, in a line'),
  })
  .meta({ id: 'CommitteeOutcome', description: 'What a published committee decided.' })

export const ImportedFrom = z
  .object({
    platform: z.string().describe('Its name, or its host'),
    url: z.string().nullable().describe('The contribution there'),
  })
  .meta({ id: 'ImportedFrom', description: 'The platform on which a contribution was given.' })

export const Contribution = z
  .object({
    id: z.string(),
    consultationId: slug,
    kind: z.enum(contributionKinds),
    title: z.string(),
    text: z.string(),
    theme: Theme,
    territory: Territory.pick({ id: true, kind: true, name: true, label: true }),
    profile: z.enum(shownProfiles).describe('`unknown`: imported, and its source does not tell'),
    function: z
      .string()
      .describe('Empty: a resident’s, of whom none is asked, or of an import that tells none'),
    importedFrom: ImportedFrom.nullable().describe('null: given here'),
    serviceUrl: z.string().nullable(),
    codeOpenness: z.enum(codeOpennesses).nullable(),
    fundingUse: z.string().nullable(),
    state: z.enum(contributionStates),
    proposals: z.array(z.object({ id: slug, title: z.string() })),
    programme: z
      .object({ name: z.string(), address: z.string(), contact: z.string().nullable() })
      .nullable()
      .describe('Where it was redirected to'),
    committee: CommitteeOutcome.nullable().describe('null: no committee has decided about it'),
    receivedAt: z.iso.datetime(),
  })
  .meta({
    id: 'Contribution',
    description: 'The public part: of its author, the territory, profile and function only.',
  })
export type Contribution = z.infer<typeof Contribution>

export const getContribution = operation({
  id: 'getContribution',
  method: 'get',
  path: '/v1/contributions/{id}',
  tag: 'contributions',
  summary: 'The public part of a contribution',
  params: z.object({ id: z.string().max(60) }),
  output: Contribution,
  refusals: ['contribution_not_found'],
  cacheSeconds: 60,
  origins: 'any',
})
