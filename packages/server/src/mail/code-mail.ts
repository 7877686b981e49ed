// The mail that carries a code. Nothing a visitor typed is in it: it may reach someone else.
import type { Language } from '../platform/language/language.ts'

/** `pass`: the word with which its reader has another one sent, once strangers may not. */
export function codeMail(language: Language = 'fr') {
  return (code: string, pass?: string) => ({
    language,
    ...(language === 'en' ? inEnglish(code, pass) : inFrench(code, pass)),
  })
}

/** For whoever reads the mailbox, in the last message for a while. */
export const passInFrench = (pass: string) => `
Plusieurs codes ont été demandés pour cette adresse : nous n'en enverrons plus, pendant quelque
temps, à qui ne lit pas cette boîte. Si la page le demande, donnez-lui ce laissez-passer : ${pass}
Il vaut jusqu'à demain soir.
`

const inFrench = (code: string, pass: string | undefined) => ({
  subject: `${code} est votre code Parvis`,
  text: `Bonjour,

Votre code : ${code}

Recopiez-le dans la fenêtre ouverte de la consultation. Il est valable dix minutes et ne sert
qu'une fois.

Ne le donnez à personne : aucune équipe ne vous le demandera.
Si vous n'avez rien demandé, ignorez ce message : sans ce code, rien n'est enregistré.
${pass ? passInFrench(pass) : ''}
L'équipe de l'Incubateur des Territoires
`,
})

const passInEnglish = (pass: string) => `
Several codes were asked for this address: for some time we send no more to whoever does not read
this mailbox. If the page asks for it, give it this pass: ${pass}
It holds until tomorrow night.
`

const inEnglish = (code: string, pass: string | undefined) => ({
  subject: `${code} is your code for Parvis`,
  text: `Hello,

Your code: ${code}

Copy it into the open window of the consultation. It is valid for ten minutes and works once.

Give it to nobody: no team will ask you for it.
If you asked for nothing, ignore this message: without this code, nothing is recorded.
${pass ? passInEnglish(pass) : ''}
The team of the Incubateur des Territoires
`,
})
