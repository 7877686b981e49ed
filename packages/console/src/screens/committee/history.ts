// What was done in a session, the last first, as sentences: who, what, on which item, and a correction's reason.
import {
  type CommitteeHistoryEntry,
  type CommitteeItem,
  listCommitteeHistory,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { openDialog } from '../../form/dialog.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as dialogWords } from './dialog-words.ts'
import { shownShortly } from './formats.ts'

export const showHistory = (id: string, items: readonly CommitteeItem[]) =>
  openDialog({
    heading: dialogWords.history,
    content: () => html`<committee-history .committeeId=${id} .items=${items}></committee-history>`,
  })

class CommitteeHistory extends LightElement {
  static override properties = { entries: { state: true }, fault: { state: true } }
  declare committeeId: string
  declare items: readonly CommitteeItem[]
  declare entries?: readonly CommitteeHistoryEntry[]
  declare fault?: unknown

  #next: string | null = null

  override connectedCallback() {
    super.connectedCallback()
    void this.#read()
  }

  async #read() {
    try {
      const cursor = this.#next
      const found = await listCommitteeHistory(
        connection,
        this.committeeId,
        cursor ? { cursor } : {},
      )
      this.#next = found.next
      this.entries = [...(this.entries ?? []), ...found.items]
    } catch (error) {
      this.fault = problem(error)
    }
  }

  protected override render() {
    if (this.fault) return html`<p role="alert">${this.fault}</p>`
    return html`
      <ul class="published">
        ${this.entries?.map(
          ({ act, itemId, by, at, why }) => html`<li>
            <span><strong>${by.name}</strong> ${sentences.get(act) ?? act}${
              itemId ? html` — ${this.#titleOf(itemId)}` : nothing
            }${why ? html` (${why})` : nothing}</span>
            <small>${shownShortly(at)}</small>
          </li>`,
        )}
      </ul>
      ${
        this.#next
          ? html`<p><button type="button" class="button quiet" @click=${() => this.#read()}>${dialogWords.earlier}</button></p>`
          : nothing
      }
    `
  }

  #titleOf(id: string) {
    return this.items.find(({ item }) => item.id === id)?.item.title ?? id
  }
}

const sentences = new Map(Object.entries(dialogWords.acts))

customElements.define('committee-history', CommitteeHistory)
