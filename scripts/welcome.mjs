// What `npm start` prints once both sites answer: where to go and what to try, in two languages.

/** The text, in French then in English, with the addresses of this run. */
export function welcome(consultation, commune) {
  return [...french(consultation, commune), ...english(consultation, commune)].join('\n')
}

const french = (consultation, commune) => [
  '',
  '  Parvis : la démonstration est prête. Ctrl-C pour arrêter.',
  '',
  `    La commune             ${commune}`,
  `    La consultation        ${consultation}`,
  `    Les courriels reçus    ${consultation}/demo/courriels  (les codes de connexion y arrivent)`,
  `    La console de l’équipe ${consultation}/console  (un clic par rôle, sans clé)`,
  '',
  '  À essayer, depuis le site de la commune :',
  '    1. Soutenir une proposition au nom de Caen            camille.martin@caen.example',
  '    2. Recommencer : un seul soutien par commune          dominique.petit@caen.example',
  '    3. Soutenir en habitante, comptée à part              lou.durand@courriel.example',
  `    4. Proposer un besoin ou un service                   ${commune}/consultation.html`,
  `    5. Engager Caen comme territoire référent             ${commune}/referent.html`,
  `    6. Voir où en est un service                          ${commune}/service.html`,
]

const english = (consultation, commune) => [
  '',
  '  Parvis: the demonstration is ready. Ctrl-C to stop.',
  '',
  `    The town's site        ${commune}`,
  `    The consultation       ${consultation}`,
  `    Mails that were sent   ${consultation}/demo/courriels  (sign-in codes arrive there)`,
  `    The team's console     ${consultation}/console  (one click per role, no key)`,
  '',
  "  Things to try, from the town's site:",
  '    1. Support a proposal on behalf of Caen               camille.martin@caen.example',
  '    2. Do it again: one support per commune               dominique.petit@caen.example',
  '    3. Support as a resident, counted apart               lou.durand@courriel.example',
  `    4. Submit a need or an existing service               ${commune}/consultation.html`,
  `    5. Sign Caen up as a referent territory               ${commune}/referent.html`,
  `    6. See how far a service has come                     ${commune}/service.html`,
  '',
]
