// An address from the catalogue that may be a link: a `javascript:` one would run on the host page.
import { nothing } from 'lit'

export const webAddress = (address: string | null) =>
  address && /^https?:/i.test(address) ? address : nothing
