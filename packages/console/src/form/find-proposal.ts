// A proposal by the words of its title, drafts included where one may see them.
import { listStaffProposals, searchProposals } from '@parvis/sdk/staff'
import { connection } from '../server/staff.ts'
import { FindField } from './combobox.ts'
import { words } from './words.ts'

const shown = 10

export class FindProposal extends FindField {
  /** Left out: the newest. */
  consultation?: string
  /** Only what everyone may read, as whoever keeps sites does. */
  isPublic = false

  constructor() {
    super()
    this.label = words.proposal
    this.hint = words.proposalHint
  }

  protected override async find(q: string, signal: AbortSignal) {
    if (this.isPublic) {
      const { items } = await searchProposals(connection, { q, limit: shown }, { signal })
      return items.map(({ id, title }) => ({ value: id, label: title }))
    }
    const query = {
      q,
      consultation: this.consultation,
      state: ['draft' as const, 'published' as const],
      limit: shown,
    }
    const { items } = await listStaffProposals(connection, query, { signal })
    return items.map(({ id, title, state }) => ({
      value: id,
      label: state === 'draft' ? `${title} (${words.draft})` : title,
    }))
  }
}

customElements.define('find-proposal', FindProposal)
