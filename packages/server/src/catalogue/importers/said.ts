// What doubts of several formats call the same thing.
import { doubt } from '../../platform/language/doubt.ts'

/** At the beginning of a sentence. */
export const the = {
  acceleration: doubt('L’accélération', 'The acceleration'),
  address: doubt('L’adresse', 'The address'),
  release: doubt('La date de version', 'The date of the release'),
  repository: doubt('Le dépôt', 'The repository'),
  stage: doubt('Le début de l’étape', 'The beginning of the stage'),
}

/** No database keeps such a text. */
export const unstorable = doubt(
  'un caractère nul, ou une moitié de caractère : à retirer du fichier',
  'a null character, or half of a character: to be taken out of the file',
)
