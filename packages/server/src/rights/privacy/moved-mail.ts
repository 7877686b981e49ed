// Told to an address that an account has just left. The new one is not in it.
import type { Language } from '../../platform/language/language.ts'

export function movedMail(language: Language, baseUrl: string) {
  return { language, ...(language === 'en' ? inEnglish(baseUrl) : inFrench(baseUrl)) }
}

const inFrench = (baseUrl: string) => ({
  subject: 'L’adresse de votre compte Parvis a changé',
  text: `Bonjour,

Votre compte de la consultation a maintenant une autre adresse électronique, prouvée par un code.
Ses autres sessions sont fermées. Nous n'écrirons plus à celle-ci.

Ce n'était pas vous ? Répondez tout de suite à ce message : l'équipe s'en occupe.

${baseUrl}

L'équipe de l'Incubateur des Territoires
`,
})

const inEnglish = (baseUrl: string) => ({
  subject: 'The address of your Parvis account has changed',
  text: `Hello,

Your account of the consultation now has another e-mail address, proved by a code. Its other
sessions are closed. We shall not write to this one again.

That was not you? Answer this message at once: the team looks after it.

${baseUrl}

The team of the Incubateur des Territoires
`,
})
