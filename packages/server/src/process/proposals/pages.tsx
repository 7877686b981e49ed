// Hosted pages of proposals: the list with search and themes, and one with its lineage.

import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { html } from '../../platform/http/hosted.ts'
import { readSearch } from '../../platform/http/search.ts'
import type { Found } from '../../platform/layout/found.tsx'
import type { Child } from '../../platform/layout/page.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { requireConsultation } from '../consultations/current.ts'
import type { ProposalDetail } from './contract.ts'
import { listProposals } from './contract.ts'
import { DetailView } from './detail-view.tsx'
import { ListView } from './list-view.tsx'
import { loadProposalDetail, loadProposalPage } from './load.ts'
import type { View } from './present.ts'

/** What stands beside a proposal, and is no part of it: given from above. */
export type PanelOf = (db: Db, proposal: ProposalDetail, view: View) => Promise<Child>

export function proposalPages(app: App, { database, clock, config }: Deps, panelOf: PanelOf) {
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })

  app.get(paths.proposals.pattern, async (c) => {
    const consultation = await requireConsultation(database.db, undefined, view().now)
    const search = readSearch(c, listProposals.query)
    const { theme, cursor } = parseInput(listProposals.query, {
      theme: c.req.query('thematique') || undefined,
      cursor: c.req.query('suite'),
    })
    const q = search.q || undefined
    const found = await loadProposalPage(
      database.db,
      { consultationId: consultation.id, themeId: theme, q, cursor, sort: 'title', limit: 24 },
      view(),
    )
    return html(
      c,
      page({
        title: 'Propositions',
        current: paths.proposals(),
        ...(!search.typed && !theme && !cursor && { found: listFound(consultation.title) }),
        withWidgets: true,
        children: (
          <ListView {...found} themes={consultation.themes} search={search} theme={theme ?? ''} />
        ),
      }),
      search.status,
    )
  })

  app.get(paths.proposal.pattern, async (c) => {
    const proposal = await loadProposalDetail(database.db, c.req.param('id'), view())
    if (proposal.mergedInto) {
      // For a while only: a merge may be undone.
      c.header('Cache-Control', 'public, max-age=60')
      return c.redirect(paths.proposal(proposal.mergedInto), 301)
    }
    return html(
      c,
      page({
        title: proposal.title,
        withWidgets: true,
        pastedAs: proposal.url,
        found: foundOf(proposal),
        children: (
          <DetailView proposal={proposal} panel={await panelOf(database.db, proposal, view())} />
        ),
      }),
    )
  })
}

const listFound = (consultation: string): Found => ({
  at: paths.proposals(),
  description: `Lire et soutenir les propositions : ${consultation}`,
  trail: [['Accueil', '/']],
})

const foundOf = ({ id, summary }: ProposalDetail): Found => ({
  at: paths.proposal(id),
  description: summary,
  picture: paths.proposalCard(id),
  trail: [
    ['Accueil', '/'],
    ['Propositions', paths.proposals()],
  ],
})
