// Which items of the demonstration are true neighbours, judged by reading them before any ranking ran.

/**
 * Each line is about one thing: a moderator who reads one of its items would want to see the others.
 * Ids of proposals and contributions; items may be in several lines. Those in none stand alone.
 */
export const demoNeighbours: string[][] = [
  [
    ...['besoin-cahier-des-demandes', 'besoin-accuse-reception', 'service-guichet-en-ligne'],
    'ameliorer-la-gestion-de-la-relation-usagers',
  ],
  ['service-boite-partagee', 'besoin-cahier-des-demandes', 'besoin-accuse-reception'],
  ['service-administration-plus', 'ameliorer-la-gestion-de-la-relation-usagers'],
  [
    ...['besoin-borne-d-accueil', 'installer-une-borne-d-accueil-dans-chaque-mairie'],
    'ameliorer-la-gestion-de-la-relation-usagers',
  ],
  ['besoin-borne-d-accueil', 'service-guichet-en-ligne'],
  ['besoin-affichage-et-ecran', 'service-lettre-aux-habitants', 'communiquer-avec-les-usagers'],
  ['besoin-affichage-et-ecran', 'besoin-horaires-une-seule-fois'],
  ['besoin-alertes-en-creole', 'communiquer-avec-les-usagers'],
  [
    ...['besoin-reunion-publique-a-distance', 'besoin-paroles-de-jeunes'],
    ...['service-budget-participatif', 'faciliter-la-participation-citoyenne'],
  ],
  [
    ...['besoin-depots-sauvages', 'besoin-nid-de-poule', 'service-carte-des-signalements'],
    'faciliter-le-signalement-d-incidents-par-les-usagers',
  ],
  [
    ...['besoin-bacs-pleins', 'besoin-depots-sauvages'],
    'faciliter-le-signalement-d-incidents-par-les-usagers',
  ],
  ['besoin-bacs-pleins', 'besoin-depots-sauvages', 'suivre-les-dechets-au-plus-pres'],
  ['service-compost-mitoyen', 'suivre-les-dechets-au-plus-pres'],
  ['besoin-mairie-itinerante', 'collaborer-en-transversalite-et-a-distance'],
  ['service-boite-partagee', 'collaborer-en-transversalite-et-a-distance'],
  ['besoin-projet-entre-directions', 'collaborer-en-transversalite-et-a-distance'],
  ['service-boite-partagee', 'service-suite-territoriale'],
  [
    ...['besoin-retrouver-un-arrete', 'service-archives-communes'],
    'gerer-electroniquement-les-documents',
  ],
  ['besoin-parapheur-partage', 'gerer-electroniquement-les-documents'],
  [
    ...['besoin-convocations', 'besoin-quorum-et-pouvoirs', 'service-deliberations-en-ligne'],
    'organiser-des-instances-deliberatives',
  ],
  ['besoin-sous-titres-du-conseil', 'organiser-des-instances-deliberatives'],
  ['besoin-horaires-une-seule-fois', 'ouvrir-et-mettre-a-jour-des-donnees'],
  ['service-base-adresse-locale', 'ouvrir-et-mettre-a-jour-des-donnees'],
  [
    ...['service-base-adresse-locale', 'besoin-adresses-du-fleuve'],
    'structurer-et-exploiter-les-informations-geographiques',
  ],
  ['besoin-reseaux-enterres', 'structurer-et-exploiter-les-informations-geographiques'],
  ['service-carte-des-chemins', 'structurer-et-exploiter-les-informations-geographiques'],
  ['besoin-reseaux-enterres', 'besoin-carnet-du-cantonnier'],
  [
    ...['besoin-indicateurs-communs', 'service-donnees-et-territoires'],
    'visualiser-et-piloter-par-la-donnee',
  ],
  ['besoin-comprendre-nos-depenses', 'visualiser-et-piloter-par-la-donnee'],
  [
    ...['besoin-comprendre-nos-depenses', 'service-suivi-des-compteurs'],
    'faciliter-la-transition-ecologique-de-sa-collectivite',
  ],
  [
    ...['besoin-renover-l-ecole', 'service-suivi-des-compteurs'],
    'faciliter-la-transition-ecologique-de-sa-collectivite',
  ],
  [
    ...['besoin-par-ou-commencer', 'besoin-diagnostic-de-mairie', 'besoin-sauvegardes-ile'],
    'beneficier-de-diagnostic-numerique',
  ],
  ['service-suite-territoriale', 'beneficier-de-diagnostic-numerique'],
  [
    ...['besoin-dossiers-de-subvention', 'service-aides-territoires'],
    'rechercher-et-gerer-des-financements-pour-ma-collectivite',
  ],
  [
    ...['besoin-carnet-du-cantonnier', 'besoin-astreinte-neige', 'service-agents-en-intervention'],
    'faciliter-l-intervention-des-agents',
  ],
  [
    ...['besoin-planning-salles', 'service-espace-sur-demande'],
    'mutualiser-recycler-et-reserver-des-ressources',
  ],
  ['besoin-prets-entre-communes', 'mutualiser-recycler-et-reserver-des-ressources'],
  [
    ...['besoin-plan-du-cimetiere', 'service-cimetiere-ouvert'],
    'retrouver-une-concession-au-cimetiere',
  ],
  [
    ...['besoin-prevenir-la-crue', 'besoin-alertes-en-creole', 'service-registre-canicule'],
    'prevenir-les-habitants-d-un-danger',
  ],
  ['besoin-dossier-ccas', 'service-mon-suivi-social', 'faciliter-l-accompagnement-social'],
  ['service-rendez-vous-solidarites', 'faciliter-l-accompagnement-social'],
  [
    ...['besoin-inscription-unique', 'besoin-parent-qui-demenage'],
    'inscrire-un-enfant-une-seule-fois',
  ],
  [
    ...['besoin-inscription-unique', 'service-cahier-de-cantine'],
    'inscrire-un-enfant-une-seule-fois',
  ],
  [
    ...['besoin-cantine-et-producteurs', 'service-tournee-des-cantines'],
    'servir-des-produits-d-ici-a-la-cantine',
  ],
  [
    ...['besoin-vitrines-vides', 'service-deveco'],
    'structurer-mutualiser-et-exploiter-les-donnees-relatives-aux-commerces',
  ],
  ['besoin-vitrines-vides', 'service-occupation-temporaire', 'redonner-un-usage-aux-lieux-vides'],
  ['besoin-ecole-fermee', 'service-occupation-temporaire', 'redonner-un-usage-aux-lieux-vides'],
  [
    ...['besoin-car-presque-vide', 'service-covoiturage-de-village'],
    'organiser-les-trajets-la-ou-le-car-ne-passe-pas',
  ],
  ['besoin-agenda-commun', 'service-agenda-de-l-archipel', 'tenir-un-agenda-commun'],
]
