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
  `    Les courriels reçus    ${consultation}/demo/courriels`,
  '',
  '  À essayer, depuis le site de la commune :',
  '    1. Soutenir une proposition à titre personnel : le code de connexion est dans les courriels.',
  '    2. La soutenir au nom de la commune, puis revenir : le nombre de collectivités a changé.',
  `    3. Proposer un besoin ou un service          ${commune}/consultation.html`,
  `    4. Engager un territoire référent            ${commune}/referent.html`,
  `    5. Voir où en est un service                 ${commune}/service.html`,
  '    6. Retirer son soutien, depuis le récépissé ; refaire le tout sans JavaScript.',
]

const english = (consultation, commune) => [
  '',
  '  Parvis: the demonstration is ready. Ctrl-C to stop.',
  '',
  `    The town's site        ${commune}`,
  `    The consultation       ${consultation}`,
  `    Mails that were sent   ${consultation}/demo/courriels`,
  '',
  "  Things to try, from the town's site:",
  '    1. Support a proposal as a resident: the sign-in code is among the mails.',
  '    2. Support it for the town, then come back: the number of territories has changed.',
  `    3. Submit a need or an existing service      ${commune}/consultation.html`,
  `    4. Sign a territory up as referent           ${commune}/referent.html`,
  `    5. See how far a service has come            ${commune}/service.html`,
  '    6. Withdraw a support, from its receipt; do it all again without JavaScript.',
  '',
]
