// What was found instead of the proof, and what to do, in plain French.
import type { Missing, Proof } from './proof.ts'

const words: Record<Missing['fault'], (found: string) => string> = {
  private_address: () =>
    'Ce nom mène à une adresse privée ou réservée : nous ne lisons que des sites publics. Vérifiez son enregistrement DNS, ou choisissez la preuve par DNS.',
  unresolved: () =>
    'Ce nom ne répond pas dans le DNS. Vérifiez son orthographe ; un enregistrement neuf met parfois quelques heures à être vu partout.',
  certificate: () =>
    'Le certificat de ce site n’est pas valable : il a expiré, ou n’est pas à ce nom. Renouvelez-le, ou choisissez la preuve par DNS.',
  unreachable: () =>
    'Le site n’a pas répondu, ou a coupé la connexion. Vérifiez qu’il est en ligne et qu’aucun pare-feu n’écarte nos demandes (« Parvis-Sites »).',
  too_slow: () =>
    'Le site n’a pas fini de répondre en cinq secondes. Réessayez, ou choisissez la preuve par DNS.',
  too_big: () =>
    'La preuve n’est pas dans les 256 premiers Ko de la réponse : nous n’en lisons pas plus. Mettez la balise juste après <head>, ou choisissez le fichier ou la preuve par DNS.',
  encoded: () =>
    'La réponse est compressée alors que nous demandons qu’elle ne le soit pas. Choisissez le fichier ou la preuve par DNS.',
  status: (found) => `Le site répond par l’erreur ${found} à cette adresse.`,
  redirected: (found) =>
    `Cette adresse renvoie vers « ${found} » : nous ne suivons aucune redirection. Enregistrez l’adresse d’arrivée, ou choisissez la preuve par DNS.`,
  no_tag: () =>
    'La page d’accueil ne contient pas la balise dans son en-tête (<head>), ou un cache sert encore l’ancienne version.',
  other_tag: (found) => `La page d’accueil contient une autre valeur : « ${found} ».`,
  file_is_page: () =>
    'À l’adresse du fichier, le site répond par une page web et non par le fichier texte.',
  other_file: (found) => `Le fichier est là mais contient autre chose : « ${found} ».`,
  no_record: () =>
    'Aucun enregistrement TXT à ce nom. Un enregistrement neuf met parfois quelques heures à être vu partout.',
  other_record: (found) => `L’enregistrement TXT contient autre chose : « ${found} ».`,
}

export function wordMissing({ fault, found }: Missing) {
  return words[fault](found)
}

export const proofNames: Record<Proof, { text: string; hint: string }> = {
  meta: {
    text: 'Une balise dans la page d’accueil',
    hint: 'Le plus simple si votre outil laisse modifier l’en-tête des pages.',
  },
  file: {
    text: 'Un fichier sur le site',
    hint: 'Si vous pouvez déposer un fichier texte à la racine du site.',
  },
  dns: {
    text: 'Un enregistrement DNS',
    hint: 'Si vous gérez le nom de domaine. Rien à changer sur le site.',
  },
}
