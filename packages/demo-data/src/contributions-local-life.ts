// Contributions of the demo: shops, producers, journeys, feasts, empty places.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsLocalLife: DemoContribution[] = [
  {
    id: 'besoin-cantine-et-producteurs',
    kind: 'need',
    themeId: 'economie-circuits-courts',
    territoryId: 'commune-18208',
    profile: 'elected',
    function: 'Maire',
    title: 'Acheter aux maraîchers d’ici pour quarante repas par jour',
    text: prose`
      Nous voulons du local, les producteurs veulent vendre, et pourtant rien ne se fait : les
      quantités sont trop petites, le marché public effraie, personne ne livre. Si trois écoles
      commandaient ensemble, le compte y serait. Nous n’avons pas besoin d’une place de marché de
      plus, mais d’une commande groupée avec un camion au bout.
    `,
    state: 'grouped',
    receivedDaysAgo: 70,
  },
  {
    id: 'service-tournee-des-cantines',
    kind: 'service',
    themeId: 'economie-circuits-courts',
    territoryId: 'commune-69227',
    profile: 'partner',
    function: 'Animatrice d’une association de producteurs',
    title: 'La tournée des cantines, organisée par les producteurs',
    text: prose`
      Vingt-deux fermes publient le lundi ce qu’elles auront la semaine suivante. Les cuisiniers
      commandent jusqu’au mercredi, et une seule camionnette fait le tour. L’outil calcule la
      tournée et les bons de livraison. Il nous manque de quoi répondre aux règles de la commande
      publique sans y passer nos soirées.
    `,
    serviceUrl: 'https://tournee-des-cantines.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Faire rédiger des modèles de marché par des juristes et les intégrer à l’outil.
    `,
    state: 'grouped',
    receivedDaysAgo: 48,
  },
  {
    id: 'besoin-vitrines-vides',
    kind: 'need',
    themeId: 'economie-circuits-courts',
    territoryId: 'commune-58095',
    profile: 'agent',
    function: 'Manageuse de centre-ville',
    title: 'Connaître nos vitrines vides avant qu’elles ne le restent',
    text: prose`
      Je tiens un fichier des locaux commerciaux à pied, une fois par an. Quand un porteur de
      projet appelle, mon fichier a déjà six mois. La chambre de commerce a le sien, les agences
      le leur. Mettre ces regards ensemble, sans publier ce qui doit rester discret, me
      permettrait de répondre le jour même.
    `,
    state: 'grouped',
    receivedDaysAgo: 53,
  },
  {
    id: 'service-deveco',
    kind: 'service',
    themeId: 'economie-circuits-courts',
    territoryId: 'epci-200067973',
    profile: 'agent',
    function: 'Développeur économique',
    title: 'Deveco, pour connaître les entreprises de nos communes',
    text: prose`
      Les communes que nous accompagnons nous demandaient toutes la même liste d’établissements.
      Deveco la donne à jour, et nous y notons nos visites et nos échanges. Un artisan n’est plus
      appelé deux fois la même semaine par deux agents différents. Pour les commerces, il manque
      encore l’état du local.
    `,
    serviceUrl: 'https://deveco.incubateur.anct.gouv.fr',
    codeOpenness: 'open',
    fundingUse: prose`
      Ajouter le suivi des locaux vacants et un accès allégé pour les secrétaires de mairie.
    `,
    state: 'grouped',
    receivedDaysAgo: 40,
  },
  {
    id: 'besoin-car-presque-vide',
    kind: 'need',
    themeId: 'mobilite-transports',
    territoryId: 'commune-36174',
    profile: 'elected',
    function: 'Maire',
    title: 'Aller chez le dentiste quand on ne conduit plus',
    text: prose`
      Le car passe à 6 h 50 et revient à 18 h 10. Pour un rendez-vous de vingt minutes, c’est une
      journée. Des voisins font le trajet chaque jour et ne demandent qu’à rendre service, encore
      faut-il le savoir. Ce qui bloque n’est pas la voiture, c’est la confiance et le téléphone
      portable.
    `,
    state: 'grouped',
    receivedDaysAgo: 67,
  },
  {
    id: 'service-covoiturage-de-village',
    kind: 'service',
    themeId: 'mobilite-transports',
    territoryId: 'commune-04172',
    profile: 'resident',
    title: 'Le covoiturage qui commence par un coup de fil',
    text: prose`
      On appelle, une bénévole cherche un conducteur dans le carnet en ligne, et rappelle. Le
      carnet connaît les habitudes de chacun : le mardi, Digne ; le jeudi, le marché. Soixante
      personnes l’utilisent sans jamais toucher un ordinateur. Les indemnités kilométriques se
      déclarent toutes seules.
    `,
    serviceUrl: 'https://covoiturage.roumoules.example',
    codeOpenness: 'closed',
    fundingUse: prose`
      Publier le code, relier notre carnet au registre national du covoiturage et assurer les
      trajets.
    `,
    state: 'grouped',
    receivedDaysAgo: 34,
  },
  {
    id: 'besoin-agenda-commun',
    kind: 'need',
    themeId: 'culture-sport-tourisme',
    territoryId: 'commune-29246',
    profile: 'resident',
    title: 'Ne pas fixer le fest-noz le soir du loto',
    text: prose`
      Nous sommes six associations et trois villages. Chaque année, deux fêtes tombent le même
      soir et chacun perd de l’argent. L’office de tourisme publie ce qu’on lui envoie, quand on y
      pense. Un agenda commun que l’on regarde avant de choisir une date nous éviterait bien des
      fâcheries.
    `,
    state: 'grouped',
    receivedDaysAgo: 57,
  },
  {
    id: 'service-agenda-de-l-archipel',
    kind: 'service',
    themeId: 'culture-sport-tourisme',
    territoryId: 'commune-97501',
    profile: 'agent',
    function: 'Animateur culturel',
    title: 'Un agenda partagé qui tient compte du bateau',
    text: prose`
      Notre agenda rassemble les deux communes de l’archipel. Chaque événement affiche la dernière
      traversée, et prévient les inscrits si elle est annulée par le vent. Les associations
      écrivent directement, la mairie relit. Le format est ouvert : l’école et la radio locale le
      reprennent sans nous demander.
    `,
    serviceUrl: 'https://agenda.miquelon.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Rendre l’outil indépendant de nos horaires de bateau, pour des vallées coupées l’hiver ou
      des îles.
    `,
    state: 'grouped',
    receivedDaysAgo: 28,
  },
  {
    id: 'besoin-ecole-fermee',
    kind: 'need',
    themeId: 'tiers-lieux-revitalisation',
    territoryId: 'commune-87142',
    profile: 'elected',
    function: 'Conseiller délégué',
    title: 'Que faire de l’ancienne école ?',
    text: prose`
      Elle est chauffée, solide, et vide. Une couturière y viendrait deux jours, un
      kinésithérapeute un matin, des télétravailleurs quand la fibre sera là. Ils ne se
      connaissent pas et nous ne savons pas comment leur parler. Nous cherchons un moyen de
      montrer le lieu, de recueillir les envies et d’essayer sans bail de neuf ans.
    `,
    state: 'grouped',
    receivedDaysAgo: 64,
  },
  {
    id: 'service-occupation-temporaire',
    kind: 'service',
    themeId: 'tiers-lieux-revitalisation',
    territoryId: 'commune-46148',
    profile: 'partner',
    function: 'Coordinateur d’un tiers-lieu',
    title: 'Une convention d’occupation temporaire en une demi-heure',
    text: prose`
      Nous avons réduit à une page la convention qui permet d’occuper un local communal pour
      quelques mois. Le service pose douze questions et rend un texte que la secrétaire relit.
      Neuf locaux ont rouvert ainsi dans le pays. Deux sont devenus de vrais commerces, les autres
      ont au moins eu de la lumière.
    `,
    serviceUrl: 'https://occuper.lalbenque.example',
    codeOpenness: 'opening',
    fundingUse: prose`
      Faire valider les modèles par un notaire et couvrir le cas des locaux privés.
    `,
    state: 'grouped',
    receivedDaysAgo: 32,
  },
  {
    id: 'besoin-borne-d-accueil',
    kind: 'need',
    themeId: 'inclusion-numerique',
    territoryId: 'commune-60219',
    profile: 'elected',
    function: 'Maire',
    title: 'Une borne dans le hall pour les jours de fermeture',
    text: prose`
      La mairie ouvre six heures par semaine. J’ai pensé à une borne tactile dans le sas, où l’on
      consulterait les avis et l’on déposerait une demande. Le devis est de 9 000 euros, plus la
      maintenance. Je veux bien qu’on me dise si c’est une bonne idée.
    `,
    state: 'grouped',
    receivedDaysAgo: 72,
  },
]
