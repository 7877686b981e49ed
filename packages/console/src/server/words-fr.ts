// What the connection asks and says, in French.
const list = new Intl.ListFormat('fr', { type: 'conjunction' })

export const words = {
  ended: 'Votre session s’est terminée',
  endedWhy:
    'Rien n’est perdu : identifiez-vous dans un autre onglet, et ce que vous faisiez reprend ici.',
  signIn: 'M’identifier dans un autre onglet',
  later: 'Plus tard',
  prove: 'Confirmez que c’est vous',
  proveWhy: 'Cet acte ne se défait pas facilement. La confirmation vaut dix minutes.',
  byKey: 'Confirmer avec ma clé d’accès',
  elsewhere: 'Confirmer dans un autre onglet',
  otherWay: 'Autrement',
  notNow: 'Ne pas continuer',
  reading: (names: string[]) => `${list.format(names)} ${names.length > 1 ? 'lisent' : 'lit'}`,
  writing: (names: string[]) => `${list.format(names)} ${names.length > 1 ? 'rédigent' : 'rédige'}`,
  keyFailed: 'La clé n’a pas répondu. Recommencez.',
}

export type Words = typeof words
