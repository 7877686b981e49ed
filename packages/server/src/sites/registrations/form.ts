// What a webmaster says of a site: its territory, its address, its name, and the proof to come.
import { z } from 'zod'
import { line } from '../../platform/http/text.ts'
import { proofs } from './proof.ts'

export const RegistrationForm = z.object({
  territoire: z.string().max(60),
  adresse: z.string().max(300, { message: 'too_long' }),
  nom: line({ min: 3, max: 80 }),
  preuve: z.enum(proofs, { message: 'unknown_choice' }),
})

export const ProofForm = RegistrationForm.pick({ preuve: true })
