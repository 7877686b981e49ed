// One consultation: what is missing, where its phases and its board are, and what may be done with it.
import {
  discardConsultation,
  previewConsultationPublication,
  publishConsultation,
  restoreConsultation,
  type StaffConsultation,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { confirm } from '../../form/dialog.ts'
import { LightElement } from '../../light-element.ts'
import { consultationPreview } from '../../server/pages.ts'
import { connection } from '../../server/staff.ts'
import { words as phaseWords } from '../../words/phase-words.ts'
import './consultation-form.ts'
import { ConsultationEvent } from './events.ts'
import { type Check, checksOf } from './plan.ts'
import { words } from './words.ts'

export class ConsultationDetail extends LightElement {
  static override properties = {
    one: { attribute: false },
    facts: { attribute: false },
    mayAct: { attribute: false },
    copyHref: { attribute: false },
  }
  declare one: StaffConsultation
  declare facts?: Meanwhile
  declare mayAct: boolean
  declare copyHref: string

  readonly #attempt = new Attempt(this)

  protected override render() {
    const { one, mayAct } = this
    const { id, kind, state, summary, url } = one
    const id_ = encodeURIComponent(id)
    return html`
      <p>${words.kinds[kind]} · <strong>${words.states[state]}</strong></p>
      <p class="acts">
        ${state === 'published' ? html`<a href=${url} target="_blank">${words.publicPage}</a>` : html`<a href=${consultationPreview.replace(':id', id_)} target="_blank">${words.preview}</a>`}
        <a href=${`/console/phases?consultation=${id_}`}>${words.calendar}</a>
        ${kind === 'consultation' ? html`<a href=${`/console/regroupement?consultation=${id_}`}>${words.board}</a>` : nothing}
      </p>
      ${state === 'draft' ? this.#checks(checksOf(one, new Date())) : nothing}
      ${this.#attempt.problem()}
      ${mayAct ? this.#acts() : nothing}
      ${
        mayAct && state !== 'discarded'
          ? html`<h3>${words.edit}</h3><consultation-form .one=${one} .facts=${this.facts}></consultation-form>`
          : html`<p class="written">${summary}</p>`
      }
    `
  }

  #checks(checks: readonly Check[]) {
    return html`
      <h3>${words.checks}</h3>
      <ul class="checks">
        ${checks.map(
          ({ name, isMet, stops }) => html`<li class=${isMet ? 'met' : ''}>
            <strong>${isMet ? words.met : stops ? words.missing : words.toSee}</strong> ${words.check[name]}
          </li>`,
        )}
      </ul>
    `
  }

  #acts() {
    const { state } = this.one
    const { isBusy } = this.#attempt
    return html`<p class="acts">
      ${state === 'draft' ? html`<button class="button" ?disabled=${isBusy} @click=${this.#publish}>${words.publish}</button>` : nothing}
      ${state === 'discarded' ? html`<button class="button" ?disabled=${isBusy} @click=${() => this.#restore(this.one)}>${words.restore}</button>` : html`<a class="button quiet" href=${this.copyHref}>${words.copy}</a>`}
      ${state === 'draft' ? html`<button class="button quiet" ?disabled=${isBusy} @click=${this.#discard}>${words.discard}</button>` : nothing}
    </p>`
  }

  readonly #publish = async () => {
    const { id, version, title } = this.one
    const preview = await this.#attempt.run(() =>
      previewConsultationPublication(connection, id, { version }),
    )
    if (!preview) return
    const text = html`
      <p>${words.publishWhat(title)}</p>
      <ul>
        ${preview.opens.map((kind) => html`<li>${words.publishOpens(phaseWords.opens[kind] ?? phaseWords.kinds[kind])}</li>`)}
        <li>${words.publishTold(preview.told)}</li>
      </ul>
      <p class="hint">${words.noUndo}</p>
    `
    if (!(await confirm({ heading: words.publish, text, yes: words.publishNow }))) return
    const published = await this.#attempt.run(() =>
      publishConsultation(connection, id, { version }),
    )
    if (published) this.#did(words.publishedTold(title))
  }

  readonly #discard = async () => {
    const { id, version, title } = this.one
    const discarded = await this.#attempt.run(() =>
      discardConsultation(connection, id, { version }),
    )
    if (discarded) this.#did(words.discarded(title), () => this.#restore(discarded))
  }

  async #restore({ id, version, title }: StaffConsultation) {
    const restored = await this.#attempt.run(() => restoreConsultation(connection, id, { version }))
    if (restored) this.#did(words.restored(title))
  }

  #did(told: string, undo?: () => Promise<unknown>) {
    tell(told, undo)
    this.dispatchEvent(new ConsultationEvent(this.one.id))
  }
}

customElements.define('consultation-detail', ConsultationDetail)
