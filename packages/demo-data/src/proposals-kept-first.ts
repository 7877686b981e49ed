// Proposals of the demo: the first nine of the seventeen of 2021: their titles are facts, the
// rest is ours.
import { prose } from './prose.ts'
import type { DemoProposal } from './types.ts'

export const proposalsKeptFirst: DemoProposal[] = [
  {
    id: 'ameliorer-la-gestion-de-la-relation-usagers',
    title: 'Améliorer la gestion de la relation usagers',
    summary: prose`
      Recevoir une demande d’où qu’elle vienne, dire qui s’en occupe, tenir un délai et rendre une
      réponse que chacun comprend.
    `,
    description: prose`
      Une mairie reçoit des demandes au guichet, au téléphone, par courriel et au marché. Elles
      finissent dans un cahier, une boîte personnelle ou une mémoire. L’habitant rappelle parce
      qu’il ne sait rien, et l’agent cherche parce que rien n’est au même endroit.

      Un service commun offrirait une file unique, pensée d’abord pour une secrétaire seule :
      inscrire, confier, répondre, clore. L’habitant recevrait un accusé de réception et pourrait
      suivre sa demande sans créer de compte.

      Des guichets libres fonctionnent déjà dans quelques communes, et Administration+ débloque
      les cas qui dépassent la mairie. Reste à les rendre faciles à installer et à les faire
      travailler ensemble.
    `,
    themeId: 'demarches-aides',
    decision: 'kept',
    contributions: [
      'besoin-cahier-des-demandes',
      'besoin-accuse-reception',
      'service-guichet-en-ligne',
      'service-administration-plus',
      'besoin-nid-de-poule',
      'besoin-borne-d-accueil',
    ],
  },
  {
    id: 'collaborer-en-transversalite-et-a-distance',
    title: 'Collaborer en transversalité et à distance',
    summary: prose`
      Retrouver ses dossiers d’une mairie à l’autre, partager une boîte et suivre un projet à
      plusieurs, sans mêler ce qui doit rester séparé.
    `,
    description: prose`
      Une secrétaire travaille pour trois communes, un directeur de projet pour cinq services.
      L’un comme l’autre transporte ses dossiers, les recopie et les envoie à sa propre adresse.

      Le service attendu est un espace de travail simple, ouvert de partout, où chaque commune
      garde ses cloisons. On y partage une boîte, un agenda, un document, et l’on voit d’un coup
      d’œil ce qui avance.

      Des briques publiques existent, comme la messagerie partagée. Le travail consiste à les
      assembler pour de très petites équipes.
    `,
    themeId: 'donnees-dematerialisation',
    decision: null,
    contributions: [
      'besoin-mairie-itinerante',
      'service-boite-partagee',
      'besoin-projet-entre-directions',
    ],
  },
  {
    id: 'gerer-electroniquement-les-documents',
    title: 'Gérer électroniquement les documents',
    summary: prose`
      Classer, signer, retrouver et conserver les papiers d’une mairie, avec un plan de classement
      prêt à l’emploi et une recherche indulgente.
    `,
    description: prose`
      Les papiers récents sont dans des dossiers nommés au hasard, les anciens dans une armoire.
      Retrouver un acte mobilise une matinée, et sa valeur dépend d’un original que l’on ne
      retrouve pas toujours.

      Un plan de classement partagé, un parapheur accessible à un élu qui travaille ailleurs et un
      coffre d’archives tenu par un professionnel formeraient une chaîne complète. Chaque maillon
      devrait pouvoir s’adopter seul.

      Des intercommunalités l’ont fait pour leurs communes. Leur méthode mérite d’être écrite et
      leurs connecteurs d’être partagés.
    `,
    themeId: 'donnees-dematerialisation',
    decision: 'kept',
    contributions: [
      'besoin-retrouver-un-arrete',
      'besoin-parapheur-partage',
      'service-archives-communes',
    ],
  },
  {
    id: 'visualiser-et-piloter-par-la-donnee',
    title: 'Visualiser et piloter par la donnée',
    summary: prose`
      Mettre sous les yeux des élus quelques courbes justes et à jour, à l’échelle de leur
      commune, avec leur source et leur date.
    `,
    description: prose`
      Les chiffres d’une commune existent, mais dispersés : comptabilité, fournisseurs,
      recensement, tableurs. On les rapproche une fois l’an, lorsqu’il est trop tard pour agir.

      Il s’agit de proposer des tableaux de bord modestes, alimentés par les données nationales et
      complétés par ce que la mairie est seule à savoir. Chaque chiffre dirait d’où il vient et
      quand il a été relevé.

      L’accompagnement des agents compte autant que l’outil : une courbe ne sert qu’à celui qui
      sait quelle question lui poser.
    `,
    themeId: 'donnees-dematerialisation',
    decision: null,
    contributions: [
      'besoin-comprendre-nos-depenses',
      'besoin-indicateurs-communs',
      'service-donnees-et-territoires',
    ],
  },
  {
    id: 'organiser-des-instances-deliberatives',
    title: 'Organiser des instances délibératives',
    summary: prose`
      De la convocation à la publication des actes, une chaîne qui connaît les règles et laisse
      aux élus le temps de lire.
    `,
    description: prose`
      Préparer un conseil municipal demande de connaître des délais, des quorums et des formes que
      personne n’applique tous les jours. Une pièce manquante, et la délibération devient fragile.

      Le service conduirait la secrétaire pas à pas, enverrait la même convocation par courriel et
      par papier, recueillerait les pouvoirs et mettrait le dossier dans la poche des élus. Les
      actes seraient publiés sans ressaisie.

      Les logiciels du marché visent surtout les grandes assemblées. Quelques communes ont écrit
      des solutions libres, à faire grandir vers les syndicats et les intercommunalités.
    `,
    themeId: 'citoyennete-participation',
    decision: 'kept',
    contributions: [
      'besoin-convocations',
      'besoin-quorum-et-pouvoirs',
      'service-deliberations-en-ligne',
    ],
  },
  {
    id: 'faciliter-l-intervention-des-agents',
    title: "Faciliter l'intervention des agents",
    summary: prose`
      Donner aux équipes de terrain une liste claire, utilisable avec des gants et sans réseau, et
      garder la mémoire de ce qui a été fait.
    `,
    description: prose`
      Dans beaucoup de communes, le travail du jour se donne de vive voix, devant la camionnette.
      Cela fonctionne jusqu’au congé, à la panne ou à la retraite de celui qui savait.

      Une application de terrain réunirait les tâches, les lieux et les gestes accomplis. Elle
      accepterait la voix et la photo, fonctionnerait hors connexion et ne servirait pas à
      surveiller les agents.

      Agents en intervention répond déjà à une partie du besoin. L’enjeu est de le relier aux
      signalements des habitants et aux astreintes partagées entre villages.
    `,
    themeId: 'patrimoine-equipements',
    decision: 'kept',
    contributions: [
      'besoin-carnet-du-cantonnier',
      'besoin-astreinte-neige',
      'service-agents-en-intervention',
      'service-carte-des-signalements',
    ],
  },
  {
    id: 'faciliter-la-participation-citoyenne',
    title: 'Faciliter la participation citoyenne',
    summary: prose`
      Recueillir l’avis de ceux qui ne viennent pas aux réunions, et montrer ensuite ce que la
      commune en a fait.
    `,
    description: prose`
      Une réunion publique rassemble ceux qui peuvent venir. Les jeunes, les saisonniers, les
      aidants et les travailleurs de nuit n’y sont pas, et leur silence passe pour un accord.

      Le service poserait des questions courtes, accessibles sur un vieux téléphone comme sur
      papier, et obligerait à un compte rendu. Il suivrait aussi la vie des projets après le vote.

      Plusieurs villes publient leurs outils de budget participatif. Les villages ont besoin d’une
      version plus légère, qui ne demande pas d’animateur à temps plein.
    `,
    themeId: 'citoyennete-participation',
    decision: null,
    contributions: [
      'besoin-reunion-publique-a-distance',
      'besoin-paroles-de-jeunes',
      'service-budget-participatif',
    ],
  },
  {
    id: 'ouvrir-et-mettre-a-jour-des-donnees',
    title: 'Ouvrir et mettre à jour des données',
    summary: prose`
      Corriger une adresse ou un horaire une seule fois, à la source, et voir la correction
      reprise par tous les services qui s’en servent.
    `,
    description: prose`
      Un horaire périmé fait perdre une matinée à un habitant, une adresse fausse retarde une
      ambulance. La mairie connaît la bonne information mais ne sait pas où la corriger.

      Un point de mise à jour unique, relié aux bases nationales, laisserait chaque commune
      maîtresse de ses données. Une modification serait visible, datée et réversible.

      Les bases adresses locales ont montré la voie : des élus sans compétence technique tiennent
      une donnée de référence. La même démarche peut s’étendre aux horaires, aux équipements et
      aux associations.
    `,
    themeId: 'donnees-dematerialisation',
    decision: null,
    contributions: ['besoin-horaires-une-seule-fois', 'service-base-adresse-locale'],
  },
  {
    id: 'mutualiser-recycler-et-reserver-des-ressources',
    title: 'Mutualiser, recycler et réserver des ressources',
    summary: prose`
      Réserver une salle sans téléphoner, prêter un broyeur entre communes, donner une seconde vie
      au mobilier qui dort au grenier.
    `,
    description: prose`
      Les salles se réservent sur un calendrier cartonné, le matériel se prête de mémoire. On
      rachète ce que le village voisin possède, et l’on refuse une salle qui était libre.

      Le service tiendrait ensemble trois choses : ce que l’on a, quand c’est disponible, et dans
      quel état cela revient. Les habitants verraient les créneaux, les agents garderaient la main
      sur l’accord.

      Espace sur demande traite la réservation des lieux. Le prêt de matériel entre communes, avec
      ses règles de priorité, reste à construire.
    `,
    themeId: 'patrimoine-equipements',
    decision: 'kept',
    contributions: [
      'besoin-planning-salles',
      'besoin-prets-entre-communes',
      'service-espace-sur-demande',
    ],
  },
]
