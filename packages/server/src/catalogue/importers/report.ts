// What an import changes, in words for a terminal.

import { plural } from '../../platform/language/dates.ts'
import { fieldWords as serviceWords } from '../services/fields.ts'
import { opennessWords, stageWords } from '../services/wording.ts'
import type { Unreadable } from './doubts.ts'
import type { ImportReport, ItemReport } from './reports.ts'
import type { FieldChange, Json } from './rules.ts'

const fieldWords: Record<string, string> = {
  ...serviceWords,
  stage: 'étape',
  stages: 'étapes',
  roadmap: 'feuille de route',
  deployments: 'collectivités',
}

/** Of a list: what is unknown there is a stage. */
const ofStages: Record<string, string> = stageWords
const ourWords: Record<string, string> = {
  ...stageWords,
  ...opennessWords,
  build: 'réaliser',
  stop: 'arrêter',
}

export function wordReport({ items, doubts, unreadable, isDryRun }: ImportReport) {
  const count = (outcome: ItemReport['outcome']) =>
    items.filter((item) => item.outcome === outcome).length
  const ofItems = items.reduce((sum, { doubts, kept }) => sum + doubts.length + kept.length, 0)
  const total = doubts.length + unreadable.length + ofItems
  return [
    ...doubts.map(({ fr }) => `! ${fr}`),
    ...unreadable.map((one) => `! ${wordUnreadable(one)}`),
    ...items.filter(isWorthTelling).flatMap(wordItem),
    `${plural(count('added'), 'ajouté', 'ajoutés')}, ${count('updated')} mis à jour, ${plural(count('unchanged'), 'inchangé', 'inchangés')} ; ${plural(total, 'avertissement', 'avertissements')}.`,
    ...(isDryRun ? ['Essai à blanc : rien n’est enregistré.'] : []),
  ].join('\n')
}

const units = { line: 'ligne', record: 'fiche' }

function wordUnreadable({ file, at, unit, why }: Unreadable) {
  const place = at === null ? file : `${file}, ${units[unit]} ${at}`
  return `${place} : ${why.fr} ; rien n’en est pris`
}

function isWorthTelling({ outcome, doubts, kept }: ItemReport) {
  return outcome !== 'unchanged' || doubts.length > 0 || kept.length > 0
}

const marks = { added: '+', updated: '~', unchanged: '=' }

function wordItem({ serviceId, name, outcome, changes, kept, doubts }: ItemReport) {
  return [
    `${marks[outcome]} ${serviceId} — ${name}`,
    ...changes.map(({ field, before, after }) => {
      const label = fieldWords[field] ?? field
      return outcome === 'added'
        ? `    ${label} : ${wordValue(after)}`
        : `    ${label} : ${wordValue(before)} → ${wordValue(after)}`
    }),
    ...[...doubts.map(({ fr }) => fr), ...kept.map(wordKept)].map((one) => `  ! ${one}`),
  ]
}

function wordKept({ field, before, after }: FieldChange) {
  return `${fieldWords[field] ?? field} : gardé tel qu’au catalogue (${wordValue(before)}) ; la source dit ${wordValue(after)}`
}

function wordValue(value: Json): string {
  if (value === null || value === '') return 'rien'
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (Array.isArray(value)) return value.length === 0 ? 'rien' : value.map(wordPart).join(', ')
  return `« ${shorten(ourWords[String(value)] ?? String(value))} »`
}

function wordPart(part: Json) {
  if (part === null || typeof part !== 'object') return String(part)
  return Object.values(part)
    .filter((one) => one !== null && typeof one !== 'boolean')
    .map((one) => ofStages[String(one)] ?? ourWords[String(one)] ?? one)
    .join(' ')
}

function shorten(text: string) {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
