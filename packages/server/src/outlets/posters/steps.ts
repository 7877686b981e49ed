// What a poster tells to do, in order.

const aim = 'Visez le code avec l’appareil photo de votre téléphone.'
const confirm = 'Confirmez avec le code reçu à votre adresse électronique.'

export const supportSteps = (residentsSupport: boolean) => [
  aim,
  residentsSupport
    ? 'Lisez la proposition ; dites si vous soutenez pour vous-même ou pour votre collectivité.'
    : 'Lisez la proposition ; élu, élue ou agent, soutenez-la au nom de votre collectivité.',
  confirm,
]

export const formSteps = [
  aim,
  'Décrivez un besoin, ou un service qui existe déjà : quelques phrases suffisent.',
  confirm,
]
