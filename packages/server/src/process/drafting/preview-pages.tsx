// The page of a proposal as it would be, drafts included, with what is typed and not saved yet.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import type { Fields } from '../../platform/http/form.ts'
import { previewPages } from '../../platform/http/team-preview.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { DetailView } from '../proposals/detail-view.tsx'
import { detailOf } from '../proposals/load.ts'
import { survivorsOf } from '../proposals/merged-store.ts'
import type { PanelOf } from '../proposals/pages.tsx'
import { findAnyProposal, type ProposalRow } from '../proposals/store.ts'
import { getStaffProposal } from './contract.ts'

/** Its elements stay plain: they would ask for figures that are not public. */
export function proposalPreviewPages(app: App, deps: Deps, panelOf: PanelOf) {
  const { db } = deps.database
  previewPages(app, {
    at: paths.proposalPreview,
    roles: getStaffProposal.roles,
    async show(id, typed) {
      const view = { now: deps.clock().toISOString(), baseUrl: deps.config.baseUrl }
      const standing = (await survivorsOf(db, [id])).get(id) ?? id
      const row = (await findAnyProposal(db, standing)) ?? refuse('proposal_not_found')
      const proposal = await detailOf(db, withTexts(row, typed), view)
      const panel = await panelOf(db, proposal, view)
      return { title: proposal.title, children: <DetailView proposal={proposal} panel={panel} /> }
    },
  })
}

/** Of what is typed nothing is refused: it is looked at while it is being written. */
function withTexts(row: ProposalRow, { titre, resume, description, thematique }: Fields) {
  return {
    ...row,
    title: titre ?? row.title,
    summary: resume ?? row.summary,
    description: description ?? row.description,
    theme_id: thematique ?? row.theme_id,
  }
}
