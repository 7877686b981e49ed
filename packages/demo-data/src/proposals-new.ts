// Proposals of the demo: the proposals that were not among those of 2021.
import { prose } from './prose.ts'
import type { DemoProposal } from './types.ts'

export const proposalsNew: DemoProposal[] = [
  {
    id: 'prevenir-les-habitants-d-un-danger',
    title: 'Prévenir les habitants d’un danger, et n’oublier personne',
    summary: prose`
      Crue, cyclone, canicule, feu : un registre à jour, un message compris de tous et la liste de
      ceux qui n’ont pas répondu.
    `,
    description: prose`
      La nuit d’une crue, un maire dispose d’une liste de numéros dont la moitié ne répond plus.
      Il lui reste une lampe et la mémoire des maisons isolées.

      Chaque foyer tiendrait ses coordonnées à jour et choisirait comment être joint, téléphone
      fixe compris. Les messages seraient préparés au calme, en plusieurs langues, et le service
      montrerait à qui il faut aller frapper.

      Il compléterait les alertes nationales, qui atteignent les téléphones mobiles présents sur
      une zone sans savoir qui a besoin d’aide.
    `,
    themeId: 'environnement-agriculture',
    decision: null,
    contributions: [
      'besoin-prevenir-la-crue',
      'besoin-alertes-en-creole',
      'service-registre-canicule',
    ],
  },
  {
    id: 'retrouver-une-concession-au-cimetiere',
    title: 'Retrouver une tombe et tenir à jour le cimetière',
    summary: prose`
      Un plan, un registre et des échéances, pour répondre aux familles avec justesse et sans
      dépendre de la mémoire d’une seule personne.
    `,
    description: prose`
      Presque toutes les communes ont un cimetière, et beaucoup le tiennent sur un calque et un
      vieux registre. L’erreur, ici, blesse une famille.

      Un registre libre et sobre associerait chaque emplacement à sa concession et préviendrait
      avant l’échéance. Les familles trouveraient l’emplacement sur place, sans que rien de privé
      soit publié.

      Un agent en a écrit une première version, adoptée autour de lui : elle demande une relecture
      et une maintenance collective.
    `,
    themeId: 'patrimoine-equipements',
    decision: null,
    contributions: ['besoin-plan-du-cimetiere', 'service-cimetiere-ouvert'],
  },
  {
    id: 'inscrire-un-enfant-une-seule-fois',
    title: 'Inscrire un enfant une seule fois',
    summary: prose`
      École, cantine, garderie, centre de loisirs et car scolaire : une seule fiche pour la
      famille, quelle que soit la collectivité qui gère.
    `,
    description: prose`
      En zone rurale, l’école est dans un village, la cantine dans un autre et le car dépend de la
      région. La famille remplit autant de fiches qu’il y a de gestionnaires.

      Une fiche unique serait partagée entre eux, chacun n’y lisant que l’utile. Le quotient
      familial serait vérifié à la source, les allergies connues de la cuisine dès le premier
      repas.

      Les portails famille du commerce s’arrêtent aux limites d’une commune. Ce service
      commencerait là où ils s’arrêtent.
    `,
    themeId: 'education-emploi',
    decision: null,
    contributions: [
      'besoin-inscription-unique',
      'besoin-parent-qui-demenage',
      'service-cahier-de-cantine',
    ],
  },
  {
    id: 'organiser-les-trajets-la-ou-le-car-ne-passe-pas',
    title: 'Organiser les trajets là où le car ne passe pas',
    summary: prose`
      Relier par téléphone ou en ligne ceux qui ne conduisent plus et ceux qui font déjà la route,
      avec un cadre qui donne confiance.
    `,
    description: prose`
      Sans voiture, un rendez-vous médical occupe la journée ou n’a pas lieu. Des voisins font
      pourtant le même trajet, sans le savoir.

      Le service aiderait une association ou une mairie à tenir le carnet des trajets et à
      rassurer chacun : qui conduit, qui assure, combien cela coûte. L’appel téléphonique y serait
      une entrée comme une autre.

      Plusieurs expériences de covoiturage rural se sont arrêtées faute de relais humain. Il faut
      partir de ce relais.
    `,
    themeId: 'mobilite-transports',
    decision: null,
    contributions: ['besoin-car-presque-vide', 'service-covoiturage-de-village'],
  },
  {
    id: 'suivre-les-dechets-au-plus-pres',
    title: 'Collecter au bon moment et composter près de chez soi',
    summary: prose`
      Adapter les tournées à ce que les habitants constatent, et mettre en relation ceux qui
      compostent avec ceux qui voudraient le faire.
    `,
    description: prose`
      Les bacs débordent en saison et les camions roulent à vide hors saison. Les habitants le
      voient, mais n’ont personne à qui le dire.

      Un signal simple, sans capteur à acheter, permettrait au syndicat d’ajuster ses tournées. La
      même carte montrerait les composteurs partagés et leurs besoins en broyat.

      Les collectivités qui ramassent, les communes et les habitants y travailleraient sur les
      mêmes données.
    `,
    themeId: 'energies-dechets',
    decision: null,
    contributions: ['besoin-bacs-pleins', 'service-compost-mitoyen', 'besoin-depots-sauvages'],
  },
  {
    id: 'servir-des-produits-d-ici-a-la-cantine',
    title: 'Servir des produits d’ici à la cantine',
    summary: prose`
      Grouper les commandes de petites écoles, organiser une seule tournée et rendre la commande
      publique praticable par un maraîcher.
    `,
    description: prose`
      Une école de quarante repas ne pèse rien pour un grossiste, et trop peu pour un producteur
      qui devrait livrer seul. Chacun le regrette, et rien ne change.

      En groupant plusieurs écoles, le service donnerait un volume, une tournée et des documents
      de marché déjà rédigés. Les cuisiniers verraient ce que les fermes auront la semaine
      suivante.

      Une association de producteurs a montré que la tournée fonctionne. Les obstacles restants
      sont juridiques plus que techniques.
    `,
    themeId: 'economie-circuits-courts',
    decision: null,
    contributions: ['besoin-cantine-et-producteurs', 'service-tournee-des-cantines'],
  },
  {
    id: 'tenir-un-agenda-commun',
    title: 'Tenir un agenda commun des fêtes, du sport et de la culture',
    summary: prose`
      Voir toutes les dates du pays avant de fixer la sienne, et publier un événement une fois
      pour la mairie, la radio et l’office de tourisme.
    `,
    description: prose`
      Deux fêtes le même soir, et deux associations perdent leur public. L’information existe,
      chez les uns et les autres, jamais au moment de choisir la date.

      L’agenda serait ouvert en écriture aux associations, relu par les mairies et repris
      librement par qui veut l’afficher. Il dirait aussi comment venir, et si l’on pourra rentrer.

      Un format ouvert existe et fonctionne sur un archipel : il est temps de l’essayer sur le
      continent.
    `,
    themeId: 'culture-sport-tourisme',
    decision: null,
    contributions: ['besoin-agenda-commun', 'service-agenda-de-l-archipel'],
  },
  {
    id: 'redonner-un-usage-aux-lieux-vides',
    title: 'Redonner un usage aux lieux vides du bourg',
    summary: prose`
      Montrer les locaux disponibles, recueillir les envies et permettre d’essayer quelques mois
      avec une convention d’une page.
    `,
    description: prose`
      Une ancienne école, un presbytère, une vitrine : chaque bourg a ses lieux fermés et des
      habitants qui auraient une idée. Le bail classique les décourage avant de commencer.

      Le service présenterait le lieu, ses contraintes et son coût réel. Il rapprocherait des
      usages complémentaires et préparerait une convention temporaire, relue par la mairie.

      Des tiers-lieux ont mis au point de telles conventions. Les réunir éviterait à chaque
      commune de repartir de zéro.
    `,
    themeId: 'tiers-lieux-revitalisation',
    decision: null,
    contributions: [
      'besoin-ecole-fermee',
      'service-occupation-temporaire',
      'besoin-vitrines-vides',
    ],
  },
  {
    id: 'installer-une-borne-d-accueil-dans-chaque-mairie',
    title: 'Installer une borne d’accueil dans chaque mairie',
    summary: prose`
      Une borne tactile à l’entrée, pour consulter les avis et déposer une demande quand la mairie
      est fermée.
    `,
    description: prose`
      Beaucoup de petites mairies n’ouvrent que quelques heures par semaine. Une borne accessible
      à toute heure est souvent la première idée qui vient.

      Le comité a reconnu le besoin mais n’a pas retenu la proposition : l’achat et l’entretien du
      matériel pèseraient sur les communes, et une borne exclut une partie de ceux qu’elle veut
      servir. Le besoin d’origine rejoint la réflexion sur la relation usagers.

      La contribution reste publique et pourra revenir devant un prochain comité sous une autre
      forme.
    `,
    themeId: 'inclusion-numerique',
    decision: 'not_kept',
    contributions: ['besoin-borne-d-accueil'],
  },
]
