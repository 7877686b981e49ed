// A proposal merged into another: what would come of it is shown before.
import {
  getStaffProposal,
  mergeProposal,
  type ProposalMergePreview,
  previewProposalMerge,
  type StaffProposal,
  undoProposalAct,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { ChoiceEvent } from '../../form/choice-event.ts'
import { openDialog } from '../../form/dialog.ts'
import '../../form/find-proposal.ts'
import { problem } from '../../feedback/problem.ts'
import type { FindProposal } from '../../form/find-proposal.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as beside } from './beside-words.ts'

type Merged = { title: string; undo: () => Promise<unknown> }

export const askToMerge = (proposal: StaffProposal) =>
  openDialog<Merged>({
    heading: beside.mergeOf(proposal.title),
    content: ({ close }) =>
      html`<merge-proposal .proposal=${proposal} .merged=${close}></merge-proposal>`,
  })

type Body = { version: number; into: string; intoVersion: number }

export class MergeProposal extends LightElement {
  static override properties = {
    proposal: { attribute: false },
    merged: { attribute: false },
    preview: { state: true },
    fault: { state: true },
    isSending: { state: true },
  }
  declare proposal: StaffProposal
  declare merged: (merged: Merged) => void
  declare preview?: ProposalMergePreview
  declare fault: unknown
  declare isSending: boolean

  #body?: Body

  protected override firstUpdated() {
    const field = this.querySelector<FindProposal>('find-proposal')
    void field?.updateComplete.then(() => field.focus())
  }

  protected override render() {
    const { preview } = this
    return html`
      <find-proposal .consultation=${this.proposal.consultationId}
        @choice=${(event: Event) => event instanceof ChoiceEvent && this.#choose(event.chosen[0])}></find-proposal>
      ${this.fault ? html`<p role="alert" class="fault">${this.fault}</p>` : nothing}
      <div role="status">${preview ? this.#result(preview) : nothing}</div>
      <button class="button" ?disabled=${!preview || this.isSending} @click=${this.#send}>${beside.mergeNow}</button>
    `
  }

  #result({ proposal, inBoth, supportBoth, told }: ProposalMergePreview) {
    return html`<ul>
      <li>${beside.mergeResult(proposal.contributionCount, proposal.title)}
        ${inBoth > 0 ? beside.mergeInBoth(inBoth) : nothing}</li>
      <li>${beside.mergeSupports(proposal.tally.territories, supportBoth.territories)}</li>
      <li>${beside.mergeTold(told)}</li>
    </ul>`
  }

  async #choose(into?: string) {
    this.preview = undefined
    this.fault = ''
    if (!into) return
    if (into === this.proposal.id) {
      this.fault = beside.mergeSame
      return
    }
    try {
      const { version: intoVersion } = await getStaffProposal(connection, into)
      this.#body = { version: this.proposal.version, into, intoVersion }
      this.preview = await previewProposalMerge(connection, this.proposal.id, this.#body)
      await this.updateComplete
      this.querySelector<HTMLElement>('button.button')?.focus()
    } catch (error) {
      this.fault = problem(error)
    }
  }

  readonly #send = async () => {
    const { preview, proposal } = this
    if (!this.#body || !preview) return
    this.isSending = true
    try {
      await mergeProposal(connection, proposal.id, this.#body)
      this.merged({ title: preview.proposal.title, undo: () => undo(proposal.id) })
    } catch (error) {
      this.fault = problem(error)
    } finally {
      this.isSending = false
    }
  }
}

async function undo(id: string) {
  const { version } = await getStaffProposal(connection, id)
  return undoProposalAct(connection, id, { version })
}

customElements.define('merge-proposal', MergeProposal)
