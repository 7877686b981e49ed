// A mail as its reader would have it, shown to the team before the act that sends it.
import { z } from 'zod'

export const MailPreview = z
  .object({
    language: z.enum(['fr', 'en']),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
  })
  .meta({ id: 'MailPreview', description: 'A mail in the language of its reader; not sent.' })
