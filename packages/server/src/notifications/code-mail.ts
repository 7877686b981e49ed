// The mail that carries a code. Nothing a visitor typed is in it: it may reach someone else.
import type { Language } from '../language/language.ts'

export function codeMail(code: string, language: Language = 'fr') {
  return { language, ...(language === 'en' ? inEnglish(code) : inFrench(code)) }
}

const inFrench = (code: string) => ({
  subject: `${code} est votre code Parvis`,
  text: `Bonjour,

Votre code : ${code}

Recopiez-le dans la fenêtre ouverte de la consultation. Il est valable dix minutes et ne sert
qu'une fois.

Ne le donnez à personne : aucune équipe ne vous le demandera.
Si vous n'avez rien demandé, ignorez ce message : sans ce code, rien n'est enregistré.

L'équipe de l'Incubateur des Territoires
`,
})

const inEnglish = (code: string) => ({
  subject: `${code} is your code for Parvis`,
  text: `Hello,

Your code: ${code}

Copy it into the open window of the consultation. It is valid for ten minutes and works once.

Give it to nobody: no team will ask you for it.
If you asked for nothing, ignore this message: without this code, nothing is recorded.

The team of the Incubateur des Territoires
`,
})
