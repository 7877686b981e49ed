// A proposal by the words of its title, drafts included.
import { listStaffProposals, type StaffProposal } from '@parvis/sdk/staff'
import { connection } from '../server/staff.ts'
import { FindField } from './combobox.ts'
import { plain } from './plain.ts'
import { words } from './words.ts'

const shown = 10

export class FindProposal extends FindField {
  /** Of one consultation: some hundreds at most, read once. */
  #all?: Promise<readonly StaffProposal[]>

  constructor() {
    super()
    this.label = words.proposal
    this.hint = words.proposalHint
  }

  protected override async find(text: string, signal: AbortSignal) {
    this.#all ??= everyProposal(signal)
    const all = await this.#all.catch((error) => {
      this.#all = undefined
      throw error
    })
    const wanted = plain(text).split(' ')
    return all
      .filter(({ title }) => wanted.every((word) => plain(title).includes(word)))
      .slice(0, shown)
      .map(({ id, title, state }) => ({
        value: id,
        label: state === 'draft' ? `${title} (${words.draft})` : title,
      }))
  }
}

async function everyProposal(signal: AbortSignal) {
  const all: StaffProposal[] = []
  for (let cursor: string | undefined; ; ) {
    const query = { limit: 100, ...(cursor && { cursor }) }
    const { items, next } = await listStaffProposals(connection, query, { signal })
    all.push(...items.filter(({ state }) => state !== 'discarded' && state !== 'merged'))
    if (!next) return all
    cursor = next
  }
}

customElements.define('find-proposal', FindProposal)
