// Money of a report: what committees granted, project by project, against the envelope.
import type { Report } from './contract.ts'
import type { Decided, findProjects } from './decision-store.ts'

type Projects = Awaited<ReturnType<typeof findProjects>>

export function money(
  projects: Projects,
  { decisions, envelopeCents }: { decisions: Map<string, Decided>; envelopeCents?: number },
): Report['money'] {
  const funded = projects.flatMap((project) => {
    const decided = decisions.get(project.id)
    if (decided?.outcome !== 'fund') return []
    const { committee_id, committee_title, published_at, amount_cents } = decided
    return [
      {
        contributionId: project.id,
        title: project.title,
        themeId: project.theme_id,
        territory: { id: project.territory_id, label: project.label },
        amountCents: amount_cents,
        committee: { id: committee_id, title: committee_title },
        publishedAt: published_at,
      },
    ]
  })
  return {
    envelopeCents: envelopeCents ?? null,
    grantedCents: funded.reduce((sum, { amountCents }) => sum + amountCents, 0),
    projects: funded,
  }
}
