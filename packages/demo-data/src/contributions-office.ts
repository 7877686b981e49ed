// Contributions of the demo: the work behind the desk: colleagues, papers, councils.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsOffice: DemoContribution[] = [
  {
    id: 'besoin-mairie-itinerante',
    kind: 'need',
    themeId: 'donnees-dematerialisation',
    territoryId: 'commune-48056',
    profile: 'agent',
    function: 'Secrétaire de mairie de trois communes',
    title: 'Trois mairies, trois ordinateurs, un seul agenda',
    text: prose`
      Le lundi ici, le mardi dans la vallée, le jeudi sur le causse. Mes dossiers sont restés dans
      l’ordinateur d’hier. Je m’envoie des documents à moi-même et je ne suis plus sûre de la
      bonne version. Je voudrais ouvrir ma session n’importe où et trouver le même bureau, avec
      des cloisons nettes entre les communes.
    `,
    state: 'grouped',
    receivedDaysAgo: 80,
  },
  {
    id: 'service-boite-partagee',
    kind: 'service',
    themeId: 'donnees-dematerialisation',
    territoryId: 'commune-79196',
    profile: 'agent',
    function: 'Assistante de direction',
    title: 'Messages, une boîte partagée où l’on sait qui répond',
    text: prose`
      La boîte de la mairie est ouverte par quatre personnes. Avant, on se demandait à voix haute
      dans le couloir si quelqu’un avait répondu. Avec Messages, on attribue le courriel à une
      collègue et les autres le voient. L’essai est récent, nous aimerions qu’il tienne dans la
      durée et que les communes voisines en profitent.
    `,
    serviceUrl: 'https://messages.suite.anct.gouv.fr/',
    codeOpenness: 'unknown',
    fundingUse: prose`
      Accompagner la reprise des anciennes boîtes et former les élus, qui sont les plus réticents.
    `,
    state: 'grouped',
    receivedDaysAgo: 29,
  },
  {
    id: 'besoin-projet-entre-directions',
    kind: 'need',
    themeId: 'donnees-dematerialisation',
    territoryId: 'department-58',
    profile: 'agent',
    function: 'Cheffe de projet',
    title: 'Suivre un projet qui traverse cinq directions',
    text: prose`
      Un collège à rénover, c’est le bâtiment, l’éducation, les finances, les routes et le
      numérique. Chaque direction a son tableau, son vocabulaire et sa réunion du mardi. Je passe
      mes semaines à recopier. Une page commune par projet, lisible par un élu en deux minutes,
      nous ferait gagner un temps que je n’ose pas chiffrer.
    `,
    state: 'grouped',
    receivedDaysAgo: 72,
  },
  {
    id: 'besoin-retrouver-un-arrete',
    kind: 'need',
    themeId: 'donnees-dematerialisation',
    territoryId: 'commune-2B261',
    profile: 'elected',
    function: 'Maire',
    title: 'Retrouver un arrêté de 2009 sans vider l’armoire',
    text: prose`
      L’assurance m’a demandé un arrêté de voirie d’il y a quinze ans. Nous y avons passé deux
      matinées, à deux, à genoux devant l’armoire. Les papiers récents ne sont pas mieux rangés :
      ils dorment dans des dossiers nommés par prénom. Il nous faut un plan de classement tout
      prêt et une recherche qui pardonne les fautes.
    `,
    state: 'grouped',
    receivedDaysAgo: 85,
  },
  {
    id: 'besoin-parapheur-partage',
    kind: 'need',
    themeId: 'donnees-dematerialisation',
    territoryId: 'commune-08358',
    profile: 'agent',
    function: 'Secrétaire de mairie',
    title: 'Faire signer le maire sans lui courir après',
    text: prose`
      Notre maire travaille à quarante kilomètres et signe le samedi. Un bon de commande urgent
      attend donc le samedi. Un parapheur sur son téléphone, avec le document entier sous les yeux
      et pas seulement un bouton, éviterait bien des allers-retours. À condition que la signature
      tienne devant le comptable public.
    `,
    state: 'grouped',
    receivedDaysAgo: 66,
  },
  {
    id: 'service-archives-communes',
    kind: 'service',
    themeId: 'donnees-dematerialisation',
    territoryId: 'epci-242900561',
    profile: 'agent',
    function: 'Archiviste intercommunale',
    title: 'Un archivage électronique tenu par une archiviste pour onze communes',
    text: prose`
      Je dépose cette contribution pour les communes de l’intercommunalité, qui m’ont confié leurs
      archives. Nous partageons un plan de classement, un calendrier de ce qui se garde et de ce
      qui se détruit, et un coffre commun. Une secrétaire verse un dossier en six clics. Il reste
      à parler la même langue que les logiciels de finances et d’état civil.
    `,
    serviceUrl: 'https://archives.haute-cornouaille.example',
    codeOpenness: 'opening',
    fundingUse: prose`
      Développer les connecteurs manquants et publier notre plan de classement sous une forme
      réutilisable.
    `,
    state: 'grouped',
    receivedDaysAgo: 57,
  },
  {
    id: 'besoin-convocations',
    kind: 'need',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-39412',
    profile: 'agent',
    function: 'Secrétaire de mairie',
    title: 'Convoquer onze conseillers sans onze enveloppes',
    text: prose`
      Délai légal, ordre du jour, pouvoirs, pièces jointes trop lourdes : chaque conseil me prend
      deux jours avant et une journée après. Les trois conseillers qui n’ont pas d’adresse
      électronique doivent recevoir la même chose au même moment. Je cherche un outil qui
      connaisse les règles à ma place et me dise ce qui manque.
    `,
    state: 'grouped',
    receivedDaysAgo: 73,
  },
  {
    id: 'besoin-quorum-et-pouvoirs',
    kind: 'need',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-15186',
    profile: 'elected',
    function: 'Conseillère municipale',
    title: 'Préparer le conseil quand on travaille la journée',
    text: prose`
      Je reçois quarante pages la veille, je les lis sur mon téléphone entre deux clients.
      J’aimerais annoter, poser ma question d’avance et donner mon pouvoir sans imprimer un
      papier. Ce n’est pas un caprice : si l’on veut des élus qui ont un métier, il faut des
      séances qui se préparent le soir.
    `,
    state: 'grouped',
    receivedDaysAgo: 68,
  },
  {
    id: 'service-deliberations-en-ligne',
    kind: 'service',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-37203',
    profile: 'agent',
    function: 'Responsable des assemblées',
    title: 'Des délibérations publiées le lendemain, cherchables par tous',
    text: prose`
      Notre chaîne part de l’ordre du jour et finit par la publication, sans ressaisie : le projet
      devient délibération, la délibération part au contrôle de légalité, l’acte signé paraît sur
      le site. Les habitants cherchent par mot ou par rue. Une journaliste locale s’en sert toutes
      les semaines, ce qui nous oblige à l’exactitude.
    `,
    serviceUrl: 'https://deliberations.rochecorbon.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Gérer les syndicats et les communautés de communes, dont les règles de quorum diffèrent.
    `,
    state: 'grouped',
    receivedDaysAgo: 44,
  },
]
