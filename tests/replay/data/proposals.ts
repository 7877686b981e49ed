// The 67 propositions: the 17 that were kept, by their titles of 2021, and 50 of our own.

type Proposal = { id?: string; theme: string; title: string; isKept: boolean }

const kept: [string, string][] = [
  ['demarches', 'Améliorer la gestion de la relation usagers'],
  ['tiers-lieux', 'Collaborer en transversalité et à distance'],
  ['donnees', 'Gérer électroniquement les documents'],
  ['donnees', 'Visualiser et piloter par la donnée'],
  ['citoyennete', 'Organiser des instances délibératives'],
  ['patrimoine', 'Faciliter l’intervention des agents'],
  ['citoyennete', 'Faciliter la participation citoyenne'],
  ['donnees', 'Ouvrir et mettre à jour des données'],
  ['patrimoine', 'Mutualiser, recycler et réserver des ressources'],
  ['urbanisme', 'Structurer et exploiter les informations géographiques'],
  ['environnement', 'Faciliter la transition écologique de sa collectivité'],
  ['economie', 'Structurer, mutualiser et exploiter les données relatives aux commerces'],
  ['inclusion', 'Bénéficier de diagnostic numérique'],
  ['demarches', 'Communiquer avec les usagers'],
  ['solidarite', 'Faciliter l’accompagnement social'],
  ['mobilite', 'Faciliter le signalement d’incidents par les usagers'],
  ['demarches', 'Rechercher et gérer des financements pour ma collectivité'],
]

const others: Record<string, string[]> = {
  citoyennete: [
    'Tenir un budget participatif de village',
    'Réunir les associations en une page',
    'Rendre lisibles les comptes rendus du conseil',
  ],
  demarches: [
    'Prendre rendez-vous pour ses papiers',
    'Suivre sa demande d’état civil',
    'Inscrire ses enfants à la cantine',
    'Payer en ligne sans compte',
  ],
  donnees: [
    'Archiver sans papier les actes',
    'Partager un annuaire des agents',
    'Signer à plusieurs un même acte',
    'Tenir un registre des traitements',
  ],
  economie: [
    'Trouver un local vacant',
    'Acheter chez les producteurs voisins',
    'Recenser les artisans du canton',
    'Tenir le plan des marchés',
  ],
  education: [
    'Relier écoles, parents et mairie',
    'Orienter vers les formations proches',
    'Partager les offres de stage',
    'Emprunter le matériel de l’école',
  ],
  energies: [
    'Suivre la dépense d’énergie des bâtiments',
    'Savoir quoi trier et quand',
    'Partager le cadastre solaire',
    'Relever les compteurs d’eau à distance',
  ],
  environnement: [
    'Compter les arbres de la commune',
    'Prévenir des crues au plus tôt',
    'Suivre la qualité de l’eau de baignade',
    'Cartographier les haies',
  ],
  patrimoine: [
    'Réserver la salle des fêtes',
    'Tenir à jour le plan du cimetière',
    'Garder la mémoire des lieux',
  ],
  inclusion: [
    'Trouver un aidant numérique près de chez soi',
    'Prêter un ordinateur remis à neuf',
    'Expliquer une démarche en images',
    'Écrire en langage facile à lire',
  ],
  mobilite: [
    'Covoiturer vers le bourg',
    'Signaler un trottoir impraticable',
    'Suivre le car scolaire',
    'Garer son vélo en sécurité',
  ],
  solidarite: [
    'Veiller sur les personnes isolées',
    'Réunir les aides d’un foyer en un dossier',
    'Accueillir en plusieurs langues',
    'Trouver un médecin de garde',
  ],
  'tiers-lieux': [
    'Ouvrir un bureau partagé au village',
    'Tenir l’agenda du tiers-lieu',
    'Animer le centre-bourg',
    'Prêter les outils du fablab',
  ],
  urbanisme: [
    'Déposer son permis sans papier',
    'Suivre un chantier de voirie',
    'Consulter le plan local en trois dimensions',
    'Tenir le répertoire des logements vacants',
  ],
}

export const proposals: Proposal[] = [
  ...kept.map(([theme, title]) => ({ theme, title, isKept: true })),
  ...Object.entries(others).flatMap(([theme, titles]) =>
    titles.map((title) => ({ theme, title, isKept: false })),
  ),
]
