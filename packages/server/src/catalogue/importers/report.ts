// What an import changes, in words for a terminal.

import { fieldWords as serviceWords } from '../services/fields.ts'
import { opennessWords, stageWords } from '../services/wording.ts'
import type { ImportReport, ItemReport } from './reports.ts'
import type { FieldChange, Json } from './rules.ts'

const fieldWords: Record<string, string> = {
  ...serviceWords,
  stages: 'étapes',
  roadmap: 'feuille de route',
  deployments: 'collectivités',
}

const ourWords: Record<string, string> = {
  ...stageWords,
  ...opennessWords,
  build: 'réaliser',
  stop: 'arrêter',
}

export function wordKept({ field, before, after }: FieldChange) {
  return `${fieldWords[field] ?? field} : gardé tel qu’au catalogue (${wordValue(before)}) ; la source dit ${wordValue(after)}`
}

export function wordReport({ items, warnings, isDryRun }: ImportReport) {
  const count = (outcome: ItemReport['outcome']) =>
    items.filter((item) => item.outcome === outcome).length
  const total = warnings.length + items.reduce((sum, item) => sum + item.warnings.length, 0)
  return [
    ...warnings.map((one) => `! ${one}`),
    ...items.filter(isWorthTelling).flatMap(wordItem),
    `${count('added')} ajoutés, ${count('updated')} mis à jour, ${count('unchanged')} inchangés ; ${total} avertissements.`,
    ...(isDryRun ? ['Essai à blanc : rien n’est enregistré.'] : []),
  ].join('\n')
}

function isWorthTelling({ outcome, warnings }: ItemReport) {
  return outcome !== 'unchanged' || warnings.length > 0
}

const marks = { added: '+', updated: '~', unchanged: '=' }

function wordItem({ id, name, outcome, changes, warnings }: ItemReport) {
  return [
    `${marks[outcome]} ${id} — ${name}`,
    ...changes.map(({ field, before, after }) => {
      const label = fieldWords[field] ?? field
      return outcome === 'added'
        ? `    ${label} : ${wordValue(after)}`
        : `    ${label} : ${wordValue(before)} → ${wordValue(after)}`
    }),
    ...warnings.map((one) => `  ! ${one}`),
  ]
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
    .map((one) => ourWords[String(one)] ?? one)
    .join(' ')
}

function shorten(text: string) {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
