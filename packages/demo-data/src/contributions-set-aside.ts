// Contributions of the demo: what has not been grouped: just received, redirected, or rejected.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsSetAside: DemoContribution[] = [
  {
    id: 'besoin-chemin-des-ecoliers',
    kind: 'need',
    themeId: 'mobilite-transports',
    territoryId: 'commune-53086',
    profile: 'elected',
    function: 'Adjoint à la jeunesse',
    title: 'Organiser un pédibus sans tableau affiché à la boulangerie',
    text: prose`
      Douze enfants, cinq parents volontaires et un tableau qui se décolle. Quand il pleut,
      personne ne sait qui accompagne. Une petite page où chacun indique ses matins libres, sans
      compte à créer, nous suffirait pour l’année.
    `,
    state: 'received',
    receivedDaysAgo: 1,
  },
  {
    id: 'besoin-sous-titres-du-conseil',
    kind: 'need',
    themeId: 'solidarite-accessibilite',
    territoryId: 'commune-38412',
    profile: 'resident',
    title: 'Suivre le conseil municipal quand on entend mal',
    text: prose`
      Je viens au premier rang et je perds tout de même la moitié des débats. La séance est
      filmée, mais sans sous-titres. Je sais que des outils existent, et j’aimerais que ma mairie
      n’ait pas à les payer chaque mois à prix d’or.
    `,
    state: 'received',
    receivedDaysAgo: 2,
  },
  {
    id: 'service-carnet-de-l-arbre',
    kind: 'service',
    themeId: 'environnement-agriculture',
    territoryId: 'commune-71158',
    profile: 'agent',
    function: 'Responsable des espaces verts',
    title: 'Le carnet de l’arbre, un inventaire tenu par les habitants',
    text: prose`
      Chaque arbre remarquable a sa fiche, sa photo de l’année et ses blessures. Les écoles en
      parrainent douze. L’inventaire nous a servi lors de la tempête pour savoir lesquels visiter
      en premier.
    `,
    serviceUrl: 'https://arbres.cuisery.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Partager les fiches avec les communes du val de Saône et former les parrains à
      l’observation.
    `,
    state: 'received',
    receivedDaysAgo: 4,
  },
  {
    id: 'besoin-zone-blanche',
    kind: 'need',
    themeId: 'inclusion-numerique',
    territoryId: 'commune-06125',
    profile: 'elected',
    function: 'Maire',
    title: 'Deux hameaux sans réseau mobile',
    text: prose`
      On nous propose des services en ligne, et deux de nos hameaux n’ont pas une barre de réseau.
      Avant les applications, il faudrait un pylône. Je ne sais plus à qui écrire.
    `,
    state: 'redirected',
    receivedDaysAgo: 74,
    redirectedTo: 'Toutes et tous connecté·e·s, suivi de la couverture numérique',
  },
  {
    id: 'besoin-atelier-seniors',
    kind: 'need',
    themeId: 'inclusion-numerique',
    territoryId: 'commune-67395',
    profile: 'agent',
    function: 'Bibliothécaire',
    title: 'Quelqu’un pour aider nos aînés, un matin par semaine',
    text: prose`
      La bibliothèque a deux tablettes et de la bonne volonté, mais je ne suis pas formée. Il y a
      chaque semaine cinq ou six personnes qui viennent avec leur téléphone et une lettre qu’elles
      ne comprennent pas. Une présence régulière ferait plus qu’un logiciel.
    `,
    state: 'redirected',
    receivedDaysAgo: 66,
    redirectedTo: 'Conseillers numériques',
  },
  {
    id: 'besoin-diagnostic-de-mairie',
    kind: 'need',
    themeId: 'inclusion-numerique',
    territoryId: 'commune-14226',
    profile: 'agent',
    function: 'Secrétaire de mairie',
    title: 'Un avis extérieur sur notre informatique',
    text: prose`
      Notre contrat de maintenance arrive à échéance et je dois choisir entre trois offres que je
      ne comprends pas. Nous sommes une petite commune, sans service informatique. Une journée
      avec une personne neutre nous éviterait de signer n’importe quoi.
    `,
    state: 'redirected',
    receivedDaysAgo: 61,
    redirectedTo: 'Accompagnement numérique sur-mesure (ANSM)',
  },
  {
    id: 'service-logiciel-a-vendre',
    kind: 'service',
    themeId: 'demarches-aides',
    territoryId: 'commune-92012',
    profile: 'partner',
    function: 'Directeur commercial d’un éditeur',
    title: 'Notre solution complète pour mairies connectées',
    text: prose`
      Éditeur depuis quinze ans, nous proposons une offre tout compris, sur abonnement, avec trois
      mois gratuits. Nos équipes se tiennent à la disposition des communes pour une démonstration.
      Tarifs sur demande.
    `,
    serviceUrl: 'https://offre-mairies.example',
    codeOpenness: 'closed',
    fundingUse: prose`
      Développer notre réseau commercial dans les communes rurales.
    `,
    state: 'rejected',
    receivedDaysAgo: 59,
    rejectionReason: prose`
      La consultation recueille des besoins et des services portés par des collectivités ; elle
      n’est pas un lieu de vente.
    `,
  },
  {
    id: 'besoin-contravention',
    kind: 'need',
    themeId: 'mobilite-transports',
    territoryId: 'commune-13038',
    profile: 'resident',
    title: 'Contester une contravention reçue pendant le marché',
    text: prose`
      J’ai reçu une contravention alors que le panneau était masqué par un étal. J’ai écrit deux
      fois sans réponse. Je demande l’annulation et un panneau mieux placé.
    `,
    state: 'rejected',
    receivedDaysAgo: 41,
    rejectionReason: prose`
      Une réclamation personnelle ne relève pas de la consultation ; la personne a été orientée
      vers la voie de recours.
    `,
  },
]
