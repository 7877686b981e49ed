// One request in full: who asks and whom to call, its history, and what is done of it.
import type { DiagnosisDetail, ServiceRequestDetail } from '@parvis/sdk/staff'
import { isRefusedWith } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { LightElement } from '../../light-element.ts'
import type { Followed } from './acts.ts'
import { actName, stateName } from './shown.ts'
import { words } from './words.ts'

export type Detail = ServiceRequestDetail | DiagnosisDetail

export type FollowUp = {
  version: number
  act: string
  on: string | null
  reason: string | null
  note: string | null
  recordDeployment: boolean
}

export class RequestPane extends LightElement {
  static override properties = {
    request: { attribute: false },
    followed: { attribute: false },
    send: { attribute: false },
  }
  declare request: Detail
  declare followed: Followed
  declare send: (id: string, step: FollowUp) => Promise<Detail>

  readonly #form = new ActForm<Detail>(this, {
    fields: ['act', 'on', 'reason', 'note'],
    key: () => `follow-${this.request.id}`,
    send: (values) => this.send(this.request.id, this.#stepOf(values)),
    done: (next) => {
      tell(words.done(stateName(next.state), next.territory.label))
      this.#changed()
    },
    // What another did meanwhile is read again, and what was written stays.
    refused: (error) => {
      if (isRefusedWith('changed_meanwhile', error)) this.#changed()
      return false
    },
  })

  #shown = ''

  /** Chooses an act: what a letter of the list does. */
  begin(act: string) {
    if (!this.#acts.includes(act)) return
    this.#form.set('act', act)
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('select')?.focus())
  }

  get #acts() {
    return this.followed.from[this.request.state] ?? []
  }

  #stepOf(values: Values): FollowUp {
    const text = (name: string) => values[name]?.trim() || null
    const act = values.act ?? ''
    return {
      version: this.request.version,
      act,
      on: this.followed.dated.includes(act) ? text('on') : null,
      reason: text('reason'),
      note: text('note'),
      recordDeployment: values.record !== '',
    }
  }

  #changed() {
    this.dispatchEvent(new Event('request-changed', { bubbles: true }))
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    const { id, version } = this.request
    if (!changed.has('request') || this.#shown === `${id} ${version}`) return
    this.#shown = `${id} ${version}`
    // The act that comes next, most often.
    this.#form.begin({ act: this.#acts[0] ?? '' })
  }

  protected override render() {
    const { request } = this
    const { name, phone, email } = request.contact
    return html`
      <h2>${request.territory.label}</h2>
      <p><span class="tag">${stateName(request.state)}</span> ${'service' in request ? request.service.name : nothing}</p>
      <dl class="pairs">
        <dt>${words.contact}</dt><dd>${name ?? '–'}</dd>
        <dt>${words.phone}</dt><dd>${phone ? html`<a href=${`tel:${phone.replace(/\s/g, '')}`}>${phone}</a>` : '–'}</dd>
        <dt>${words.email}</dt><dd>${email ? html`<a href=${`mailto:${email}`}>${email}</a>` : '–'}</dd>
        <dt>${words.asked}</dt><dd>${shownMoment(request.requestedAt)}</dd>
        ${request.plannedOn ? html`<dt>${words.planned}</dt><dd>${shownDay(request.plannedOn)}</dd>` : nothing}
        ${'eligibility' in request ? eligibilityFacts(request.eligibility) : nothing}
        <dt>${words.receipt}</dt><dd>${request.receipt}</dd>
      </dl>
      ${this.#followUp()}
      <h3>${words.history}</h3>
      <ol class="timeline">
        ${request.history.toReversed().map(
          ({ act, at, by, on, reason, note }) => html`<li>
            <strong>${actName(act)}</strong> ${on ? shownDay(on) : nothing}
            <span class="soft">${by?.name ?? words.territoryDid}, ${shownMoment(at)}</span>
            ${reason ? html`<br />${reason}` : nothing} ${note ? html`<br /><em>${note}</em>` : nothing}
          </li>`,
        )}
      </ol>
    `
  }

  #followUp() {
    const form = this.#form
    const acts = this.#acts
    if (acts.length === 0) return html`<p class="hint">${words.nothingToDo}</p>`
    const { act = '' } = form.values
    const options = acts.map((value) => ({ value, label: actName(value) }))
    return html`
      <h3>${words.follow}</h3>
      <form @submit=${form.submit} @input=${form.take} @change=${form.take} novalidate>
        ${form.summary()}
        ${choiceField(form, { name: 'act', label: words.act, options, isRequired: true })}
        ${this.followed.dated.includes(act) ? lineField(form, { name: 'on', label: words.on, type: 'date', isRequired: act === 'plan' }) : nothing}
        ${
          act === 'deploy'
            ? html`<div class="field"><label class="choice"><input type="checkbox" name="record" value="true"
                .checked=${form.values.record !== ''} /> ${words.record}</label></div>`
            : nothing
        }
        ${textField(form, { name: 'reason', label: words.reason, hint: words.reasonHint, rows: 2, isRequired: act === 'decline', maxLength: 2000 })}
        ${textField(form, { name: 'note', label: words.note, hint: words.noteHint, rows: 2, maxLength: 2000 })}
        <p class="hint">${words.mail}</p>
        <button class="button" ?disabled=${form.isSending || !act}>${act ? actName(act) : words.send}</button>
      </form>
    `
  }
}

const eligibilityFacts = ({
  population,
  populationKind,
  threshold,
  comparison,
  source,
}: DiagnosisDetail['eligibility']) => html`
  <dt>${words.population}</dt><dd>${population ?? '–'} ${populationKind ? words.populations[populationKind] : nothing} <span class="soft">${source}</span></dd>
  <dt>${words.threshold}</dt><dd>${comparison ? words.comparisons[comparison] : nothing} ${threshold ?? '–'}</dd>
`

customElements.define('request-pane', RequestPane)
