// A mail as its reader would have it, shown to the team before the act that sends it.
import { z } from 'zod'

export const MailPreview = z
  .object({
    language: z.enum(['fr', 'en']),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    sealed: z.string().describe('The same HTML, for the page that shows it in a frame'),
  })
  .meta({ id: 'MailPreview', description: 'A mail in the language of its reader; not sent.' })
