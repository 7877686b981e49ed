// The menus: who reads, then what they came for.

export const menuInFrench = [
  {
    text: 'Équipe',
    items: [{ text: 'La console, tâche par tâche', link: '/equipe/console' }],
  },
  {
    text: 'Webmestres',
    items: [
      { text: 'Cinq minutes', link: '/webmestres/cinq-minutes' },
      { text: 'WordPress', link: '/webmestres/wordpress' },
      { text: 'Selon votre outil', link: '/webmestres/outils' },
      { text: 'Optimiseurs et outils de consentement', link: '/webmestres/scripts' },
      { text: 'Politique de sécurité (CSP)', link: '/webmestres/csp' },
      { text: 'Quand quelque chose manque', link: '/webmestres/depannage' },
      { text: 'Fiche pour le DPO', link: '/webmestres/dpo' },
    ],
  },
  {
    text: 'Développeurs',
    items: [
      { text: 'Le SDK', link: '/developpeurs/sdk' },
      { text: 'Les éléments et leurs événements', link: '/developpeurs/elements' },
      { text: 'Accessibilité : le RGAA', link: '/developpeurs/accessibilite' },
      { text: 'Les webhooks', link: '/developpeurs/webhooks' },
      { text: 'Les données ouvertes', link: '/developpeurs/donnees-ouvertes' },
      { text: 'Référence de l’API', link: '/developpeurs/api' },
    ],
  },
  {
    text: 'Hébergeurs',
    items: [
      { text: 'Installer', link: '/hebergeurs/installer' },
      { text: 'Réglages', link: '/hebergeurs/reglages' },
      { text: 'Mettre à jour, sauvegarder', link: '/hebergeurs/exploiter' },
      { text: 'Importer des contributions', link: '/hebergeurs/importer' },
    ],
  },
  { text: 'Contribuer', items: [{ text: 'Participer au projet', link: '/contribuer' }] },
]

export const menuInEnglish = [
  {
    text: 'Team',
    items: [{ text: 'The console, task by task', link: '/en/team/console' }],
  },
  {
    text: 'Webmasters',
    items: [
      { text: 'Five minutes', link: '/en/webmasters/five-minutes' },
      { text: 'WordPress', link: '/en/webmasters/wordpress' },
      { text: 'By tool', link: '/en/webmasters/tools' },
      { text: 'Optimisers and consent tools', link: '/en/webmasters/scripts' },
      { text: 'Content policy (CSP)', link: '/en/webmasters/csp' },
      { text: 'When something is missing', link: '/en/webmasters/troubleshooting' },
      { text: 'Sheet for the DPO', link: '/en/webmasters/dpo' },
    ],
  },
  {
    text: 'Developers',
    items: [
      { text: 'The SDK', link: '/en/developers/sdk' },
      { text: 'Elements and their events', link: '/en/developers/elements' },
      { text: 'Accessibility: RGAA', link: '/en/developers/accessibility' },
      { text: 'Webhooks', link: '/en/developers/webhooks' },
      { text: 'Open data', link: '/en/developers/open-data' },
      { text: 'API reference', link: '/en/developers/api' },
    ],
  },
  {
    text: 'Hosts',
    items: [
      { text: 'Install', link: '/en/hosts/install' },
      { text: 'Settings', link: '/en/hosts/settings' },
      { text: 'Upgrade, back up', link: '/en/hosts/operate' },
      { text: 'Import contributions', link: '/en/hosts/import' },
    ],
  },
  { text: 'Contribute', items: [{ text: 'Take part in the project', link: '/en/contribute' }] },
]
