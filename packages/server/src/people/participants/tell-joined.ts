// Tells the address that an account had before that another way of signing in now leads to it.

import { MailError } from '../../mail/mailer.ts'
import { settingsOf } from '../../mail/settings-store.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Language } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'

type Joined = { participantId: string; to: string }

/** What was joined is not in it: whoever reads this mailbox may be another person. */
export async function tellJoined(deps: Deps, { participantId, to }: Joined) {
  const { database, mailer, log, config } = deps
  const { language } = await settingsOf(database.db, participantId)
  try {
    await mailer.send({ to, ...joinedMail(language, config.baseUrl) })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    log.warn({ fault: error.fault }, 'the mail of a joined identity did not leave')
  }
}

function joinedMail(language: Language, baseUrl: string) {
  return { language, ...(language === 'en' ? inEnglish(baseUrl) : inFrench(baseUrl)) }
}

const inFrench = (baseUrl: string) => ({
  subject: 'Une façon de s’identifier a été ajoutée à votre compte Parvis',
  text: `Bonjour,

Votre compte de la consultation peut maintenant être ouvert d'une façon de plus : une autre
adresse électronique, prouvée par un code, ou un fournisseur d'identité.

Ce n'était pas vous ? Répondez tout de suite à ce message : l'équipe s'en occupe.

${baseUrl}${paths.space()}

L'équipe de l'Incubateur des Territoires
`,
})

const inEnglish = (baseUrl: string) => ({
  subject: 'A way of signing in was added to your Parvis account',
  text: `Hello,

Your account of the consultation can now be opened in one more way: another e-mail address, proved
by a code, or an identity provider.

That was not you? Answer this message at once: the team looks after it.

${baseUrl}${paths.space()}

The team of the Incubateur des Territoires
`,
})
