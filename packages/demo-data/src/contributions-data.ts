// Contributions of the demo: facts and figures of a town hall, its equipment and its money.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsData: DemoContribution[] = [
  {
    id: 'besoin-horaires-une-seule-fois',
    kind: 'need',
    themeId: 'donnees-dematerialisation',
    territoryId: 'commune-33176',
    profile: 'agent',
    function: 'Agente d’accueil',
    title: 'Corriger nos horaires une fois, et que tout le monde suive',
    text: prose`
      Nous fermons le vendredi depuis deux ans. Internet n’est pas au courant. Des gens font dix
      kilomètres et trouvent porte close, puis se fâchent contre moi. Je veux changer l’horaire à
      un endroit officiel et que les annuaires, les cartes et les assistants vocaux viennent le
      chercher là.
    `,
    state: 'grouped',
    receivedDaysAgo: 59,
  },
  {
    id: 'service-base-adresse-locale',
    kind: 'service',
    themeId: 'donnees-dematerialisation',
    territoryId: 'commune-22304',
    profile: 'elected',
    function: 'Adjoint à la voirie',
    title: 'Notre base adresse locale, faite en six soirées',
    text: prose`
      Deux élus, un retraité de La Poste et un plan affiché au mur : en six soirées, chaque maison
      avait son numéro et sa rue au bon endroit. Les secours et les livreurs s’y retrouvent. Le
      plus dur fut de trancher les querelles d’orthographe. Nous sommes prêts à raconter la
      méthode à qui veut.
    `,
    serviceUrl: 'https://adresse.data.gouv.fr/bases-locales',
    codeOpenness: 'open',
    fundingUse: prose`
      Financer des soirées d’entraide entre communes voisines et un petit guide illustré.
    `,
    state: 'grouped',
    receivedDaysAgo: 71,
  },
  {
    id: 'besoin-comprendre-nos-depenses',
    kind: 'need',
    themeId: 'donnees-dematerialisation',
    territoryId: 'commune-85231',
    profile: 'elected',
    function: 'Adjoint aux finances',
    title: 'Voir venir une dépense avant qu’elle n’arrive',
    text: prose`
      Je découvre la facture de chauffage de la salle en mars, quand l’hiver est fini. Les
      chiffres existent, dans le logiciel comptable, chez le fournisseur et dans un classeur.
      Personne ne les rapproche. Trois courbes sur une page, mises à jour sans effort, et je
      saurais quand m’inquiéter.
    `,
    state: 'grouped',
    receivedDaysAgo: 63,
  },
  {
    id: 'besoin-indicateurs-communs',
    kind: 'need',
    themeId: 'donnees-dematerialisation',
    territoryId: 'epci-243600236',
    profile: 'agent',
    function: 'Chargé d’observation territoriale',
    title: 'Les mêmes indicateurs pour douze communes, sans les épuiser',
    text: prose`
      Pour la communauté de communes et les douze communes qui la composent, nous tenons des
      tableaux d’habitat, d’emploi et de mobilité. Chaque mise à jour est un chantier, et les
      maires ne reçoivent que la moyenne de l’intercommunalité, qui ne ressemble à aucun village.
      Il faudrait partir des données nationales et laisser chacun compléter ce qu’il connaît mieux
      que nous.
    `,
    state: 'grouped',
    receivedDaysAgo: 46,
  },
  {
    id: 'service-donnees-et-territoires',
    kind: 'service',
    themeId: 'donnees-dematerialisation',
    territoryId: 'department-40',
    profile: 'agent',
    function: 'Responsable de la donnée',
    title: 'Données et Territoires, pour apprendre en faisant',
    text: prose`
      Nous avons suivi l’accompagnement de Données et Territoires avec des agents qui n’avaient
      jamais croisé deux tableaux. Ils savent maintenant poser une question, trouver le jeu de
      données et montrer une carte honnête. Le résultat le plus utile n’est pas la carte, c’est la
      question mieux posée.
    `,
    serviceUrl: 'https://donnees.incubateur.anct.gouv.fr',
    codeOpenness: 'unknown',
    fundingUse: prose`
      Ouvrir deux sessions aux communes de moins de mille habitants, avec un agent du département
      en soutien.
    `,
    state: 'grouped',
    receivedDaysAgo: 39,
  },
  {
    id: 'besoin-par-ou-commencer',
    kind: 'need',
    themeId: 'inclusion-numerique',
    territoryId: 'commune-10306',
    profile: 'elected',
    function: 'Maire',
    title: 'Par où commencer ?',
    text: prose`
      On me parle de cybersécurité, de dématérialisation, de logiciel libre et d’intelligence
      artificielle. J’ai un ordinateur de 2014, une secrétaire à mi-temps et 217 habitants. J’ai
      besoin que quelqu’un vienne, regarde, et me dise en une page ce qui est urgent, ce qui peut
      attendre et ce dont je peux me passer.
    `,
    state: 'grouped',
    receivedDaysAgo: 84,
  },
  {
    id: 'besoin-sauvegardes-ile',
    kind: 'need',
    themeId: 'inclusion-numerique',
    territoryId: 'commune-97130',
    profile: 'agent',
    function: 'Agente administrative',
    title: 'Savoir si nos sauvegardes en sont vraiment',
    text: prose`
      Nous avons un disque dur branché derrière l’armoire et nous appelons cela une sauvegarde.
      Après un cyclone, ou une panne, je ne sais pas ce que nous retrouverions. Sur une île, le
      prestataire vient par bateau, quand il vient. Un bilan à distance, franc, avec trois gestes
      à faire, nous rassurerait.
    `,
    state: 'grouped',
    receivedDaysAgo: 55,
  },
  {
    id: 'service-suite-territoriale',
    kind: 'service',
    themeId: 'inclusion-numerique',
    territoryId: 'commune-46238',
    profile: 'elected',
    function: 'Adjointe au numérique',
    title: 'La Suite territoriale, une adresse et un site au nom de la commune',
    text: prose`
      Nous utilisions une messagerie gratuite, comme beaucoup. Passer à une adresse au nom de la
      commune a demandé une après-midi et a changé la façon dont les administrations nous
      répondent. Le plus utile a été de parler à une personne qui connaissait déjà les questions
      des petites mairies.
    `,
    serviceUrl: 'https://suiteterritoriale.anct.gouv.fr/',
    codeOpenness: 'open',
    fundingUse: prose`
      Organiser des après-midi de bascule entre communes voisines, avec un technicien sur place.
    `,
    state: 'grouped',
    receivedDaysAgo: 26,
  },
  {
    id: 'besoin-dossiers-de-subvention',
    kind: 'need',
    themeId: 'demarches-aides',
    territoryId: 'commune-55414',
    profile: 'elected',
    function: 'Maire',
    title: 'Ne plus refaire cinq fois le même dossier de subvention',
    text: prose`
      Pour une toiture à 60 000 euros, j’ai rempli cinq dossiers : mêmes devis, mêmes plans, mêmes
      délibérations, cinq formulaires. Deux m’ont été retournés parce qu’il manquait une pièce
      déjà fournie ailleurs. Je voudrais déposer mon projet une fois, et que les financeurs
      viennent y piocher.
    `,
    state: 'grouped',
    receivedDaysAgo: 78,
  },
  {
    id: 'service-aides-territoires',
    kind: 'service',
    themeId: 'demarches-aides',
    territoryId: 'commune-43181',
    profile: 'agent',
    function: 'Secrétaire générale de mairie',
    title: 'Aides-territoires, notre point de départ pour chaque projet',
    text: prose`
      Avant d’ouvrir un projet, je décris le besoin dans Aides-territoires et je crée une alerte.
      C’est ainsi que nous avons découvert une aide que personne n’avait demandée dans le canton.
      Ce qui manque vient après : le calendrier des dépôts, les pièces, les versements et les
      relances, que je suis encore sur un tableur.
    `,
    serviceUrl: 'https://aides-territoires.beta.gouv.fr/',
    codeOpenness: 'open',
    fundingUse: prose`
      Prolonger la recherche par un suivi des dossiers déposés, partagé avec la sous-préfecture.
    `,
    state: 'grouped',
    receivedDaysAgo: 67,
  },
]
