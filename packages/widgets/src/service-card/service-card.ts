// <parvis-service-card>: one digital public service of the catalogue.
import type { Embeds, Service } from '@parvis/sdk'
import { html } from 'lit/html.js'
import { heading } from '../element/heading.ts'
import { ParvisElement } from '../element/parvis-element.ts'
import { css } from '../element/rendered-element.ts'
import type { Texts } from '../texts/fr.ts'

const own = css`
  :host {
    min-height: max(21.5rem, 33rem - 25cqi);
  }
  dl {
    display: grid;
    gap: 0.25rem;
  }
  dt {
    font-weight: 600;
  }
`

/**
 * What a service is for, its stage, code, budget, territories and impact, and how fresh that is.
 * @tag parvis-service-card
 * @attr service - Id of the service.
 * @attr heading-level - Level of its heading, 1 to 6. Default: 3.
 * @attr label - Words of its link. Default: those of a link that became it, or « En savoir plus ».
 * @csspart card, title, tagline, facts, fact, updated, stale
 * @slot - A link that serves while this script or the server does not.
 * @example <parvis-service-card service="aides-territoires" heading-level="2"></parvis-service-card>
 */
export class ServiceCard extends ParvisElement {
  static override readonly tag = 'parvis-service-card'

  declare protected data?: Service

  protected override sheets() {
    return [own]
  }

  /** Id of the service; the same as the attribute. */
  get service() {
    return this.dataOf('service') ?? ''
  }

  set service(id: string) {
    this.setAttribute('service', id)
  }

  protected override wanted() {
    return { service: this.service }
  }

  protected override receive({ services }: Embeds) {
    this.data = services.find(({ id }) => id === this.service)
    return !!this.data
  }

  protected override fallback() {
    return this.api.links.service(this.service)
  }

  protected override show(texts: Texts) {
    const { data } = this
    const { words, about } = this.worded(texts.readMore, data?.name)
    return (
      data &&
      html`<div part="card" class="box">
        ${heading(this.dataOf('heading-level'), data.name)}
        <p part="tagline" lang=${data.taglineLanguage} dir="auto">${data.tagline}</p>
        <dl part="facts">${facts(data, texts).map(
          ([name, value]) => html`<div part="fact"><dt>${name}</dt><dd>${value}</dd></div>`,
        )}</dl>
        <p part="updated">${texts.updated(data.updatedOn)}${data.stale ? html`<strong part="stale">${texts.stale}</strong>` : ''}.</p>
        <a href=${data.url}><span dir="auto">${words}</span><span class="hidden">${about}</span></a>
      </div>`
    )
  }
}

function facts({ stage, stageSince, code, budget, territories, impact }: Service, texts: Texts) {
  const { repository, licence, openness } = code
  const names = territories.first.map(({ label }) => label).join(', ')
  const others = territories.count - territories.first.length
  return [
    [texts.stage, texts.stages[stage] + (stageSince ? texts.since(stageSince) : '')],
    [
      texts.code,
      html`${texts.openness[openness]}${licence && `, ${licence}`}${
        // An address from the catalogue: a `javascript:` one would run on the host page.
        repository?.startsWith('http') ? html`, <a href=${repository}>${texts.repository}</a>` : ''
      }`,
    ],
    ...(budget
      ? [[texts.budget, texts.euros(budget.amountCents) + (budget.label && ` (${budget.label})`)]]
      : []),
    ...(names ? [[texts.territories, names + (others > 0 ? texts.others(others) : '')]] : []),
    ...impact.map(({ label, value, unit, asOf }) => [label, texts.impact(value, unit, asOf)]),
  ]
}
