// Operations of grouping: proposals made, changed, taken apart, merged, published, and undone.

import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { decide, type Versioned } from '../moderation/decide.ts'
import { findForDecision } from '../moderation/decision-store.ts'
import type { Decision } from '../moderation/plan.ts'
import type { Replying } from '../moderation/planned.ts'
import { replyFor } from '../moderation/resolve.ts'
import { change, requireProposal, requireVersion } from '../proposals/change.ts'
import { holdLive } from '../proposals/merged-store.ts'
import {
  createProposal,
  discardProposal,
  editProposal,
  mergeProposal,
  moveContributions,
  publishProposals,
  splitProposal,
  undoProposalAct,
  undoProposalEdit,
  ungroupContributions,
} from './acts-contract.ts'
import { getStaffProposal, listProposalCards, listStaffProposals } from './contract.ts'
import { discard } from './discard.ts'

import {
  loadCards,
  loadProposalForStaff,
  loadProposalsForStaff,
  loadStaffProposalDetail,
  loadStaffProposalPage,
} from './load.ts'

import { merge, requireGroupingOpen } from './merge.ts'
import { previewMerge, previewPublication } from './previews.ts'
import { previewProposalMerge, previewProposalPublication } from './previews-contract.ts'
import { publish } from './publish.ts'
import { create, edit } from './texts.ts'
import { undo } from './undo.ts'

export function groupingRoutes(app: App, deps: Deps) {
  const { db } = deps.database
  const view = () => ({ now: deps.clock(), baseUrl: deps.config.baseUrl })

  serveStaff(app, listStaffProposals, (_, { query }) => loadStaffProposalPage(db, query, view()))
  serveStaff(app, getStaffProposal, (_, { params }) =>
    loadStaffProposalDetail(db, params.id, view()),
  )

  serveStaff(app, listProposalCards, async (_, { query }) => ({
    items: await loadCards(db, query),
  }))

  serveStaff(app, editProposal, (actor, { params: { id }, body }) =>
    changing(deps, actor, async (trx, author) => {
      await edit(trx, author, { id, ...body })
      return id
    }),
  )
  serveStaff(app, mergeProposal, (actor, { params: { id }, body }) =>
    changing(deps, actor, async (trx, author) => {
      await merge(trx, author, { id, ...body })
      return body.into
    }),
  )
  serveStaff(app, discardProposal, (actor, { params: { id }, body: { version } }) =>
    changing(deps, actor, async (trx, author) => {
      await discard(trx, author, { id, version })
      return id
    }),
  )
  serveStaff(app, undoProposalAct, (actor, { params: { id }, body: { version } }) =>
    changing(deps, actor, async (trx, author) => {
      await undo(trx, author, { id, version })
      return id
    }),
  )
  serveStaff(app, undoProposalEdit, (actor, { params: { id }, body: { version } }) =>
    changing(deps, actor, async (trx, author) => {
      await undo(trx, author, { id, version, isEditOnly: true })
      return id
    }),
  )
  serveStaff(app, publishProposals, async (actor, { body: { items } }) => {
    await retried(db, (trx) => publish(trx, replying(deps, actor), items))
    return {
      items: await loadProposalsForStaff(
        db,
        items.map(({ id }) => id),
        view(),
      ),
    }
  })
  serveStaff(app, previewProposalPublication, (actor, { body: { items } }) =>
    previewPublication(db, replying(deps, actor), items),
  )
  serveStaff(app, previewProposalMerge, (actor, { params: { id }, body }) =>
    previewMerge(db, replying(deps, actor), { id, ...body }),
  )
}

export function regroupingRoutes(app: App, deps: Deps) {
  serveStaff(app, createProposal, (actor, { body }) =>
    changing(deps, actor, async (trx, author) => {
      const { contributions, templateId, replyText, ...texts } = body
      await requireGroupingOpen(trx, texts.consultationId, author.at)
      const id = await create(trx, author, texts)
      const reply = await replyFor(trx, 'grouped', { templateId, replyText })
      if (contributions) {
        await all(trx, author, contributions, { act: 'group', proposalIds: [id], reply, why: null })
      }
      return id
    }),
  )

  serveStaff(app, splitProposal, (actor, { params, body }) =>
    regrouping(deps, actor, { ...body, from: params.id }, async (trx, author) => {
      const { version, contributions, templateId, replyText, ...texts } = body
      const { consultation_id: consultationId } = await requireProposal(trx, params.id)
      const to = await create(trx, author, { consultationId, ...texts })
      const reply = await replyFor(trx, 'grouped', { templateId, replyText })
      await all(trx, author, contributions, { act: 'move', from: params.id, to, reply, why: null })
      return to
    }),
  )

  serveStaff(app, moveContributions, (actor, { params, body }) =>
    regrouping(deps, actor, { ...body, from: params.id }, async (trx, author) => {
      const { contributions, to, ...rest } = body
      const reply = await replyFor(trx, 'grouped', rest)
      await all(trx, author, contributions, { act: 'move', from: params.id, to, reply, why: null })
      return to
    }),
  )

  serveStaff(app, ungroupContributions, (actor, { params: { id }, body }) =>
    regrouping(deps, actor, { ...body, from: id }, async (trx, author) => {
      await all(trx, author, body.contributions, { act: 'ungroup', from: id, why: null })
      return id
    }),
  )
}

type Regrouping = {
  from: string
  /** The other, where it is there already. */
  to?: string
  version?: number | undefined
  contributions: Versioned[]
}

/**
 * Takes contributions out of a proposal; answers the one they are in, and what became of them. What is in a
 * proposal is part of it: whoever read it before publishes, edits or merges nothing of what they have not seen.
 */
async function regrouping(
  deps: Deps,
  actor: Actor,
  { from, to: other, version, contributions }: Regrouping,
  work: (trx: Trx, author: Replying) => Promise<string>,
) {
  const { db } = deps.database
  const { id, moved } = await retried(db, async (trx) => {
    const author = replying(deps, actor)
    await holdLive(trx, other ? [from, other] : [from])
    const source = await requireProposal(trx, from)
    if (version !== undefined) await requireVersion(trx, source, version)
    await requireGroupingOpen(trx, source.consultation_id, author.at)
    const to = await work(trx, author)
    const ids = contributions.map((one) => one.id)
    const regroup = { act: 'regroup', values: {}, data: { contributions: ids } } as const
    const both = other && other !== from ? [source, await requireProposal(trx, other)] : [source]
    for (const row of both) await change(trx, author, row, regroup)
    const rows = await findForDecision(trx, ids)
    return {
      id: to,
      moved: ids.flatMap((one) => {
        const row = rows.get(one)
        return row ? [{ id: one, version: row.version }] : []
      }),
    }
  })
  const proposal = await loadProposalForStaff(db, id, { baseUrl: deps.config.baseUrl })
  return { ...proposal, moved }
}

function replying({ clock, config }: Deps, actor: Actor): Replying {
  return { ...authorOf(actor, clock), baseUrl: config.baseUrl }
}

/** Does it in one transaction, then answers the proposal that it names. */
async function changing(
  deps: Deps,
  actor: Actor,
  work: (trx: Trx, author: Replying) => Promise<string>,
) {
  const { db } = deps.database
  const id = await retried(db, (trx) => work(trx, replying(deps, actor)))
  return loadProposalForStaff(db, id, { baseUrl: deps.config.baseUrl })
}

function all(trx: Trx, author: Replying, items: Versioned[], decision: Decision) {
  return decide(trx, author, { items, decision, isBulk: true })
}
