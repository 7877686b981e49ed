// The thresholds of diagnoses: how many could ask with others, before anyone saves them.
import {
  type CountDiagnosisThresholdsQuery,
  changeDiagnosisSettings,
  countDiagnosisThresholds,
  type DiagnosisSettings,
  getDiagnosisSettings,
} from '@parvis/sdk/staff'
import { changeDiagnosisSettings as changing } from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { ActPreview } from '../../form/act-preview.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import {
  askedOf,
  comparisons,
  fieldLabels,
  populations,
  type Rules,
  shownChoice,
  thresholdsOf,
  valuesOf,
} from './threshold-values.ts'
import { words } from './words.ts'

const kinds = ['commune', 'epci'] as const

export class ThresholdsScreen extends ConsoleScreen {
  static override properties = {
    settings: { state: true },
    fault: { state: true },
  }
  declare settings?: DiagnosisSettings
  declare fault?: unknown

  protected readonly follows = new Follows(this, ['diagnosis_settings'], () => void this.#load())

  readonly #joined = new JoinedForm<DiagnosisSettings>(this, {
    fields: ['reason', ...Object.keys(fieldLabels)],
    labels: fieldLabels,
    shown: shownChoice,
    key: () => 'thresholds',
    send: ({ values, base: { version } }) => {
      const reason = values.reason ?? ''
      return changeDiagnosisSettings(connection, {
        version,
        thresholds: thresholdsOf(values),
        reason,
      })
    },
    done: (settings) => {
      tell(words.savedThresholds)
      this.#take(settings)
    },
    readAgain: () => void this.#load(),
  })

  readonly #asIf = new ActPreview(this, {
    about: () => askedOf(this.#joined.form.values),
    ask: (asked: CountDiagnosisThresholdsQuery, signal) =>
      countDiagnosisThresholds(connection, asked, { signal }),
    isHeld: () => this.#joined.form.isHeld,
    stays: true,
  })

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load() {
    try {
      this.#take(await getDiagnosisSettings(connection))
    } catch (error) {
      this.fault = problem(error)
    }
  }

  #take(settings: DiagnosisSettings) {
    this.settings = settings
    const [last] = settings.history
    this.#joined.take(
      valuesOf(settings.thresholds),
      settings.version,
      last && { by: last.by.name, at: last.at },
    )
  }

  protected override render() {
    const { settings, fault } = this
    if (fault) return html`<p role="alert">${fault}</p>`
    if (!settings) return html`<p class="hint">${words.loading}</p>`
    const { form } = this.#joined
    const canChange = may(this.member, changing)
    return html`
      <p><a href="/console/diagnostics">${words.backToDiagnoses}</a></p>
      <form class="thresholds" @submit=${form.submit} @input=${this.#joined.typed} @change=${this.#joined.typed} novalidate>
        ${form.summary()}
        ${this.#joined.conflict()}
        <div class="field-columns">${kinds.map((kind) => this.#kind(kind, settings))}</div>
        ${
          canChange
            ? html`${textField(form, { name: 'reason', label: words.why, hint: words.whyHint, rows: 2, isRequired: true, maxLength: 500 })}
                <button class="button" ?disabled=${this.#joined.isStopped}>${words.saveThresholds}</button>`
            : html`<p class="hint">${words.onlyAdministrators}</p>`
        }
      </form>
      <h2>${words.thresholdHistory}</h2>
      ${settings.history.length === 0 ? html`<p class="hint">${words.first}</p>` : nothing}
      <ol class="timeline">
        ${settings.history.map(
          ({ thresholds, reason, by, at }) => html`<li>
            <strong>${by.name}</strong> <span class="soft">${shownMoment(at)}</span><br />
            ${words.thresholdLine(ruleText(thresholds.commune), ruleText(thresholds.epci))}<br />${reason}
          </li>`,
        )}
      </ol>
    `
  }

  #kind(kind: (typeof kinds)[number], { counts }: DiagnosisSettings) {
    const { form } = this.#joined
    const name = (part: string) => `thresholds.${kind}.${part}`
    const now = counts[kind]
    const asIf = this.#asIf.value?.[kind]
    return html`
      <fieldset>
        <legend>${words[kind]}</legend>
        ${choiceField(form, { name: name('comparison'), label: words.comparison, options: comparisons, isRequired: true })}
        ${lineField(form, { name: name('threshold'), label: words.thresholdOf, type: 'number', isRequired: true })}
        ${choiceField(form, { name: name('population'), label: words.populationOf, options: populations, isRequired: true })}
        <dl class="pairs">
          <dt>${words.now}</dt><dd>${words.counted(now.eligible, now.total)}</dd>
          <dt>${words.asIf}</dt>
          <dd><span role="status">${
            asIf
              ? html`<strong>${words.counted(asIf.eligible, asIf.total)}</strong>
            ${asIf.eligible === now.eligible ? nothing : html`(${words.more(asIf.eligible - now.eligible)})`}
            ${asIf.unknown > 0 ? html`<span class="soft">${words.unknown(asIf.unknown)}</span>` : nothing}`
              : '…'
          }</span></dd>
        </dl>
      </fieldset>
    `
  }
}

const ruleText = ({ comparison, threshold, population }: Rules['commune']) =>
  `${words.comparisons[comparison]} ${threshold} (${words.populations[population]})`

customElements.define('thresholds-screen', ThresholdsScreen)
