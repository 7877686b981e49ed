// Proposals of the demo: the last eight of the seventeen of 2021: their titles are facts, the
// rest is ours.
import { prose } from './prose.ts'
import type { DemoProposal } from './types.ts'

export const proposalsKeptLast: DemoProposal[] = [
  {
    id: 'structurer-et-exploiter-les-informations-geographiques',
    title: 'Structurer et exploiter les informations géographiques',
    summary: prose`
      Voir sur une même carte les réseaux, les chemins et les adresses, sans être géomètre, et
      compléter ce que les cartes nationales ignorent.
    `,
    description: prose`
      Les plans d’une commune sont nombreux, anciens et rarement superposables. On creuse pour
      chercher une conduite, on cherche un chemin que tout le monde connaît.

      Une carte commune accueillerait les relevés des syndicats et des concessionnaires, et le
      savoir de ceux qui parcourent le territoire. Elle dirait la précision de chaque tracé, pour
      que nul ne s’y fie trop.

      Les outils libres de cartographie sont mûrs. Ce sont les règles de partage entre organismes
      qui manquent, et une façon de décrire les lieux qui n’ont pas de rue.
    `,
    themeId: 'urbanisme-logement',
    decision: null,
    contributions: [
      'besoin-reseaux-enterres',
      'besoin-adresses-du-fleuve',
      'service-carte-des-chemins',
    ],
  },
  {
    id: 'faciliter-la-transition-ecologique-de-sa-collectivite',
    title: 'Faciliter la transition écologique de sa collectivité',
    summary: prose`
      Aider une petite commune à choisir ses travaux, suivre ses compteurs et apprendre de
      bâtiments qui ressemblent aux siens.
    `,
    description: prose`
      Face à trois devis contradictoires, un maire n’a pas de quoi arbitrer. Les études coûtent
      cher et arrivent parfois après la date de dépôt de l’aide.

      En rapprochant les consommations réelles de bâtiments comparables, on saurait ce que des
      travaux ont apporté ailleurs. Un suivi simple, mensuel, repérerait les fuites et les oublis
      avant la facture.

      Des économes de flux et des écoles relèvent déjà des compteurs. Leurs méthodes sont prêtes à
      être partagées.
    `,
    themeId: 'environnement-agriculture',
    decision: null,
    contributions: [
      'besoin-renover-l-ecole',
      'service-suivi-des-compteurs',
      'besoin-comprendre-nos-depenses',
    ],
  },
  {
    id: 'structurer-mutualiser-et-exploiter-les-donnees-relatives-aux-commerces',
    title: 'Structurer, mutualiser et exploiter les données relatives aux commerces',
    summary: prose`
      Savoir quels commerces ouvrent, cherchent ou ferment, en réunissant les regards de la
      commune, des chambres et des agences.
    `,
    description: prose`
      Chaque acteur tient sa liste des locaux et des commerçants, et aucune n’est à jour. Un
      porteur de projet frappe à quatre portes avant de trouver une vitrine disponible.

      Une base commune partirait du registre des entreprises et s’enrichirait des visites de
      terrain. Elle distinguerait ce qui peut être publié de ce qui se dit entre professionnels.

      Deveco offre cette vue sur les établissements ; le suivi des locaux et un accès léger pour
      les petites communes en seraient la suite logique.
    `,
    themeId: 'economie-circuits-courts',
    decision: null,
    contributions: ['besoin-vitrines-vides', 'service-deveco'],
  },
  {
    id: 'beneficier-de-diagnostic-numerique',
    title: 'Bénéficier de diagnostic numérique',
    summary: prose`
      Savoir en une page ce qui est urgent, ce qui peut attendre et ce dont une petite mairie peut
      se passer.
    `,
    description: prose`
      Les petites communes reçoivent des injonctions et des devis, rarement un avis désintéressé.
      Elles ne savent pas si leurs sauvegardes fonctionnent, et hésitent à le demander à celui qui
      les vend.

      Le diagnostic serait gratuit, court et mené par quelqu’un qui connaît les mairies. Il
      laisserait trois priorités, un ordre de grandeur des coûts et le nom d’une personne à
      rappeler.

      Des accompagnements existent, dont celui de la Suite territoriale pour les outils du
      quotidien. Il faut qu’une mairie trouve en une question celui auquel elle a droit.
    `,
    themeId: 'inclusion-numerique',
    decision: null,
    contributions: [
      'besoin-par-ou-commencer',
      'besoin-sauvegardes-ile',
      'service-suite-territoriale',
    ],
  },
  {
    id: 'communiquer-avec-les-usagers',
    title: 'Communiquer avec les usagers',
    summary: prose`
      Écrire une information une fois et la faire paraître partout : panneau, site, courriel,
      feuille dans la boîte aux lettres.
    `,
    description: prose`
      La même annonce est recopiée quatre fois, avec quatre variantes. Ceux qui n’ont pas
      d’adresse électronique l’apprennent par la voisine.

      Un outil unique publierait un texte vers tous les supports, du site à l’imprimante, et
      proposerait une version en français facile ou dans la langue du territoire. Il respecterait
      le choix de chacun d’être prévenu ou laissé en paix.

      Des lettres communales libres le font à petite échelle. L’étape suivante est de les offrir à
      toute commune sans installation.
    `,
    themeId: 'citoyennete-participation',
    decision: null,
    contributions: [
      'besoin-affichage-et-ecran',
      'service-lettre-aux-habitants',
      'besoin-alertes-en-creole',
    ],
  },
  {
    id: 'faciliter-l-accompagnement-social',
    title: "Faciliter l'accompagnement social",
    summary: prose`
      Suivre une personne sans lui faire répéter son histoire, partager le strict nécessaire, et
      seulement avec son accord.
    `,
    description: prose`
      Une famille en difficulté raconte sa situation à chaque porte. Les professionnels se
      relaient sans se transmettre, par prudence ou faute d’outil, et certaines personnes
      renoncent.

      Le service garderait le fil d’un accompagnement, les rendez-vous et les démarches engagées.
      La personne verrait ce qui est noté et déciderait avec qui le partager.

      Mon Suivi Social et RDV Solidarités couvrent une large part du besoin dans les communes et
      les départements. Les faire dialoguer est le chantier attendu.
    `,
    themeId: 'solidarite-accessibilite',
    decision: 'kept',
    contributions: [
      'besoin-dossier-ccas',
      'service-mon-suivi-social',
      'service-rendez-vous-solidarites',
      'service-registre-canicule',
    ],
  },
  {
    id: 'faciliter-le-signalement-d-incidents-par-les-usagers',
    title: "Faciliter le signalement d'incidents par les usagers",
    summary: prose`
      Une photo, un lieu, un envoi : le bon gestionnaire est prévenu, et celui qui a signalé
      apprend que c’est réparé.
    `,
    description: prose`
      Un lampadaire éteint ou un dépôt sauvage se signale aujourd’hui au maire en personne, sur
      son téléphone. L’information se perd, ou arrive dix fois.

      L’habitant n’a pas à savoir si la route est communale ou départementale : le service le
      trouverait d’après le lieu. Il verrait les signalements voisins avant d’ajouter le sien.

      Plusieurs communes exploitent de telles cartes. Il reste à les rendre accessibles à tous,
      lecteurs d’écran compris, et à les raccorder aux outils des équipes.
    `,
    themeId: 'patrimoine-equipements',
    decision: null,
    contributions: [
      'besoin-depots-sauvages',
      'besoin-nid-de-poule',
      'service-carte-des-signalements',
    ],
  },
  {
    id: 'rechercher-et-gerer-des-financements-pour-ma-collectivite',
    title: 'Rechercher et gérer des financements pour ma collectivité',
    summary: prose`
      Décrire son projet une fois, trouver les aides qui lui correspondent et suivre chaque
      dossier jusqu’au dernier versement.
    `,
    description: prose`
      Un même projet appelle cinq demandes d’aide, presque identiques et jamais compatibles. Les
      petites communes renoncent plus souvent que les grandes, non par manque d’idées mais de
      temps.

      Le service reprendrait le projet là où la recherche s’arrête : pièces communes, calendrier
      des dépôts, relances et versements. Les financeurs qui le souhaitent puiseraient dans le
      même dossier.

      Aides-territoires couvre la recherche, et les travaux autour de Mon espace collectivité
      préparent la suite.
    `,
    themeId: 'demarches-aides',
    decision: null,
    contributions: ['besoin-dossiers-de-subvention', 'service-aides-territoires'],
  },
]
