// The wording of every fault of an input, in French.

import { plural } from './dates.ts'

export type FaultWordings = Record<string, (limit: number | undefined) => string>

export const faultsInFrench: FaultWordings = {
  not_asked: () => 'Cette décision ne demande pas ce champ : laissez-le vide.',
  too_big: (limit) => `Ce nombre est trop grand : ${limit} au plus.`,
  too_small: (limit) => `Ce nombre est trop petit : ${limit} au moins.`,
  not_a_number: () => 'Écrivez un nombre, en chiffres.',
  not_a_whole_number: () => 'Écrivez un nombre entier, sans virgule.',
  not_multiple: (limit) => `Écrivez un multiple de ${limit}.`,
  not_a_text: () => 'Un texte est attendu ici.',
  not_a_boolean: () => 'Répondez par vrai ou faux (true ou false).',
  not_a_list: () => 'Une liste est attendue ici.',
  not_an_object: () => 'Un objet est attendu ici, avec ses champs.',
  wrong_type: () => 'Cette valeur n’est pas du type attendu.',
  malformed: () => 'Cette valeur n’a pas la forme attendue : vérifiez-la.',
  unknown_field: () => 'Ce champ n’existe pas : retirez-le, ou vérifiez son nom.',
  required: () => 'Ce champ est obligatoire : remplissez-le.',
  too_short: (limit = 1) =>
    limit === 1
      ? 'Ce texte est vide : écrivez-le.'
      : `Ce texte est trop court : il faut au moins ${plural(limit, 'caractère', 'caractères')}.`,
  too_long: (limit = 0) =>
    `Ce texte est trop long : ${plural(limit, 'caractère', 'caractères')} au plus.`,
  forbidden_characters: () =>
    'Ce texte contient des caractères invisibles interdits. Retapez-le, ou collez-le sans mise en forme.',
  single_line: () => 'Ce champ tient sur une ligne : retirez les retours à la ligne.',
  not_web_address: () =>
    'Cette adresse web ne convient pas : elle commence par https:// et contient un nom de domaine, sans identifiant, mot de passe ni caractère invisible.',
  not_https: () => 'Cette adresse doit commencer par https://.',
  private_address: () =>
    'Cette adresse est celle d’un réseau privé : donnez une adresse publique, que tout le monde peut joindre.',
  origin_path: () =>
    'Donnez l’adresse du site seule, sans page derrière : https://www.ville.fr et non https://www.ville.fr/accueil.',
  origin_port: () =>
    'Cette adresse contient un port (« :8080 ») : donnez l’adresse publique du site.',
  origin_ip: () => 'Cette adresse est un numéro : donnez le nom du site, comme www.ville.fr.',
  addresses_too_many: () =>
    'Cinq adresses au plus pour un même site : retirez-en une, ou enregistrez un autre site.',
  origin_ours: () => 'Cette adresse est celle de la consultation elle-même.',
  not_uuid: () => 'L’identifiant doit être un UUID tiré au hasard.',
  choose_one: () => 'Cochez au moins une des deux façons de participer.',
  too_many: () => 'Il y a trop d’identifiants dans cette liste : 100 au plus.',
  not_an_address: () =>
    'Cette adresse électronique est incomplète. Exemple : prenom.nom@exemple.fr',
  pass_wrong: () =>
    'Ce laissez-passer n’est pas celui de cette adresse, ou il a plus d’un jour : recopiez celui de notre dernier message.',
  six_digits: () => 'Le code compte six chiffres.',
  territory_not_chosen: () =>
    'Plusieurs collectivités correspondent : choisissez la vôtre dans la liste.',
  territory_unknown: () =>
    'Aucune collectivité ne correspond. Essayez son nom exact, son code postal ou son code INSEE.',
  not_a_date: () => 'Écrivez une date comme 2026-03-31.',
  not_a_moment: () => 'Écrivez une date et une heure comme 2026-03-31T23:59:00+02:00.',
  date_to_come: () => 'Cette date est à venir : donnez celle à laquelle cela a eu lieu.',
  one_stage_a_day: () => 'Un service n’entre que dans une étape par jour : gardez la dernière.',
  unknown_variable: () =>
    'Ce texte contient une variable inconnue pour cette décision. Vérifiez ce qui est entre accolades.',
  choose_proposal: () => 'Cochez au moins une proposition.',
  too_few: (limit) => `Cette liste est trop courte : il en faut au moins ${limit}.`,
  too_many_together: (limit) => `Cette liste est trop longue : ${limit} au plus à la fois.`,
  said_twice: () => 'Cette liste nomme deux fois la même chose : ne la nommez qu’une fois.',
  unknown_choice: () => 'Choisissez une des réponses proposées.',
}
