// Mail providers open to anyone: sharing such a domain with a town hall proves nothing.
import { createRequire } from 'node:module'
import { z } from 'zod'

const listed = z.array(z.string()).parse(createRequire(import.meta.url)('email-providers/all.json'))

// French access providers and mailboxes that the list lacks.
const french = [
  'akeonet.com',
  'bbox.fr',
  'can.fr',
  'canl.nc',
  'cegetel.net',
  'ik.me',
  'infonie.fr',
  'izi-med.fr',
  'lagoon.nc',
  'mailo.com',
  'mls.nc',
  'nordnet.fr',
  'numericable.com',
  'numericable.fr',
  'only.fr',
  'orange.nc',
  'ozone.net',
  'tv-com.net',
  'wibox.fr',
]

// The demonstration's own: names under .example exist nowhere else.
const demonstration = ['courriel.example', 'messagerie.example']

const free = new Set([...listed, ...french, ...demonstration])

export function isFreeMail(domain: string) {
  return free.has(domain)
}
