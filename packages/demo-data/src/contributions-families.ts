// Contributions of the demo: care for people, and children.
import { prose } from './prose.ts'
import type { DemoContribution } from './types.ts'

export const contributionsFamilies: DemoContribution[] = [
  {
    id: 'besoin-dossier-ccas',
    kind: 'need',
    themeId: 'solidarite-accessibilite',
    territoryId: 'commune-47203',
    profile: 'agent',
    function: 'Travailleuse sociale',
    title: 'Ne pas faire raconter sa vie trois fois',
    text: prose`
      Une mère seule m’a expliqué sa situation, puis à la mission locale, puis au département. À
      la quatrième fois, elle n’est plus venue. Avec son accord, nous devrions pouvoir partager
      l’essentiel : les démarches faites, celles en cours, qui s’en occupe. Pas davantage, et
      jamais sans elle.
    `,
    state: 'grouped',
    receivedDaysAgo: 77,
  },
  {
    id: 'service-mon-suivi-social',
    kind: 'service',
    themeId: 'solidarite-accessibilite',
    territoryId: 'commune-62263',
    profile: 'agent',
    function: 'Directrice du centre communal d’action sociale',
    title: 'Mon Suivi Social remplace nos fiches cartonnées',
    text: prose`
      Nous avions une armoire fermée à clé et des fiches de couleur. Mon Suivi Social a pris leur
      place, fiche après fiche. Quand une collègue est absente, la personne n’a plus à attendre
      son retour. Le plus délicat fut de choisir ce que nous n’y écririons pas.
    `,
    serviceUrl: 'https://monsuivisocial.incubateur.anct.gouv.fr/',
    codeOpenness: 'open',
    fundingUse: prose`
      Faciliter l’échange avec les services du département, toujours par papier aujourd’hui.
    `,
    state: 'grouped',
    receivedDaysAgo: 45,
  },
  {
    id: 'service-rendez-vous-solidarites',
    kind: 'service',
    themeId: 'solidarite-accessibilite',
    territoryId: 'department-26',
    profile: 'agent',
    function: 'Responsable d’un centre médico-social',
    title: 'RDV Solidarités, moins de rendez-vous manqués',
    text: prose`
      Un rappel par SMS la veille évite bien des rendez-vous oubliés. Les secrétaires prennent le
      rendez-vous avec la personne, au téléphone ou au guichet, sans lui imposer de compte.
      L’agenda tient compte des permanences en mairie, ce qui nous rapproche des villages.
    `,
    serviceUrl: 'https://rdv-solidarites.fr',
    codeOpenness: 'open',
    fundingUse: prose`
      Proposer aux mairies qui accueillent nos permanences de prendre elles-mêmes les rendez-vous.
    `,
    state: 'grouped',
    receivedDaysAgo: 38,
  },
  {
    id: 'besoin-inscription-unique',
    kind: 'need',
    themeId: 'education-emploi',
    territoryId: 'commune-45242',
    profile: 'elected',
    function: 'Adjointe aux affaires scolaires',
    title: 'Inscrire un enfant une seule fois pour l’école, la cantine et le car',
    text: prose`
      Notre regroupement pédagogique s’étend sur quatre villages : l’école est ici, la cantine là,
      la garderie chez la voisine, et le car dépend de la région. Les parents remplissent quatre
      fiches sanitaires en septembre. Les mêmes vaccins, les mêmes allergies, quatre écritures
      différentes.
    `,
    state: 'grouped',
    receivedDaysAgo: 79,
  },
  {
    id: 'besoin-parent-qui-demenage',
    kind: 'need',
    themeId: 'education-emploi',
    territoryId: 'commune-74223',
    profile: 'resident',
    title: 'Arriver dans une commune en cours d’année',
    text: prose`
      Nous avons déménagé en novembre. Il a fallu trouver qui gère quoi, recommencer les
      justificatifs et attendre un mois la cantine. Chacun a été gentil, mais personne n’avait la
      liste complète. J’aurais aimé une seule page, avec ce que la commune sait déjà faire pour
      nous et ce qu’elle attend de nous.
    `,
    state: 'grouped',
    receivedDaysAgo: 43,
  },
  {
    id: 'service-cahier-de-cantine',
    kind: 'service',
    themeId: 'education-emploi',
    territoryId: 'commune-29080',
    profile: 'agent',
    function: 'Coordinatrice périscolaire',
    title: 'Le cahier de cantine, modifiable jusqu’au matin même',
    text: prose`
      Les parents cochent les repas sur leur téléphone jusqu’à neuf heures, la cuisine voit le
      compte et les allergies, la facture suit. Nous l’avons conçu avec les cuisinières, dans la
      cuisine, et cela se sent. Le quotient familial se vérifie sans demander l’avis d’imposition.
    `,
    serviceUrl: 'https://cantine.hopital-camfrout.example',
    codeOpenness: 'opening',
    fundingUse: prose`
      Étendre l’inscription à la garderie et au centre de loisirs, gérés par une autre
      collectivité.
    `,
    state: 'grouped',
    receivedDaysAgo: 36,
  },
]
