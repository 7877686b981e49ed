// Whom to contact about an act: sealed beside it, and never public.
import { z } from 'zod'
import { requireJson, toJson } from '../db/json.ts'

const contact = z.object({ name: z.string(), phone: z.string() })
export type Contact = z.infer<typeof contact>

export function sealContact(given: Contact, seal: (text: string) => string) {
  return seal(toJson(given))
}

export function unsealContact(sealed: string, unseal: (sealed: string) => string): Contact {
  return contact.parse(requireJson(unseal(sealed)))
}
