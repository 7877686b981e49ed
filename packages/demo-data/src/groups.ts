// A working group of the demo, with a meeting that was held and one to come.

export const demoGroup = {
  id: 'guichet-commun-usages-et-essais',
  proposalId: 'ameliorer-la-gestion-de-la-relation-usagers',
  title: 'Guichet commun : usages et essais',
  purpose:
    'Comprendre qui se servira du guichet, choisir ce qu’on essaie d’abord, et le dire aux autres communes.',
  members: ['epci-200065597'],
  meetings: [
    {
      title: 'Premier atelier, les besoins',
      inDays: -3,
      place: 'Hôtel de ville, Échalou',
      videoUrl: null,
      agenda: 'Tour de table, puis récit d’une semaine à l’accueil.',
      minutes:
        'Trois communes présentes. Deux usages retenus : suivre une demande, et savoir à qui la confier.',
    },
    {
      title: 'Deuxième atelier, les maquettes',
      inDays: 9,
      place: null,
      videoUrl: 'https://visio.example/atelier-maquettes',
      agenda: 'Essai de deux maquettes, à voix haute.',
      minutes: '',
    },
  ],
}
