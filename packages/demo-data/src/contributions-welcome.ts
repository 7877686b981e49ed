// Contributions of the demo: what reaches the front desk: requests, news, opinions, reports.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsWelcome: DemoContribution[] = [
  {
    id: 'besoin-cahier-des-demandes',
    kind: 'need',
    themeId: 'demarches-aides',
    territoryId: 'commune-61149',
    profile: 'agent',
    function: 'Secrétaire de mairie',
    title: 'Ne plus perdre les demandes entre le cahier, le téléphone et la boîte mail',
    text: prose`
      Je suis seule en mairie, trois demi-journées par semaine. Les demandes arrivent au comptoir,
      sur le répondeur, par mail, et le dimanche au maire quand il sort son chien. Je note tout
      dans un cahier à spirale. Quand quelqu’un rappelle pour savoir où en est son affaire, je
      tourne les pages. Il me faudrait un endroit unique où inscrire une demande en trente
      secondes et voir, le lundi matin, celles qui attendent depuis trop longtemps.
    `,
    state: 'grouped',
    receivedDaysAgo: 81,
  },
  {
    id: 'besoin-accuse-reception',
    kind: 'need',
    themeId: 'demarches-aides',
    territoryId: 'commune-23096',
    profile: 'agent',
    function: 'Responsable de l’accueil',
    title: 'Dire à chacun que sa demande est bien arrivée, et à qui',
    text: prose`
      Un habitant sur trois nous rappelle dans la semaine, non pour se plaindre, mais pour
      vérifier que son message a été lu. Ces appels prennent plus de temps que le traitement. Un
      accusé de réception clair, avec le nom du service et un délai honnête, suffirait. Chaque
      service a aujourd’hui son tableur, et personne ne voit l’ensemble.
    `,
    state: 'grouped',
    receivedDaysAgo: 79,
  },
  {
    id: 'service-guichet-en-ligne',
    kind: 'service',
    themeId: 'demarches-aides',
    territoryId: 'commune-35227',
    profile: 'agent',
    function: 'Directeur général des services',
    title: 'Un guichet en ligne bâti sur des logiciels libres',
    text: prose`
      Nous avons monté il y a deux ans un guichet qui réunit l’état civil, l’urbanisme et le
      périscolaire. L’habitant dépose, l’agent répond au même endroit, et le fil de la
      conversation reste. Deux communes voisines l’ont repris telles quelles ; la troisième a buté
      sur l’installation. C’est cette marche-là que nous voudrions abaisser.
    `,
    serviceUrl: 'https://guichet.pleumeleuc.example',
    codeOpenness: 'opening',
    fundingUse: prose`
      Écrire une notice d’installation, faire auditer l’accessibilité et ouvrir un hébergement
      mutualisé pour les communes sans informaticien.
    `,
    state: 'grouped',
    receivedDaysAgo: 64,
  },
  {
    id: 'service-administration-plus',
    kind: 'service',
    themeId: 'demarches-aides',
    territoryId: 'commune-63291',
    profile: 'partner',
    function: 'Conseillère France services',
    title: 'Administration+, pour débloquer un dossier avec le bon interlocuteur',
    text: prose`
      Une dame n’arrivait plus à joindre sa caisse de retraite. J’ai décrit sa situation dans
      Administration+, et une réponse est venue d’une personne qui connaissait le dossier. L’outil
      marche parce qu’au bout du fil il y a un agent nommé, pas un standard. Les secrétaires de
      mairie qui m’envoient ces personnes n’y ont pas toujours accès, et c’est dommage.
    `,
    serviceUrl: 'https://aplus.beta.gouv.fr/',
    codeOpenness: 'open',
    fundingUse: prose`
      Former les secrétaires de mairie du secteur et suivre les délais de réponse de chaque
      organisme.
    `,
    state: 'grouped',
    receivedDaysAgo: 70,
  },
  {
    id: 'besoin-affichage-et-ecran',
    kind: 'need',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-02586',
    profile: 'elected',
    function: 'Maire',
    title: 'Écrire une information une fois, la retrouver partout',
    text: prose`
      Coupure d’eau mardi : je l’écris sur le panneau d’affichage, je l’envoie à la liste de
      mails, mon adjointe la met sur les réseaux et la secrétaire l’oublie sur le site. Quatre
      versions, dont une fausse. J’aimerais rédiger une seule fois et cocher où cela paraît.
    `,
    state: 'grouped',
    receivedDaysAgo: 77,
  },
  {
    id: 'service-lettre-aux-habitants',
    kind: 'service',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-16285',
    profile: 'elected',
    function: 'Adjointe à la communication',
    title: 'Une lettre mensuelle que tout le monde peut lire',
    text: prose`
      Chaque premier du mois, notre outil rassemble les annonces des associations, l’ordre du jour
      du conseil et les travaux à venir, puis fabrique une page web, un courriel et une feuille A4
      à distribuer. La feuille compte : un foyer sur cinq n’ouvre jamais de courriel. Le texte est
      relu en français facile avant de partir.
    `,
    serviceUrl: 'https://lettre.rougnac.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Ajouter la lecture à voix haute et permettre à d’autres villages de créer leur lettre sans
      nous.
    `,
    state: 'grouped',
    receivedDaysAgo: 52,
  },
  {
    id: 'besoin-reunion-publique-a-distance',
    kind: 'need',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-09239',
    profile: 'elected',
    function: 'Premier adjoint',
    title: 'Donner son avis quand on habite loin du bourg',
    text: prose`
      L’hiver, la réunion publique se tient à dix personnes, toujours les mêmes. Les bergers, les
      saisonniers et ceux qui travaillent dans la vallée n’y viennent pas. Nous ne voulons pas
      d’un forum où l’on se dispute, plutôt d’un moyen de recueillir des avis avant la réunion et
      d’en rendre compte après.
    `,
    state: 'grouped',
    receivedDaysAgo: 83,
  },
  {
    id: 'besoin-paroles-de-jeunes',
    kind: 'need',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-97302',
    profile: 'resident',
    title: 'Nous demander notre avis là où nous sommes',
    text: prose`
      On nous consulte sur le skatepark une fois qu’il est dessiné. Une question courte, sur le
      téléphone, avec une date de réponse et la preuve que quelqu’un a lu, on le ferait
      volontiers. Il faut aussi que cela marche sans forfait illimité, parce que beaucoup d’entre
      nous comptent leurs mégas.
    `,
    state: 'grouped',
    receivedDaysAgo: 49,
  },
  {
    id: 'service-budget-participatif',
    kind: 'service',
    themeId: 'citoyennete-participation',
    territoryId: 'commune-81220',
    profile: 'agent',
    function: 'Chargé de mission démocratie locale',
    title: 'Un budget participatif de la collecte des idées au suivi des chantiers',
    text: prose`
      La première année, tout s’est joué au dépôt des idées et au vote. La deuxième, les habitants
      ont demandé : et maintenant ? Nous avons donc ajouté une page par projet, avec ses étapes,
      ses retards et leurs raisons. C’est devenu la partie la plus consultée, devant le vote.
    `,
    serviceUrl: 'https://budget.rabastens.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Rendre la page de suivi utilisable seule, sans budget participatif, pour n’importe quel
      chantier communal.
    `,
    state: 'grouped',
    receivedDaysAgo: 58,
  },
  {
    id: 'besoin-depots-sauvages',
    kind: 'need',
    themeId: 'energies-dechets',
    territoryId: 'commune-34250',
    profile: 'elected',
    function: 'Maire',
    title: 'Signaler un dépôt sauvage sans réveiller le maire',
    text: prose`
      Les promeneurs m’envoient des photos sur mon téléphone personnel, sans lieu, parfois sans
      bonjour. Je réponds, je cherche, je me trompe de chemin. Un formulaire avec la photo et le
      point sur la carte, transmis à l’employé communal, et un mot de retour quand c’est ramassé :
      voilà tout ce que je demande.
    `,
    state: 'grouped',
    receivedDaysAgo: 75,
  },
  {
    id: 'besoin-nid-de-poule',
    kind: 'need',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-95166',
    profile: 'resident',
    title: 'Savoir à qui appartient la route avant de signaler un trou',
    text: prose`
      J’ai signalé le même nid-de-poule à la commune, au département et à l’intercommunalité.
      Chacun m’a renvoyé poliment vers un autre. Je ne sais pas à qui est cette route, et ce n’est
      pas à moi de le savoir. Un seul endroit devrait recevoir le signalement et trouver le
      propriétaire tout seul.
    `,
    state: 'grouped',
    receivedDaysAgo: 33,
  },
  {
    id: 'service-carte-des-signalements',
    kind: 'service',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-59466',
    profile: 'agent',
    function: 'Responsable des services techniques',
    title: 'La carte des signalements, ouverte à tous',
    text: prose`
      Avant d’envoyer son signalement, l’habitant voit ceux des autres : un lampadaire éteint
      n’est plus signalé dix fois. Chaque point change de couleur quand l’équipe s’en occupe. Nous
      avons écrit ce service avec le lycée voisin, et il est solide, mais il n’a jamais été relu
      par quelqu’un dont c’est le métier.
    `,
    serviceUrl: 'https://signaler.pont-a-marcq.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Relecture du code, mise en conformité avec le RGAA et raccordement à l’outil des équipes de
      terrain.
    `,
    state: 'grouped',
    receivedDaysAgo: 61,
  },
]
