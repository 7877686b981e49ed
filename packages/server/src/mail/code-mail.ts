// The mail that carries a code: what typing it does. Nothing a visitor typed is in it: it may reach someone else.

import type { Language } from '../platform/language/language.ts'
import type { CodeWords, MailedKind } from './code-words.ts'
import { codeWordsEn } from './code-words-en.ts'
import { codeWordsFr } from './code-words-fr.ts'
import type { Purpose } from './purposes.ts'

/** `pass`: the word with which its reader has another one sent, once strangers may not. */
export function codeMail({ kind }: Purpose<MailedKind>, language: Language = 'fr') {
  return (code: string, pass?: string) => ({
    language,
    ...(language === 'en'
      ? inEnglish(codeWordsEn[kind], code, pass)
      : inFrench(codeWordsFr[kind], code, pass)),
  })
}

/** For whoever reads the mailbox, in the last message for a while. */
export const passInFrench = (pass: string) => `
Plusieurs codes ont été demandés pour cette adresse : nous n'en enverrons plus, pendant quelque
temps, à qui ne lit pas cette boîte. Si la page le demande, donnez-lui ce laissez-passer : ${pass}
Il vaut jusqu'à demain soir.
`

const inFrench = ({ subject, does, unasked }: CodeWords, code: string, pass?: string) => ({
  subject: subject(code),
  text: `Bonjour,

Votre code : ${code}

${does}

Recopiez-le dans la fenêtre ouverte de la consultation. Il est valable dix minutes et ne sert
qu'une fois.

Ne le donnez à personne : aucune équipe ne vous le demandera.
${unasked}
${pass ? passInFrench(pass) : ''}
L'équipe de l'Incubateur des Territoires
`,
})

const passInEnglish = (pass: string) => `
Several codes were asked for this address: for some time we send no more to whoever does not read
this mailbox. If the page asks for it, give it this pass: ${pass}
It holds until tomorrow night.
`

const inEnglish = ({ subject, does, unasked }: CodeWords, code: string, pass?: string) => ({
  subject: subject(code),
  text: `Hello,

Your code: ${code}

${does}

Copy it into the open window of the consultation. It is valid for ten minutes and works once.

Give it to nobody: no team will ask you for it.
${unasked}
${pass ? passInEnglish(pass) : ''}
The team of the Incubateur des Territoires
`,
})
