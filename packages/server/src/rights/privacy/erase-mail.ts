// The last mail to someone who erased their account.

import type { Language } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'

export function erasedMail(language: Language, baseUrl: string) {
  return { language, ...(language === 'en' ? inEnglish(baseUrl) : inFrench(baseUrl)) }
}

const inFrench = (baseUrl: string) => ({
  subject: 'Votre compte Parvis est effacé',
  text: `Bonjour,

Votre compte est effacé, comme vous l'avez demandé. Toutes vos sessions sont fermées, et nous
n'écrirons plus à cette adresse : nous ne l'avons plus.

Ce qui reste sans vous, et pourquoi : ${baseUrl}${paths.privacy()}

Ce n'était pas vous ? Quelqu'un a pu lire un code dans cette boîte aux lettres : changez son
mot de passe, puis répondez à ce message.

L'équipe de l'Incubateur des Territoires
`,
})

const inEnglish = (baseUrl: string) => ({
  subject: 'Your Parvis account is erased',
  text: `Hello,

Your account is erased, as you asked. All your sessions are closed, and we shall not write to
this address again: we no longer have it.

What stays without you, and why: ${baseUrl}${paths.privacyInEnglish()}

That was not you? Someone may have read a code in this mailbox: change its password, then
answer this message.

The team of the Incubateur des Territoires
`,
})
