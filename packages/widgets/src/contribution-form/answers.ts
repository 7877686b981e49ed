// The answers of the form: their names, their limits, and the contribution they make.
import type { ContributionDraft } from '@parvis/sdk'

export const fieldNames = [
  'themeId',
  'territoryId',
  'profile',
  'function',
  'title',
  'text',
  'serviceUrl',
  'codeOpenness',
  'fundingUse',
] as const

export type FieldName = (typeof fieldNames)[number]
export type Answers = Record<FieldName, string> & {
  kind: ContributionDraft['kind']
  /** What is typed in the territory's field; `territoryId` is what was chosen. */
  territoryLabel: string
}

export const noAnswers = (): Answers => ({
  kind: 'need',
  territoryLabel: '',
  themeId: '',
  territoryId: '',
  profile: '',
  function: '',
  title: '',
  text: '',
  serviceUrl: '',
  codeOpenness: '',
  fundingUse: '',
})

/** As the contract says, which a test compares; lengths are UTF-16 units. */
export const limits: Partial<Record<FieldName, { min: number; max: number }>> = {
  title: { min: 5, max: 150 },
  text: { min: 20, max: 5000 },
  function: { min: 2, max: 120 },
  fundingUse: { min: 10, max: 2000 },
}

export const profiles = ['elected', 'agent', 'partner', 'resident'] as const
export const opennesses = ['open', 'opening', 'closed', 'unknown'] as const

/** The fields that are asked for: those of a service come last. */
export const fieldsOf = ({ kind }: Answers) =>
  kind === 'service' ? fieldNames : fieldNames.slice(0, 6)

/** What is sent; null while a choice is missing. */
export function contributionOf(answers: Answers): ContributionDraft | null {
  const profile = profiles.find((one) => one === answers.profile)
  const codeOpenness = opennesses.find((one) => one === answers.codeOpenness)
  if (!profile) return null
  const common = {
    themeId: answers.themeId,
    territoryId: answers.territoryId,
    profile,
    function: answers.function.trim(),
    title: answers.title.trim(),
    text: answers.text.trim(),
  }
  if (answers.kind === 'need') return { kind: 'need', ...common }
  if (!codeOpenness) return null
  const serviceUrl = answers.serviceUrl.trim()
  return {
    kind: 'service',
    ...common,
    serviceUrl,
    codeOpenness,
    fundingUse: answers.fundingUse.trim(),
  }
}
