// A mail as its reader will get it: its subject and its text, in their language; or the page of it, in a frame.
import { html, nothing } from 'lit'
import './preview.ts'

export type Mail = {
  subject: string
  text: string
  language: string
  /** Where the server shows it as mail programs do, if it does. */
  page?: { address: string; label: string }
}

export const mailShown = ({ subject, text, language, page }: Mail) => html`
  <div class="mail" lang=${language} role="region" aria-label=${subject} tabindex="0">
    <strong>${subject}</strong>
    <p>${text}</p>
  </div>
  ${page ? html`<page-preview .address=${page.address} .label=${page.label}></page-preview>` : nothing}
`
