// Settings that a server in production asks for, and that its tests are not about.

export const legalSettings = {
  LEGAL_PUBLISHER: 'Éditeur des essais',
  LEGAL_ADDRESS: '1 rue des Essais, 75000 Paris',
  LEGAL_DIRECTOR: 'Directrice des essais',
  LEGAL_HOST: 'Hébergeur des essais, Paris',
  LEGAL_CONTACT: 'contact@essais.example',
  LEGAL_DPO: 'dpo@essais.example',
}
