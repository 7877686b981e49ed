// The card of one service beside the list: what it says, who changed it, and that it is still right.
import { confirmService, type StaffService } from '@parvis/sdk/staff'
import { confirmService as confirming } from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { type Member, may } from '../../shell/member.ts'
import { publicCard } from './public-card.ts'
import { words } from './words.ts'

export class ServiceCard extends LightElement {
  static override properties = {
    service: { attribute: false },
    member: { attribute: false },
    fault: { state: true },
  }
  declare service: StaffService
  declare member: Member
  declare fault?: unknown

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('service')) this.fault = undefined
  }

  async confirm() {
    if (!may(this.member, confirming)) return
    const { id, version, name } = this.service
    try {
      await confirmService(connection, id, { version })
      tell(words.confirmed(name))
    } catch (error) {
      this.fault = problem(error)
    }
    this.dispatchEvent(new Event('service-changed', { bubbles: true }))
  }

  edit() {
    this.dispatchEvent(new Event('edit-wanted'))
  }

  protected override render() {
    const { service } = this
    const { changedAt, changedBy } = service
    const isEditor = may(this.member, confirming)
    return html`
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      ${publicCard(service)}
      <p class="acts">
        <a class="button" href=${`/console/services/${service.id}`}>${words.edit}</a>
        ${
          isEditor
            ? html`<button class="button quiet" @click=${() => this.confirm()}>${words.confirm}</button>`
            : nothing
        }
        <a class="button quiet" href=${`/services/${service.id}`} target="_blank">${words.publicPage}</a>
      </p>
      ${service.stale ? html`<p class="notice">${words.staleWhy}</p>` : nothing}
      ${service.description ? html`<p class="as-written" lang=${service.descriptionLanguage}>${service.description}</p>` : nothing}
      <dl class="pairs">
        ${service.stages.map(({ stage, since }) => html`<dt>${words.stages[stage]}</dt><dd>${shownDay(since)}</dd>`)}
        ${service.sources.map(({ source, externalId, importedAt }) => html`<dt>${words.sources}</dt><dd>${words.source(source, externalId, shownDay(importedAt))}</dd>`)}
      </dl>
      ${
        changedAt
          ? html`<p class="hint">${words.changedBy(changedBy ?? words.command, shownMoment(changedAt))}</p>`
          : nothing
      }
    `
  }
}

customElements.define('service-card', ServiceCard)
