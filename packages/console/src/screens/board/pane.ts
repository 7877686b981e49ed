// Beside the board: a contribution, a proposal, or what could be grouped.
import { Task } from '@lit/task'
import { getStaffContribution, type StaffConsultation } from '@parvis/sdk/staff'
import { html } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import type { Opened } from './address.ts'
import { words as beside } from './beside-words.ts'
import type { BoardData } from './data.ts'
import { ofContribution } from './of-contribution.ts'
import { ofProposal } from './of-proposal.ts'
import { closePane, paneHead } from './pane-head.ts'
import { words } from './words.ts'

export class BoardPane extends LightElement {
  static override properties = {
    opened: { attribute: false },
    data: { attribute: false },
    columns: { attribute: false },
    mayAct: { attribute: false },
    me: { attribute: false },
    consultation: { attribute: false },
  }
  declare opened: Opened
  declare data: BoardData
  /** Drawn again whenever the board is. */
  declare columns: unknown
  declare mayAct: boolean
  declare me: string
  declare consultation?: StaffConsultation

  #contribution = new Task(this, {
    task: ([kind, id], { signal }) =>
      kind === 'contribution' ? getStaffContribution(connection, id, { signal }) : undefined,
    args: () => [this.opened.kind, this.opened.id] as const,
  })

  constructor() {
    super()
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      closePane(this)
    })
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has('opened') && !same(changed.get('opened'), this.opened))
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('h2')?.focus())
  }

  protected override render() {
    return html`
      <section class="pane" aria-labelledby="pane-heading">${this.#inside()}</section>
    `
  }

  #inside() {
    const { opened, data, mayAct, consultation } = this
    if (opened.kind === 'suggestions') {
      void import('./suggestions.ts')
      return html`${paneHead(this, words.suggestions)}
        <board-suggestions .data=${data} .consultation=${consultation} .me=${this.me}></board-suggestions>`
    }
    if (opened.kind === 'proposal') {
      const proposal = data.proposals.get(opened.id)
      return ofProposal(this, { id: opened.id, proposal, mayAct })
    }
    return this.#contribution.render({
      pending: () => paneHead(this, words.loading),
      error: (error) =>
        html`${paneHead(this, beside.notFound)}<p role="alert">${problem(error)}</p>`,
      complete: (one) => one && ofContribution(this, { one, data, mayAct }),
    })
  }
}

const same = (before: unknown, now: Opened) => JSON.stringify(before) === JSON.stringify(now)

customElements.define('board-pane', BoardPane)
