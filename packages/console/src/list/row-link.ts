// The cell by which a row opens beside its list, or over it.
import { html, nothing } from 'lit'

type Link = { href: string; isOpen: boolean; text: string }

export const rowLink = ({ href, isOpen, text }: Link) =>
  html`<a href=${href} aria-current=${isOpen ? 'true' : nothing}>${text}</a>`
