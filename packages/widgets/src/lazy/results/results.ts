// <parvis-results>: what came of a consultation, as a funnel and a few figures.
import { consultations, type Embeds, links, type Report } from '@parvis/sdk'
import { css, heading, html, ParvisElement } from '../core.ts'
import { wordsIn } from './words.ts'

const own = css`
  :host {
    min-height: min(100vh, max(28rem, 77rem - 103cqi));
  }
  ol,
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr));
    gap: var(--_gap);
    width: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  dl {
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
  }
  [part='step'] {
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid var(--_line);
  }
  [part='figure'] {
    display: block;
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.2;
  }
  [part='note'] {
    display: block;
    font-size: 0.9em;
  }
  dt {
    font-weight: 600;
  }
`

type Step = 'received' | 'proposals' | 'supports' | 'kept' | 'referents' | 'projects' | 'services'

/**
 * The funnel of a consultation, from contributions to services, and the figures beside it. Territories
 * and residents are never added together.
 * @tag parvis-results
 * @attr consultation - Id of a consultation. Default: the site's own, or the current one.
 * @attr year - As of the end of this year. Default: its whole life.
 * @attr heading-level - Level of its heading, 1 to 6. Default: 3.
 * @csspart box, title, funnel, step, figure, label, note, facts, fact, updated, status
 * @slot - A link that serves while this script or the server does not.
 * @example
 * <parvis-results year="2025">
 *   <a href="https://consultation.example/consultations/numerique/bilan">Le bilan</a>
 * </parvis-results>
 */
export class Results extends ParvisElement {
  static override readonly tag = 'parvis-results'
  static override readonly observedAttributes = [...ParvisElement.observedAttributes, 'year']

  protected data?: Report

  protected override sheets() {
    return [own]
  }

  protected override wanted() {
    return { consultation: true }
  }

  protected override async answer(locale: string) {
    const given = this.dataOf('consultation')
    // Known, the consultation need not be asked for first.
    const embeds = given ? null : await super.answer(locale)
    const id = given ?? embeds?.consultation?.id
    const year = Number(this.dataOf('year')) || undefined
    if (id) this.data = await consultations(this.api.connection).report(id, { year }, { locale })
    return embeds ?? nothingElse
  }

  protected override receive() {
    return !!this.data
  }

  protected override fallback() {
    const given = this.dataOf('consultation')
    const { connection } = this.api
    if (this.data) return undefined
    return given ? links(connection).report(given) : `${connection.baseUrl}/`
  }

  protected override show() {
    const { data } = this
    if (!data) return ''
    const words = wordsIn(this.language)
    const { funnel, year, asOf, url } = data
    return html`<div part="box" class="box">
      ${heading(this.dataOf('heading-level'), data.consultation.title)}
      ${
        funnel.received
          ? html`<ol part="funnel" aria-label=${words.funnel}>${stepsOf(data, words)}</ol>
              <dl part="facts">${factsOf(data, words).map(
                ([name, value]) => html`<div part="fact"><dt>${name}</dt><dd>${value}</dd></div>`,
              )}</dl>`
          : html`<p part="note">${words.empty}</p>`
      }
      <p part="updated">${year ? words.upTo(year) : words.asOf(words.day(asOf))}</p>
      <a href=${url}>${words.report}</a>
    </div>`
  }
}

const nothingElse: Embeds = {
  site: null,
  siteProblem: null,
  consultation: null,
  proposals: [],
  services: [],
}

type Words = ReturnType<typeof wordsIn>

function stepsOf({ funnel }: Report, words: Words) {
  const { supports, referents } = funnel
  const residents = supports.residentsByEmail + supports.residentsByFranceConnect
  const step = (name: Step, amount: number, note = '') => html`<li part="step">
    <span part="figure">${words.number(amount)}</span>
    <span part="label">${words[name][amount < 2 ? 0 : 1]}</span>
    ${note && html`<span part="note">${note}</span>`}
  </li>`
  return [
    step('received', funnel.received),
    step('proposals', funnel.proposals),
    step(
      'supports',
      supports.territories,
      residents ? words.residents(words.number(residents)) : '',
    ),
    step('kept', funnel.kept),
    step('referents', referents.territories),
    step('projects', funnel.projects),
    step('services', funnel.services),
  ]
}

/** Figures that are nothing yet are left out. */
function factsOf({ money, participation, services }: Report, words: Words) {
  const { code, total, deployments } = services
  const { grantedCents, envelopeCents } = money
  const facts: [string, number, string][] = [
    [words.participants, participation.territories, ''],
    [words.code, code.open, words.ofServices(words.number(total))],
    [words.used, deployments.territories, ''],
  ]
  const shown = facts
    .filter(([, amount]) => amount)
    .map(([name, amount, rest]) => [name, words.number(amount) + rest])
  const envelope = envelopeCents ? words.ofEnvelope(words.euros(envelopeCents)) : ''
  return grantedCents ? [[words.granted, words.euros(grantedCents) + envelope], ...shown] : shown
}
