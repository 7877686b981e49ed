// The first steps of a consultation, ticked from what exists: nobody ticks them by hand.
import type { StaffConsultation } from '@parvis/sdk/staff'

export const stepNames = [
  'texts',
  'themes',
  'phases',
  'colleague',
  'templates',
  'sites',
  'published',
] as const
export type Step = (typeof stepNames)[number]

export type Exists = {
  consultations: readonly Pick<StaffConsultation, 'state' | 'themes' | 'phases'>[]
  /** Left out where one may not know. */
  members?: number
  templates?: number
  sites?: number
}

/** Those one may know of, in order; none once the consultation is published and all is there. */
export function firstSteps({ consultations, members, templates, sites }: Exists) {
  const of = (has: (one: Exists['consultations'][number]) => boolean) => consultations.some(has)
  const done: Record<Step, boolean | undefined> = {
    texts: consultations.length > 0,
    themes: of(({ themes }) => themes.length > 0),
    phases: of(({ phases }) => phases.length > 0),
    colleague: members === undefined ? undefined : members > 1,
    templates: templates === undefined ? undefined : templates > 0,
    sites: sites === undefined ? undefined : sites > 0,
    published: of(({ state }) => state === 'published'),
  }
  const steps = stepNames.flatMap((step) => {
    const isDone = done[step]
    return isDone === undefined ? [] : [{ step, isDone }]
  })
  return steps.every(({ isDone }) => isDone) ? [] : steps
}
