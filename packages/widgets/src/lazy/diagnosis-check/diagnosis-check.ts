// <parvis-diagnosis-check>: may a territory ask for a free diagnosis, by which figure, and where.
import {
  type DiagnosisEligibility,
  diagnoses,
  type Embeds,
  type IntentStatus,
  isRefusal,
  links,
} from '@parvis/sdk'
import type { Texts } from '../../texts/fr.ts'
import {
  css,
  formStyles,
  heading,
  html,
  IntentWatch,
  outcome,
  ParvisElement,
  TerritoryField,
} from '../core.ts'
import { type Words, wordsIn } from './words.ts'

const own = css`
  :host {
    min-height: max(28.5rem, 46rem - 36cqi);
  }
  [part='field'] {
    width: 100%;
  }
  dl {
    display: grid;
    gap: 0.25rem;
  }
  dt,
  strong {
    font-weight: 600;
  }
`

/** Detail of `parvis-diagnosis-requested`. */
export type DiagnosisRequestedDetail = { territoryId: string; intentId: string }

/**
 * A field for a territory, which starts from the site's own, and the answer: eligible or not, the figure,
 * the threshold, the source. Where it may ask, a link to the page where it does.
 * @tag parvis-diagnosis-check
 * @attr territory - Id of the territory to start from. Default: the site's own.
 * @attr heading-level - Level of its heading, 1 to 6. Default: 3.
 * @attr target - `_self`: its link opens in the same tab. Default: `_blank`.
 * @event parvis-diagnosis-requested - A request prepared here was confirmed. Detail:
 *   DiagnosisRequestedDetail.
 * @csspart box, title, field, label, hint, input, list, option, error, verdict, facts, fact, button,
 *   status
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the button.
 * @slot - A link that serves while this script or the server does not.
 * @example
 * <parvis-diagnosis-check>
 *   <a href="https://consultation.example/diagnostic">Ma commune y a-t-elle droit ?</a>
 * </parvis-diagnosis-check>
 */
export class DiagnosisCheck extends ParvisElement {
  static override readonly tag = 'parvis-diagnosis-check'
  static override readonly observedAttributes = [...ParvisElement.observedAttributes, 'territory']

  protected data?: DiagnosisEligibility
  /** What the field holds; `id` is empty while it was not chosen from the list. */
  protected chosen?: { id: string; label: string }
  protected fault?: string

  #answered = false
  #watch = new IntentWatch(this, (status) => this.#settled(status))
  #field = new TerritoryField(this, (id, label) => this.#choose(id, label))

  protected override sheets() {
    return [formStyles, own]
  }

  protected override wanted() {
    return {}
  }

  protected override receive({ site }: Embeds) {
    const start = this.dataOf('territory') ?? site?.territory.id
    const id = this.chosen ? this.chosen.id : !this.#field.held && start
    const label = this.chosen?.label ?? site?.territory.label ?? ''
    if (id && !this.data) this.#choose(id, label)
    return true
  }

  #choose(id: string, label: string) {
    // Already: its own name was looked for.
    if (id && id === this.chosen?.id && this.data) return
    if (id !== this.chosen?.id) this.#watch.stop()
    this.chosen = { id, label }
    this.data = undefined
    this.fault = undefined
    if (id) void this.#check(id)
    this.requestUpdate()
  }

  async #check(id: string) {
    const { api, language: locale } = this
    const answer = await diagnoses(api.connection)
      .eligibility(id, { locale })
      .catch((error) => (isRefusal(error) ? error.detail : undefined))
    // Another one was chosen meanwhile.
    if (id !== this.chosen?.id) return
    if (typeof answer === 'string') this.fault = answer
    // Asked again, as all that gets no answer, when the network is back.
    else if (!answer) this.failed()
    else this.#show(answer)
    this.requestUpdate()
  }

  #show(answer: DiagnosisEligibility) {
    const { id, label } = answer.territory
    this.data = answer
    this.chosen = { id, label }
    if (answer.eligible) this.#watch.resume(`${this.localName}:${id}`)
    void this.updateComplete?.then(() => {
      this.#answered = true
    })
  }

  #settled({ id, state }: IntentStatus) {
    const territoryId = this.chosen?.id ?? ''
    if (state === 'confirmed') {
      const detail = { territoryId, intentId: id }
      this.tell<DiagnosisRequestedDetail>('parvis-diagnosis-requested', detail)
    }
  }

  protected override show(texts: Texts) {
    const { chosen, fault } = this
    const words = wordsIn(this.language)
    return html`<div part="box" class="box">
      ${heading(this.dataOf('heading-level'), words.title)}
      <div part="field">
        <label part="label" for="territoryId">${texts.labels.territoryId}</label>
        <p part="hint" id="territoryId-hint">${texts.hints.territoryId}</p>
        ${this.#field.render(chosen?.label ?? '', texts, !!fault)}
        <p id="territoryId-fault">${fault && html`<span part="error" .textContent=${fault}></span>`}</p>
      </div>
      ${this.#verdict(texts, words)}
      ${this.status(outcome(this.#watch, texts, words.requested))}
    </div>`
  }

  // What comes by itself with the page is not announced: its region comes with its words.
  #verdict(texts: Texts, words: Words) {
    const { data } = this
    if (!data) return this.#answered ? html`<p part="verdict" role="status"></p>` : ''
    const { label, id } = data.territory
    const { diagnosisRequest } = links(this.api.connection)
    const address = diagnosisRequest(id, { intent: this.#watch.id })
    return html`<p part="verdict" role="status"><strong .textContent=${label}></strong> <span .textContent=${words.verdicts[data.reason]}></span></p>
      <dl part="facts">${factsOf(data, words).map(
        ([name, value]) =>
          html`<div part="fact"><dt .textContent=${name}></dt><dd .textContent=${value}></dd></div>`,
      )}</dl>
      <p part="hint" .textContent=${words.nextSteps[data.reason]}></p>
      ${
        data.eligible
          ? this.link(address, words.request, texts.of(label), () => this.#watch.start())
          : html`<a href=${data.url}>${texts.readMore}<span class="hidden" .textContent=${texts.of(label)}></span></a>`
      }`
  }
}

function factsOf(answer: DiagnosisEligibility, words: Words) {
  const { population, populationKind, threshold, comparison, source } = answer
  const facts: [string, string][] = []
  if (population !== null && populationKind)
    facts.push([
      words.population,
      words.inhabitants(words.number(population), words.kinds[populationKind]),
    ])
  if (threshold !== null && comparison)
    facts.push([
      words.threshold,
      `${words.thresholds[comparison]} ${words.number(threshold)} ${words.habitants}`,
    ])
  return [...facts, [words.source, source]]
}
