// One request in full: who asks and whom to call, its history, and what is done of it.
import type { DiagnosisDetail, ServiceRequestDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { JoinedForm, type Sent } from '../../form/joined-form.ts'
import { kept } from '../../form/kept.ts'
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

  readonly #joined = new JoinedForm<Detail>(this, {
    fields: ['act', 'on', 'reason', 'note'],
    labels: { act: words.act, state: words.state, plannedOn: words.planned },
    looksFirst: true,
    key: () => this.#key,
    send: (sent) => this.send(this.request.id, this.#stepOf(sent)),
    done: (next) => {
      tell(words.done(stateName(next.state), next.territory.label))
      this.#changed()
    },
    readAgain: () => this.#changed(),
  })

  /** Chooses an act: what a letter of the list does. */
  begin(act: string) {
    if (!this.#acts.includes(act)) return
    this.#joined.set('act', act)
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('select')?.focus())
  }

  get #key() {
    return `follow-${this.request.id}`
  }

  get #acts() {
    return this.followed.from[this.request.state] ?? []
  }

  #stepOf({ values, base: { version } }: Sent): FollowUp {
    const text = (name: string) => values[name]?.trim() || null
    const act = values.act ?? ''
    return {
      version,
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
    if (!changed.has('request')) return
    const last = this.request.history.at(-1)
    const facts = last && { by: last.by?.name ?? words.territoryDid, at: last.at }
    this.#joined.take(this.#asRead(), this.request.version, facts)
  }

  /** What others do of it is told, and never sent; the act that one has chosen stays while it can be done. */
  #asRead() {
    const { state, plannedOn } = this.request
    const { act = '' } = kept(this.#key)
    return {
      // The one that comes next, most often.
      act: this.#acts.includes(act) ? act : (this.#acts[0] ?? ''),
      on: '',
      reason: '',
      note: '',
      record: 'true',
      state: stateName(state),
      plannedOn: plannedOn ? shownDay(plannedOn) : '',
    }
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
    const { form, typed } = this.#joined
    const acts = this.#acts
    if (acts.length === 0)
      return html`${this.#joined.conflict()}<p class="hint">${words.nothingToDo}</p>`
    const { act = '' } = form.values
    const options = acts.map((value) => ({ value, label: actName(value) }))
    return html`
      <h3>${words.follow}</h3>
      <form @submit=${form.submit} @input=${typed} @change=${typed} novalidate>
        ${form.summary()}
        ${this.#joined.conflict()}
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
        <button class="button" ?disabled=${this.#joined.isStopped || !act}>${act ? actName(act) : words.send}</button>
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
