// Making a proposal and changing its texts: a readable id, the theme checked, the search key kept.

import { type Author, authorColumns } from '../../people/staff/author.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { fold } from '../../platform/text/fold.ts'
import { requireConsultation } from '../consultations/current.ts'
import { insertProposal, insertProposalActs } from '../proposals/acts-store.ts'
import { change, proposalEvent, requireProposal, requireVersion } from '../proposals/change.ts'
import { proposalState } from '../proposals/states.ts'
import { proposalSearchKey } from '../proposals/store.ts'
import type { Texts } from '../proposals/tables.ts'

/** A draft; answers its id. */
export async function create(
  trx: Trx,
  author: Author,
  { consultationId, ...texts }: Texts & { consultationId: string },
) {
  await requireTheme(trx, consultationId, texts.themeId)
  const row = {
    consultation_id: consultationId,
    theme_id: texts.themeId,
    decision: null,
    title: texts.title,
    summary: texts.summary,
    description: texts.description,
    search_key: proposalSearchKey(texts),
    published_at: author.at,
    state: 'draft' as const,
    merged_into: null,
    version: 1,
  }
  const base =
    fold(texts.title).replaceAll(' ', '-').slice(0, 60).replace(/-$/, '') || 'proposition'
  let id = base
  for (let count = 2; !(await insertProposal(trx, { ...row, id })); count += 1)
    id = `${base}-${count}`
  await insertProposalActs(trx, [
    {
      proposal_id: id,
      version: 1,
      act: 'create',
      data: toJson({}),
      undoes: null,
      ...authorColumns(author),
    },
  ])
  await append(trx, [
    proposalEvent({ kind: 'proposal.created', data: { title: texts.title } }, { id, author }),
  ])
  return id
}

async function requireTheme(trx: Trx, consultationId: string, themeId: string) {
  const { themes } = await requireConsultation(trx, consultationId)
  if (!themes.some(({ id }) => id === themeId)) refuse('theme_not_found')
}

type Edit = { id: string; version: number } & { [Key in keyof Texts]?: Texts[Key] | undefined }

/** What is left out stays as it was. */
export async function edit(trx: Trx, author: Author, { id, version, ...given }: Edit) {
  const row = await requireProposal(trx, id)
  await requireVersion(trx, row, version)
  const state = proposalState(row)
  if (state === 'merged' || state === 'discarded') refuse('state_forbids', { state })
  if (given.themeId) await requireTheme(trx, row.consultation_id, given.themeId)
  const before: Texts = {
    title: row.title,
    summary: row.summary,
    description: row.description,
    themeId: row.theme_id,
  }
  const after: Texts = {
    title: given.title ?? before.title,
    summary: given.summary ?? before.summary,
    description: given.description ?? before.description,
    themeId: given.themeId ?? before.themeId,
  }
  await change(trx, author, row, { act: 'edit', values: columnsOf(after), data: { before, after } })
  const data = { title: after.title, titleBefore: before.title }
  await append(trx, [proposalEvent({ kind: 'proposal.edited', data }, { id, author })])
}

export function columnsOf(texts: Texts) {
  const { title, summary, description, themeId } = texts
  return { title, summary, description, theme_id: themeId, search_key: proposalSearchKey(texts) }
}
