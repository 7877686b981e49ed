// A mail as its reader would have it, before the act that sends it.
import type { MailPreview } from '@parvis/sdk/staff'
import { html } from 'lit'
import { words } from './words.ts'

export function mailPreview(mail: MailPreview | null, reader: string) {
  if (!mail) return html`<p class="hint">${words.nobodyTold}</p>`
  return html`
    <section class="mail">
      <h3>${words.mailTo(reader)}</h3>
      <div lang=${mail.language} role="region" aria-label=${words.mailTo(reader)} tabindex="0">
        <p><strong>${mail.subject}</strong></p>
        <p class="mail-text">${mail.text}</p>
      </div>
    </section>
  `
}
