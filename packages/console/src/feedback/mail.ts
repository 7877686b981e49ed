// A mail as its reader will get it: its text, and the page of it that mail programs show.
import { html, nothing } from 'lit'
import './mail-page.ts'

export type Mail = { subject: string; text: string; language: string; sealed?: string }

export const mailShown = ({ subject, text, language, sealed }: Mail) => html`
  <div class="mail" lang=${language} role="region" aria-label=${subject} tabindex="0">
    <strong>${subject}</strong>
    <p>${text}</p>
  </div>
  ${sealed ? html`<mail-page .sealed=${sealed} .label=${subject}></mail-page>` : nothing}
`
