// The mail that carries a code. Nothing a visitor typed is in it: it may reach someone else.

export function codeMail(code: string) {
  return {
    subject: `${code} est votre code Parvis`,
    text: `Bonjour,

Votre code : ${code}

Recopiez-le dans la fenêtre ouverte de la consultation. Il est valable dix minutes et ne sert
qu'une fois.

Ne le donnez à personne : aucune équipe ne vous le demandera.
Si vous n'avez rien demandé, ignorez ce message : sans ce code, rien n'est enregistré.

L'équipe de l'Incubateur des Territoires
`,
  }
}
