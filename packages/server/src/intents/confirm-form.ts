// The last step's form: in whose name, and whom to contact.
import { z } from 'zod'
import { parseInput } from '../platform/http/faults.ts'
import { line } from '../platform/http/text.ts'
import { canonicalMailbox } from '../platform/mail-domains/mailbox.ts'
import type { InputFault } from '../platform/refusal.ts'
import { territoryId } from '../platform/territories/contract.ts'
import { tidy } from '../platform/text/written.ts'
import type { Asks } from './kind.ts'

const shape = z.object({
  'au-nom-de': z.union([z.literal('moi'), territoryId], { message: 'unknown_choice' }).optional(),
  'contact-nom': line({ min: 2, max: 120 }).optional(),
  'contact-telephone': line({ max: 30 }).default(''),
  'courriel-personne': z
    .string()
    .optional()
    .transform((typed) => tidy(typed ?? '') || undefined)
    .refine((typed) => !typed || canonicalMailbox(typed), { message: 'not_an_address' }),
})

/** What was answered; whether it is all that the act asks for is known with the intent. */
export type Answers = {
  inNameOf: { territoryId: string | undefined } | undefined
  contact: { name: string; phone: string } | undefined
  receiptTo: string | undefined
}

export function readAnswers(form: Record<string, string>): Answers {
  const fields = parseInput(shape, form)
  const chosen = fields['au-nom-de']
  const name = fields['contact-nom']
  const receiptTo = fields['courriel-personne']
  return {
    inNameOf: chosen ? { territoryId: chosen === 'moi' ? undefined : chosen } : undefined,
    contact: name === undefined ? undefined : { name, phone: fields['contact-telephone'] },
    receiptTo: receiptTo && canonicalMailbox(receiptTo),
  }
}

export function missingAnswers(asks: Asks, { inNameOf, contact }: Answers): InputFault[] {
  return [
    ...(asks.inNameOf !== 'oneself' && !inNameOf
      ? [{ path: 'au-nom-de', fault: 'unknown_choice' }]
      : []),
    ...(asks.contact && !contact ? [{ path: 'contact-nom', fault: 'required' }] : []),
  ]
}
