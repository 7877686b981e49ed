// Samples of every kind of mail that we may write without anyone's data: letters, codes, and those that no event sends.

import { codeMail } from '../../mail/code-mail.ts'
import { letterSamples } from '../../mail/samples.ts'
import type { Language } from '../../platform/language/language.ts'
import { inactiveMail } from '../../rights/privacy/inactive-mail.ts'
import { agreementLetter } from '../../sites/registrations/agreement-letter.ts'

/** In place of the six digits of a code. */
const digits = '000000'
const mailed = ['act', 'space', 'sites', 'news', 'again', 'join', 'move'] as const
const end = '2026-04-15T00:00:00.000Z'

type Sample = { kind: string; language: Language; subject: string; text: string; html?: string }

export function mailSamples(baseUrl: string, language: Language): Sample[] {
  return [
    ...mailed.map((kind) => ({
      kind: `code.${kind}`,
      ...codeMail({ kind, boundTo: '' }, language)(digits),
    })),
    ...letterSamples(baseUrl, language),
    { kind: 'account_warning', ...inactiveMail(language, { end, baseUrl }) },
    { kind: 'agreement_request', ...agreementLetter('Caen', `${baseUrl}/…`) },
  ]
}

export const listed = ({ html, ...sample }: Sample) => ({
  ...sample,
  isLaidOut: html !== undefined,
})
