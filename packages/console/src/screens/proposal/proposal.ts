// The editor of a proposal: its texts, the public page beside as one types, what it is made of, its history.
import { Task } from '@lit/task'
import { getStaffConsultation, getStaffProposal, type StaffProposalDetail } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import '../../feedback/preview.ts'
import { problem } from '../../feedback/problem.ts'
import { Keys } from '../../keys/keys.ts'
import type { Changed } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { Others } from '../../server/others.ts'
import { proposalPreview } from '../../server/pages.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { contributionsOf } from './contributions.ts'
import { FieldsEvent, type ProposalFields } from './fields.ts'
import { historyOf } from './history.ts'
import { publish } from './publish.ts'
import { asForm, type Texts, textsOf } from './texts.ts'
import { words } from './words.ts'

export class ProposalScreen extends ConsoleScreen {
  static override properties = { typed: { state: true }, behind: { state: true } }
  declare typed?: Texts
  /** Whoever has saved while one was writing. */
  declare behind?: string

  readonly #others = new Others(this, () => {
    const id = this.place.params.id
    return id ? { kind: 'proposal', id, isWriting: this.#fields()?.isChanged } : undefined
  })
  protected readonly follows = new Follows(this, ['proposal'], (what) => this.#heard(what))
  protected readonly keys = new Keys(this, {
    name: words.editor,
    keys: () =>
      this.#mayEdit()
        ? [
            { key: 's', ctrl: true, name: words.save, act: () => void this.#fields()?.save() },
            { key: 'Enter', ctrl: true, name: words.publish, act: () => void this.#publish() },
          ]
        : [],
  })

  readonly #read = new Task(this, {
    task: async ([id], { signal }) => {
      const proposal = await getStaffProposal(connection, id, { signal })
      const { themes } = await getStaffConsultation(connection, proposal.consultationId, { signal })
      this.titled(proposal.title)
      return { proposal, themes }
    },
    args: () => [this.place.params.id ?? ''] as const,
  })

  protected override render() {
    const read = this.#read.value
    if (!read) {
      return this.#read.render({
        pending: () => html`<p>${words.loading}</p>`,
        error: (error) => html`<p role="alert">${problem(error)}</p>`,
      })
    }
    const { proposal, themes } = read
    const { state, tally, contributions, history, url } = proposal
    return html`
      <p class="proposal-state">
        <a href=${`/console/regroupement?consultation=${proposal.consultationId}`}>${words.board}</a>
        <strong>${words.states(state)}</strong>
        ${state === 'draft' ? nothing : html`<a href=${url} target="_blank">${words.publicPage}</a> <span>${words.supports(tally.territories, tally.residentsByEmail + tally.residentsByFranceConnect)}</span>`}
        ${this.#mayEdit() && state === 'draft' ? html`<button class="button" @click=${this.#publish}>${words.publish}</button>` : nothing}
        <span role="status" class="soft">${this.#others.here}</span>
      </p>
      ${
        this.behind
          ? html`<p class="notice" role="status">${words.behind(this.behind)}
              <button class="plain" @click=${() => this.#again()}>${words.join}</button></p>`
          : nothing
      }
      <div class="proposal-frame">
        <div>
          ${this.#mayEdit() ? this.#edit(proposal, themes) : html`<p class="written">${proposal.summary}</p><p class="written">${proposal.description}</p>`}
          <h2>${words.contributions(contributions.length)}</h2>
          ${contributionsOf(contributions)}
          <h2>${words.history}</h2>
          ${historyOf(history)}
        </div>
        <page-preview .address=${proposalPreview.replace(':id', encodeURIComponent(proposal.id))}
          .typed=${asForm(this.typed ?? textsOf(proposal))} .label=${words.pageBeside}></page-preview>
      </div>
    `
  }

  #edit(
    proposal: StaffProposalDetail,
    themes: Awaited<ReturnType<typeof getStaffConsultation>>['themes'],
  ) {
    return html`<proposal-fields .proposal=${proposal} .themes=${themes}
      @fields-typed=${(event: Event) => event instanceof FieldsEvent && this.#typed(event.texts)}
      @fields-behind=${() => this.#again()} @fields-saved=${() => this.#again()}></proposal-fields>`
  }

  #typed(texts: Texts) {
    this.typed = texts
  }

  #again() {
    this.behind = undefined
    void this.#read.run()
  }

  /** While one writes, nothing is changed under one's hands: one is told, and joins when one likes. */
  #heard({ ids, isAll, changes }: Changed) {
    const read = this.#read.value?.proposal
    if (!read || !(isAll || ids.has(read.id))) return
    const versions = changes.flatMap(({ objects }) => objects).filter(({ id }) => id === read.id)
    if (!isAll && versions.every(({ version }) => (version ?? 0) <= read.version)) return
    const by = changes.find((change) => change.by && change.by.id !== this.member.id)?.by
    if (by && this.#fields()?.isChanged) this.behind = by.name
    else if (!this.#fields()?.isChanged) this.#again()
  }

  readonly #publish = async () => {
    const fields = this.#fields()
    await fields?.save()
    // A refusal or a clash is seen to first.
    if (fields?.isChanged) return
    await this.#read.taskComplete
    const read = this.#read.value
    if (read?.proposal.state === 'draft') await publish(read.proposal, () => void this.#read.run())
  }

  #mayEdit() {
    return may(this.member, operations.editProposal)
  }

  #fields() {
    return this.querySelector<ProposalFields>('proposal-fields')
  }
}

customElements.define('proposal-screen', ProposalScreen)
