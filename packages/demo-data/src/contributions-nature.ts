// Contributions of the demo: energy, waste, and what the weather does.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsNature: DemoContribution[] = [
  {
    id: 'besoin-renover-l-ecole',
    kind: 'need',
    themeId: 'environnement-agriculture',
    territoryId: 'commune-12226',
    profile: 'elected',
    function: 'Maire',
    title: 'Choisir les bons travaux pour une école mal isolée',
    text: prose`
      Trois devis, trois conseils opposés : les fenêtres, la chaudière, la toiture. Aucun ne part
      de nos consommations réelles. Je ne demande pas une étude de cent pages, mais de quoi
      comparer notre école avec d’autres qui lui ressemblent et savoir ce que leurs travaux ont
      vraiment donné.
    `,
    state: 'grouped',
    receivedDaysAgo: 60,
  },
  {
    id: 'service-suivi-des-compteurs',
    kind: 'service',
    themeId: 'environnement-agriculture',
    territoryId: 'commune-68286',
    profile: 'agent',
    function: 'Économe de flux',
    title: 'Le suivi des compteurs, relevé par les enfants de l’école',
    text: prose`
      Les élèves relèvent l’eau et l’électricité de quatre bâtiments chaque lundi, les chiffres
      entrent dans un outil ouvert, et une fuite se voit en une semaine. L’hiver dernier, nous
      avons ainsi trouvé une chasse d’eau qui coulait depuis des mois. Les enfants en ont fait une
      affiche.
    `,
    serviceUrl: 'https://compteurs.rosenau.example',
    codeOpenness: 'open',
    fundingUse: prose`
      Lire automatiquement les compteurs communicants et proposer le relevé scolaire à d’autres
      écoles.
    `,
    state: 'grouped',
    receivedDaysAgo: 47,
  },
  {
    id: 'besoin-bacs-pleins',
    kind: 'need',
    themeId: 'energies-dechets',
    territoryId: 'commune-84059',
    profile: 'elected',
    function: 'Adjointe à l’environnement',
    title: 'Vider le bac quand il est plein, pas quand c’est mardi',
    text: prose`
      En juillet, les colonnes de verre débordent le dimanche ; en janvier, le camion passe pour
      rien. Les habitants voient l’état des bacs mieux que personne. Un geste simple pour
      prévenir, et une tournée qui s’adapte : la collectivité qui ramasse y gagnerait autant que
      nous.
    `,
    state: 'grouped',
    receivedDaysAgo: 56,
  },
  {
    id: 'service-compost-mitoyen',
    kind: 'service',
    themeId: 'energies-dechets',
    territoryId: 'commune-77370',
    profile: 'resident',
    title: 'Composter chez son voisin',
    text: prose`
      Je n’ai pas de jardin, mon voisin en a un et manque de matière. La carte du compost mitoyen
      nous a mis en relation. Nous sommes aujourd’hui neuf foyers pour trois bacs. La mairie
      pourrait y inscrire les siens et dire lesquels cherchent du broyat.
    `,
    serviceUrl: 'https://compost.poligny.example',
    codeOpenness: 'opening',
    fundingUse: prose`
      Traduire les fiches, former des référents et mesurer les tonnes qui ne partent plus au
      camion.
    `,
    state: 'grouped',
    receivedDaysAgo: 42,
  },
  {
    id: 'besoin-prevenir-la-crue',
    kind: 'need',
    themeId: 'environnement-agriculture',
    territoryId: 'commune-11318',
    profile: 'elected',
    function: 'Maire',
    title: 'Prévenir tout un village la nuit où l’eau monte',
    text: prose`
      En 2018, dans notre département, l’eau est venue la nuit. J’ai chez moi une liste de numéros
      et une lampe. La moitié des numéros sont faux. Il faut un registre que chaque foyer tient à
      jour, un appel qui sonne même sur un vieux téléphone fixe, et savoir qui n’a pas décroché,
      pour aller frapper à sa porte.
    `,
    state: 'grouped',
    receivedDaysAgo: 86,
  },
  {
    id: 'besoin-alertes-en-creole',
    kind: 'need',
    themeId: 'environnement-agriculture',
    territoryId: 'commune-97417',
    profile: 'agent',
    function: 'Responsable de la prévention des risques',
    title: 'Des messages d’alerte que l’on comprend tout de suite',
    text: prose`
      Cyclone, coulée de lave, houle : nos messages partent en français administratif, et les plus
      âgés nous demandent de répéter en créole. Des modèles courts, dans les deux langues, avec un
      pictogramme et la consigne en premier, se prépareraient au calme. Le jour venu, on ne rédige
      pas, on envoie.
    `,
    state: 'grouped',
    receivedDaysAgo: 51,
  },
  {
    id: 'service-registre-canicule',
    kind: 'service',
    themeId: 'environnement-agriculture',
    territoryId: 'commune-84039',
    profile: 'agent',
    function: 'Responsable du centre d’action sociale',
    title: 'Le registre des personnes à appeler quand il fait trop chaud',
    text: prose`
      Notre registre répartit les appels entre agents et bénévoles, note qui a répondu et remonte
      ceux qui vont mal. L’été dernier, une bénévole a fait venir un médecin à temps. Les données
      s’effacent à l’automne, comme promis aux familles.
    `,
    serviceUrl: 'https://veille.courthezon.example',
    codeOpenness: 'opening',
    fundingUse: prose`
      Ajouter les risques d’incendie et d’inondation, et faire vérifier la protection des données
      personnelles.
    `,
    state: 'grouped',
    receivedDaysAgo: 31,
  },
]
