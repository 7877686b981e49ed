// Told thirty days before an account that nobody uses is erased.

import { formatDate, formatDateInEnglish } from '../../platform/language/dates.ts'
import type { Language } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'

type Told = { end: string; baseUrl: string }

export function inactiveMail(language: Language, told: Told) {
  return { language, ...(language === 'en' ? inEnglish(told) : inFrench(told)) }
}

const inFrench = ({ end, baseUrl }: Told) => ({
  subject: `Votre compte Parvis sera effacé le ${formatDate(end)}`,
  text: `Bonjour,

Vous n’avez pas ouvert de session depuis près de deux ans. Sans nouvelle de vous, votre compte sera
effacé le ${formatDate(end)} : c'est la règle, pour ne garder que ce qui sert.

Pour le garder, identifiez-vous une fois d'ici là :
${baseUrl}${paths.space()}

Pour l'effacer, il n'y a rien à faire. Ce qui reste sans vous, et pourquoi :
${baseUrl}${paths.privacy()}

L'équipe de l'Incubateur des Territoires
`,
})

const inEnglish = ({ end, baseUrl }: Told) => ({
  subject: `Your Parvis account will be erased on ${formatDateInEnglish(end)}`,
  text: `Hello,

You have not signed in for nearly two years. Unless we hear from you, your account will be erased
on ${formatDateInEnglish(end)}: that is the rule, to keep only what is of use.

To keep it, sign in once before then:
${baseUrl}${paths.space()}

To have it erased, do nothing. What stays without you, and why:
${baseUrl}${paths.privacyInEnglish()}

The team of the Incubateur des Territoires
`,
})
