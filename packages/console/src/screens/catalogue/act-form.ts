// A small form beside the service's own: one act at the version that was read.
import type { StaffService } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { LightElement } from '../../light-element.ts'

/** What is drawn of a service, with a form that changes it. */
export abstract class ServicePart extends LightElement {
  static override properties = {
    service: { attribute: false },
    isEditor: { attribute: false },
    isOpen: { state: true },
  }
  declare service: StaffService
  declare isEditor: boolean
  /** Its form: drawn once it is asked for. */
  declare isOpen?: boolean

  protected formOf(
    fields: readonly string[],
    act: (values: Values) => Promise<StaffService>,
    said: (values: Values) => string,
  ) {
    const form: ActForm<StaffService> = new ActForm(this, {
      fields,
      send: act,
      done: () => {
        tell(said(form.values))
        form.begin()
        this.told()
      },
    })
    return form
  }

  protected folded(summary: string, form: () => unknown) {
    if (!this.isEditor) return nothing
    return html`
      <details @toggle=${(event: Event) => {
        if (event.target instanceof HTMLDetailsElement) this.isOpen = event.target.open
      }}>
        <summary>${summary}</summary>
        ${this.isOpen ? form() : nothing}
      </details>
    `
  }

  /** The service is read again. */
  protected told() {
    this.dispatchEvent(new Event('service-changed', { bubbles: true }))
  }
}
