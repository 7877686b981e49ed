// Programs and their tokens in French.
export const words = {
  what: 'Un programme parle au serveur par un jeton, sous son nom au journal. Ne donnez que les rôles dont il a besoin.',
  none: 'Aucun programme n’a de jeton.',
  dangerous: 'actes sensibles',
  used: (moment: string) => `Utilisé le ${moment}`,
  unused: 'Jamais utilisé',
  until: (moment: string) => `valable jusqu’au ${moment}`,
  over: (day: string) => `expiré le ${day}`,
  madeBy: (name: string, day: string) => `Fait par ${name}, le ${day}`,
  madeByCommand: (day: string) => `Fait par la ligne de commande, le ${day}`,
  add: 'Nouveau jeton',
  nameHint: 'Ce que fait le programme, tel que le journal le dira',
  roles: 'Ce qu’il pourra faire',
  lasts: 'Durée',
  lastsHint:
    'Un jeton ordinaire ne fait aucun acte sensible : ceux pour lesquels la console vous demande votre clé.',
  days: (count: number) => (count < 2 ? `${count} jour` : `${count} jours`),
  hours: '12 heures, actes sensibles compris',
  make: 'Faire le jeton',
  made: (name: string) => `Jeton de « ${name} » fait.`,
  tokenOf: (name: string) => `Jeton de « ${name} »`,
  tokenHint: (until: string) =>
    `Montré cette seule fois, valable jusqu’au ${until}. Mettez-le dans le coffre du programme : qui l’a agit en son nom.`,
  renewAsk: 'Renouveler…',
  renewOf: (name: string) => `Renouveler le jeton de « ${name} »`,
  renewWhy:
    'Il garde son nom et ses rôles. L’ancien jeton cesse à l’instant : ayez sous la main le coffre du programme.',
  renew: 'Renouveler le jeton',
  renewed: (name: string) => `Jeton de « ${name} » renouvelé.`,
  revoke: 'Retirer',
  revokeOf: (name: string) => `Retirer le jeton de « ${name} »`,
  revokeAsk: (name: string) => `Retirer le jeton de « ${name} » ?`,
  revokeWhy: 'Le programme ne pourra plus rien faire, à l’instant. Ses actes restent au journal.',
  revoked: (name: string) => `Jeton de « ${name} » retiré.`,
}

export type Words = typeof words
