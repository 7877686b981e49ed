// The report of a consultation, counted from the world.
import type { ConsultationDetail } from '../types.ts'
import type { Ask } from './answers.ts'
import { refuse } from './refused.ts'

export function reportOf(
  { id, title, url, themes }: ConsultationDetail,
  { world, query, now }: Ask,
) {
  const year = now.getUTCFullYear()
  if (query.year && Number(query.year) !== year) refuse('report_year_unknown')
  const proposals = world.proposals.filter((one) => one.consultationId === id && !one.mergedInto)
  const contributions = world.contributions.filter((one) => one.consultationId === id)
  const inState = (state: string) => contributions.filter((one) => one.state === state).length
  const kept = proposals.filter(({ decision }) => decision === 'kept').length
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    consultation: { id, title, url },
    url: `${url}bilan`,
    years: [year],
    asOf: now.toISOString(),
    year: query.year ? year : null,
    funnel: {
      received: contributions.length,
      imported: 0,
      redirected: inState('redirected'),
      rejected: inState('rejected'),
      grouped: inState('grouped'),
      waiting: inState('received'),
      proposals: proposals.length,
      kept,
      services: world.services.length,
      supports: {
        territories: sum(proposals.map(({ tally }) => tally.territories)),
        residentsByEmail: sum(proposals.map(({ tally }) => tally.residentsByEmail)),
        residentsByFranceConnect: sum(proposals.map(({ tally }) => tally.residentsByFranceConnect)),
      },
    },
    themes: themes.map((theme) => ({
      ...theme,
      contributions: contributions.filter((one) => one.theme.id === theme.id).length,
      proposals: proposals.filter((one) => one.theme.id === theme.id).length,
    })),
    services: { total: world.services.length },
  }
}
