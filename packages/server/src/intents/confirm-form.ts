// The last step's form: in whose name, and whom to contact.
import { z } from 'zod'
import { parseInput } from '../http/faults.ts'
import { line } from '../http/text.ts'
import { territoryId } from '../territories/contract.ts'
import type { Description } from './description.ts'

const inNameOf = z.union([z.literal('moi'), territoryId], { message: 'unknown_choice' })
const contactName = line({ min: 2, max: 120 })
const contactPhone = line({ max: 30 }).default('')

export function confirmForm(form: Record<string, string>, description: Description) {
  const { asksContact } = description
  const fields = parseInput(
    z.object({
      'au-nom-de': description.inNameOf === 'oneself' ? inNameOf.optional() : inNameOf,
      'contact-nom': asksContact ? contactName : contactName.optional(),
      'contact-telephone': contactPhone,
    }),
    form,
  )
  const chosen = fields['au-nom-de']
  return {
    inNameOf: chosen === 'moi' ? undefined : chosen,
    contact: asksContact
      ? { name: fields['contact-nom'] ?? '', phone: fields['contact-telephone'] }
      : undefined,
  }
}
