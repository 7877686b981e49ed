// Contributions of the demo: what is looked after: teams, rooms, maps, cemeteries.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsGrounds: DemoContribution[] = [
  {
    id: 'besoin-carnet-du-cantonnier',
    kind: 'need',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-32330',
    profile: 'elected',
    function: 'Maire',
    title: 'Le carnet du cantonnier, lisible par le suivant',
    text: prose`
      Notre agent sait tout : où passe la canalisation, quelle vanne ferme mal, quel banc a été
      repeint. Il part à la retraite dans deux ans et son savoir tient dans un carnet qu’il garde
      dans sa poche. J’aimerais qu’il puisse dicter ce qu’il fait, dehors, avec des gants, et que
      cela reste à la commune.
    `,
    state: 'grouped',
    receivedDaysAgo: 76,
  },
  {
    id: 'besoin-astreinte-neige',
    kind: 'need',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-05126',
    profile: 'agent',
    function: 'Agent technique polyvalent',
    title: 'Organiser l’astreinte de déneigement entre trois villages',
    text: prose`
      À quatre heures du matin, je déneige sans savoir si le collègue d’à côté a déjà fait le col.
      On s’appelle en conduisant, ce qui n’est pas malin. Une carte simple des tronçons faits et à
      faire, qui fonctionne sans réseau et se met à jour quand il revient, voilà le besoin. Rien
      de plus.
    `,
    state: 'grouped',
    receivedDaysAgo: 65,
  },
  {
    id: 'service-agents-en-intervention',
    kind: 'service',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-44121',
    profile: 'agent',
    function: 'Responsable technique',
    title: 'Agents en intervention, pour distribuer et suivre le travail du jour',
    text: prose`
      Nous utilisons Agents en intervention depuis un an. Le matin, chacun ouvre sa liste sur le
      téléphone, et le soir plus personne n’a de fiche à recopier. Le conseil municipal voit enfin
      combien d’heures demandent les bords de route.
    `,
    serviceUrl: 'https://agentsenintervention.anct.gouv.fr',
    codeOpenness: 'open',
    fundingUse: prose`
      Relier les demandes des habitants aux interventions, pour que la réponse parte toute seule.
    `,
    state: 'grouped',
    receivedDaysAgo: 41,
  },
  {
    id: 'besoin-planning-salles',
    kind: 'need',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-24421',
    profile: 'agent',
    function: 'Secrétaire de mairie',
    title: 'Un planning de salle des fêtes sans double réservation',
    text: prose`
      Deux mariages le même samedi : c’est arrivé en juin, et je ne le souhaite à personne. Le
      planning est un calendrier cartonné, ma collègue en a une photo. Les associations voudraient
      voir les dates libres sans me téléphoner, et moi, encaisser la caution sans chéquier. La
      clé, elle, peut rester chez la voisine.
    `,
    state: 'grouped',
    receivedDaysAgo: 82,
  },
  {
    id: 'besoin-prets-entre-communes',
    kind: 'need',
    themeId: 'patrimoine-equipements',
    territoryId: 'epci-246301097',
    profile: 'agent',
    function: 'Directrice des moyens généraux',
    title: 'Savoir qui possède un broyeur, et quand il est libre',
    text: prose`
      Au nom de nos quatorze communes : chacune a acheté un broyeur, une remorque ou des barnums
      qui dorment onze mois sur douze. Un inventaire partagé, avec une règle de priorité et un
      état des lieux photographié au départ et au retour, vaudrait mieux qu’un quinzième broyeur.
      Les maires sont d’accord, c’est l’outil qui manque.
    `,
    state: 'grouped',
    receivedDaysAgo: 69,
  },
  {
    id: 'service-espace-sur-demande',
    kind: 'service',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-50487',
    profile: 'agent',
    function: 'Régisseuse des équipements',
    title: 'Espace sur demande, pour ouvrir nos salles à qui en a besoin',
    text: prose`
      Nous avons mis quatre salles et un terrain sur Espace sur demande. Les associations
      réservent le soir, depuis chez elles, et je valide en arrivant. J’ai découvert au passage
      que la petite salle, réputée toujours prise, est souvent libre.
    `,
    serviceUrl: 'https://espacesurdemande.anct.gouv.fr',
    codeOpenness: 'open',
    fundingUse: prose`
      Brancher les serrures à code et publier les créneaux libres de plusieurs communes sur une
      même page.
    `,
    state: 'grouped',
    receivedDaysAgo: 37,
  },
  {
    id: 'besoin-reseaux-enterres',
    kind: 'need',
    themeId: 'urbanisme-logement',
    territoryId: 'commune-88360',
    profile: 'elected',
    function: 'Deuxième adjoint',
    title: 'Savoir ce qui passe sous la rue avant de creuser',
    text: prose`
      Nos plans d’eau datent de 1971 et sont justes à trois mètres près. À chaque chantier, on
      creuse pour chercher. Le syndicat a des relevés, l’électricien aussi, le département encore
      d’autres. Je voudrais les voir les uns sur les autres, sans devenir géomètre.
    `,
    state: 'grouped',
    receivedDaysAgo: 74,
  },
  {
    id: 'besoin-adresses-du-fleuve',
    kind: 'need',
    themeId: 'urbanisme-logement',
    territoryId: 'commune-97314',
    profile: 'agent',
    function: 'Chargé de l’état civil',
    title: 'Donner une adresse à ceux qui habitent au bord du fleuve',
    text: prose`
      Ici, beaucoup de maisons se rejoignent en pirogue. Sans adresse, pas de courrier, pas de
      secours envoyés au bon endroit, et des droits qui se perdent. Les outils nationaux attendent
      un nom de rue. Il nous faut pouvoir décrire un lieu par le fleuve, l’anse ou le dégrad, et
      que ce soit reconnu.
    `,
    state: 'grouped',
    receivedDaysAgo: 50,
  },
  {
    id: 'service-carte-des-chemins',
    kind: 'service',
    themeId: 'urbanisme-logement',
    territoryId: 'commune-65329',
    profile: 'elected',
    function: 'Conseillère déléguée aux sentiers',
    title: 'La carte des chemins, dessinée par ceux qui les marchent',
    text: prose`
      Avec uMap, les chasseurs, les éleveurs et le club de randonnée ont posé sur une même carte
      les chemins ruraux, les clôtures et les passages fermés. On a retrouvé deux chemins que le
      cadastre avait oubliés. La carte est imprimée à l’entrée du village et mise à jour chaque
      printemps.
    `,
    serviceUrl: 'https://umap.openstreetmap.fr',
    codeOpenness: 'open',
    fundingUse: prose`
      Faire une légende commune à la vallée et transmettre nos chemins aux cartes nationales.
    `,
    state: 'grouped',
    receivedDaysAgo: 54,
  },
  {
    id: 'besoin-plan-du-cimetiere',
    kind: 'need',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-52162',
    profile: 'agent',
    function: 'Secrétaire de mairie',
    title: 'Un plan de cimetière qui ne dépend pas de ma mémoire',
    text: prose`
      Les familles appellent de loin, souvent à un moment difficile. Je dois savoir où est la
      tombe, jusqu’à quand court la concession et s’il reste une place. J’ai un plan sur calque,
      un registre de 1954 et mes souvenirs. Le jour où je ne serai plus là, on ouvrira au mauvais
      endroit.
    `,
    state: 'grouped',
    receivedDaysAgo: 62,
  },
  {
    id: 'service-cimetiere-ouvert',
    kind: 'service',
    themeId: 'patrimoine-equipements',
    territoryId: 'commune-70393',
    profile: 'agent',
    function: 'Adjoint administratif',
    title: 'Un registre des concessions, libre et minimal',
    text: prose`
      J’ai écrit le soir un petit logiciel : un plan photographié, des emplacements qu’on touche
      du doigt, des échéances qui préviennent deux ans avant. Trois mairies voisines l’utilisent.
      Il fait peu de choses, mais il les fait sans abonnement. Je cherche des gens pour le relire
      et le reprendre un jour.
    `,
    serviceUrl: 'https://cimetiere.oiselay.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Confier la maintenance à un collectif de communes et importer les registres des logiciels du
      marché.
    `,
    state: 'grouped',
    receivedDaysAgo: 35,
  },
]
