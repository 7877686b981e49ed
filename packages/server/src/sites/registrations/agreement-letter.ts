// What a town hall reads when a site asks to speak in its name.

/** Nothing that a visitor typed is in it: the page behind the link names everything. */
export function agreementLetter(label: string, url: string) {
  return {
    language: 'fr' as const,
    subject: `Un site web demande à porter la consultation au nom de ${label}`,
    text: `Bonjour,

Quelqu'un qui a prouvé gérer un site web demande à y afficher la consultation nationale
au nom de ${label} : les habitants pourront y soutenir des propositions et y déposer
des contributions, toujours confirmées chez nous.

Cette page dit de quel site il s'agit et qui le demande. Rien n'est décidé en l'ouvrant :
un bouton accepte, un autre refuse. Le lien est valable quatorze jours.
${url}

Sans réponse de votre part, rien n'est affiché en votre nom.

L'équipe de l'Incubateur des Territoires
`,
  }
}
