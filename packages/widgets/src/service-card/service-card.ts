// <parvis-service-card>: one digital public service of the catalogue.
import type { Embeds, Service } from '@parvis/sdk'
import { css, html, nothing, type PropertyDeclarations } from 'lit'
import { heading } from '../element/heading.ts'
import { ParvisElement } from '../element/parvis-element.ts'
import { webAddress } from '../element/web-address.ts'

/**
 * What a service is for, its stage, code, budget, territories and impact, and how fresh that is.
 * @tag parvis-service-card
 * @attr service - Id of the service.
 * @attr heading-level - Level of its heading, 1 to 6. Default: 3.
 * @csspart card, title, tagline, facts, fact, updated
 * @slot - A link that serves while this script or the server does not.
 * @example <parvis-service-card service="aides-territoires" heading-level="2"></parvis-service-card>
 */
export class ServiceCard extends ParvisElement {
  static override readonly tag = 'parvis-service-card'
  static override properties: PropertyDeclarations = {
    service: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    data: { state: true },
  }
  static override styles = [
    ...ParvisElement.styles,
    css`
      :host {
        min-height: 22rem;
      }
      dl {
        display: grid;
        gap: 0.25rem;
      }
      dt {
        display: inline;
        font-weight: 600;
      }
      dd {
        display: inline;
      }
    `,
  ]

  declare service: string
  declare headingLevel: number
  declare protected data: Service | null

  constructor() {
    super()
    this.service = ''
    this.headingLevel = 3
    this.data = null
  }

  protected override wanted() {
    return { service: this.service }
  }

  protected override receive({ services }: Embeds) {
    this.data = services.find(({ id }) => id === this.service) ?? null
    return this.data !== null
  }

  protected override render() {
    const { texts, data } = this
    if (!texts || this.loading === 'loading') return nothing
    if (!data) {
      const address = this.loading === 'failed' && this.api?.links.service(this.service)
      return html`<slot>${
        address ? html`<a href=${address}>${texts.readService}</a>` : texts.notFound
      }</slot>`
    }
    return html`<div part="card" class="box">
      ${heading(this.headingLevel, data.name)}
      <p part="tagline">${data.tagline}</p>
      <dl part="facts">${this.#facts(data).map(
        ([name, value]) => html`<div part="fact"><dt>${name}</dt> <dd>${value}</dd></div>`,
      )}</dl>
      <p part="updated">${texts.updated(data.updatedOn)}${data.stale ? texts.stale : ''}.</p>
      <a href=${webAddress(data.url)}
        >${texts.readService}<span class="hidden"> ${data.name}</span></a>
    </div>`
  }

  #facts({ stage, stageSince, code, budget, territories, impact }: Service) {
    const { texts } = this
    if (!texts) return []
    const others = territories.count - territories.first.length
    const names = territories.first.map(({ label }) => label).join(', ')
    const repository = webAddress(code.repository)
    return [
      [texts.stage, texts.stages[stage] + (stageSince ? texts.since(stageSince) : '')],
      [
        texts.code,
        html`${texts.openness[code.openness]}${code.licence && `, ${code.licence}`}${
          repository !== nothing ? html`, <a href=${repository}>${texts.repository}</a>` : nothing
        }`,
      ],
      budget && [texts.budget, `${texts.euros(budget.amountCents)} (${budget.label})`],
      territories.count && [
        texts.territories,
        `${territories.count}${names && ` : ${names}`}${names && others > 0 ? texts.others(others) : ''}`,
      ],
      ...impact.map(({ label, value, unit, asOf }) => [label, texts.impact(value, unit, asOf)]),
    ].flatMap((fact) => (fact ? [fact] : []))
  }
}
