// What one writes of a proposal, and what of it is sent.
import type { StaffProposalDetail } from '@parvis/sdk/staff'

export type Texts = { title: string; summary: string; description: string; themeId: string }

export const names = ['title', 'summary', 'description', 'themeId'] as const

export const textsOf = (
  from: Pick<StaffProposalDetail, 'title' | 'summary' | 'description' | 'theme'>,
): Texts => ({
  title: from.title,
  summary: from.summary,
  description: from.description,
  themeId: from.theme.id,
})

/** As the page of its preview takes them. */
export const asForm = ({ title, summary, description, themeId }: Texts) => ({
  titre: title,
  resume: summary,
  description,
  thematique: themeId,
})

/** A form's values as texts: one that is not there is as it was. */
export const textsIn = (values: Record<string, string>, base: Texts): Texts => ({
  title: values.title ?? base.title,
  summary: values.summary ?? base.summary,
  description: values.description ?? base.description,
  themeId: values.themeId ?? base.themeId,
})

/** Only what I have changed is sent. */
export const changes = (base: Texts, mine: Texts): Partial<Texts> =>
  Object.fromEntries(
    names.flatMap((name) => (base[name] === mine[name] ? [] : [[name, mine[name]]])),
  )
