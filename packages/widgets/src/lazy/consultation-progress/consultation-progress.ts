// <parvis-consultation-progress>: where a consultation is, what is open, what comes next.
import { type Consultation, type Embeds, links, type Phase } from '@parvis/sdk'
import type { Texts } from '../../texts/fr.ts'
import { css, heading, html, ParvisElement } from '../core.ts'
import { type Words, wordsIn } from './words.ts'

const own = css`
  :host {
    min-height: min(100vh, 50rem);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
    width: 100%;
  }
  [part~='phase'] {
    padding: 0.5rem 0 0.5rem 1rem;
    border-inline-start: 4px solid var(--_line);
  }
  [part~='phase']:not([aria-current='step']) {
    border-inline-start: 1px solid var(--_line);
    margin-inline-start: 3px;
  }
  [part='state'] {
    display: block;
    font-size: 0.9em;
  }
  strong {
    font-weight: 600;
  }
  [part='dates'] {
    display: block;
  }
  [part='acts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    list-style: none;
  }
  li {
    max-width: 100%;
  }
`

// An act of each kind of phase in which people act.
const acts = ['contribution', 'support', 'referent'] as const

/**
 * The stages of a consultation with their dates: the one under way, what one may do in it, and the next.
 * @tag parvis-consultation-progress
 * @attr consultation - Id of a consultation or call. Default: the site's own, or the current one.
 * @attr heading-level - Level of its heading, 1 to 6. Default: 3.
 * @attr target - `_self`: its links open in the same tab. Default: `_blank`.
 * @csspart box, title, now, next, acts, button, phases, phase, state, dates, status
 * @csspart phase-open - The phase that is under way.
 * @slot - A link that serves while this script or the server does not.
 * @example
 * <parvis-consultation-progress>
 *   <a href="https://consultation.example/">Où en est la consultation</a>
 * </parvis-consultation-progress>
 */
export class ConsultationProgress extends ParvisElement {
  static override readonly tag = 'parvis-consultation-progress'

  protected data: Consultation | null = null

  protected override sheets() {
    return [own]
  }

  protected override wanted() {
    return { consultation: true }
  }

  protected override receive({ consultation }: Embeds) {
    this.data = consultation
    return !!consultation
  }

  protected override fallback() {
    return this.data ? undefined : `${this.api.connection.baseUrl}/`
  }

  protected override show(texts: Texts) {
    const { data } = this
    if (!data) return ''
    const words = wordsIn(this.language)
    return html`<div part="box" class="box">
      ${heading(this.dataOf('heading-level'), data.title)}
      ${this.#now(data, words)}
      <ol part="phases" aria-label=${words.phases}>${data.phases.map((phase) => stage(phase, words))}</ol>
      <a href=${data.url}>${texts.readMore}<span class="hidden">${texts.of(data.title)}</span></a>
    </div>`
  }

  #now({ id, phases, open }: Consultation, words: Words) {
    const current = phases.filter(({ state }) => state === 'open')
    const next = phases.find(({ state }) => state === 'upcoming')
    const nothing = !phases[0] ? words.undated : next ? words.nothingNow : words.over
    const over = !!phases[0] && !next && !current[0]
    return html`<p part="now">${
      current[0]
        ? html`<strong>${words.now}</strong> ${current.map(
            ({ title, closesAt }, at) =>
              `${at ? ' ; ' : ''}${title}${closesAt ? words.to + words.until(closesAt) : ''}`,
          )}`
        : nothing
    }</p>
    ${
      next &&
      html`<p part="next"><strong>${words.next}</strong> ${next.title}${words.from}${words.day(next.opensAt)}</p>`
    }
    <ul part="acts">${acts
      .filter((act) => open.includes(act))
      .map((act) => html`<li>${this.link(this.#address(act), words[act])}</li>`)}${
      over ? html`<li>${this.link(links(this.api.connection).report(id), words.report)}</li>` : ''
    }</ul>`
  }

  #address(act: (typeof acts)[number]) {
    const { connection, links: first } = this.api
    return act === 'contribution' ? first.contribute() : links(connection).proposals()
  }
}

const stage = (phase: Phase, words: Words) => {
  const open = phase.state === 'open'
  return html`<li part=${open ? 'phase phase-open' : 'phase'} aria-current=${open ? 'step' : 'false'}>
    <span part="state">${words.states[phase.state]}</span>
    <strong dir="auto">${phase.title}</strong>
    <span part="dates">${words.dates(phase)}</span>
  </li>`
}
