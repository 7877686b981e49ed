// Corrects what a contribution says, puts it back, or erases it: kept, told, and never over another's change.
import type { Author } from '../../people/staff/author.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { EventData, NewEvent } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { allConsultations } from '../consultations/store.ts'
import { eraseWords } from '../contributions/revisions/erase-store.ts'
import {
  changesBetween,
  type RevisedField,
  type RevisedName,
  type RevisedValues,
  valuesOf,
} from '../contributions/revisions/fields.ts'
import {
  findWords,
  insertRevisions,
  reviseWords,
  revisionsOf,
  type WordsRow,
} from '../contributions/revisions/revisions.store.ts'
import { underCommittee } from '../proposals/examined-store.ts'
import { refuseChangedWords } from './changed-words.ts'
import { mailedTitle } from './replies.ts'
import type { ContributionRevisionInput } from './revisions-contract.ts'

type Item = { id: string; version: number }

export async function revise(
  trx: Trx,
  author: Author,
  { item, input, reason }: { item: Item; input: ContributionRevisionInput; reason: string },
) {
  const row = await requireWords(trx, item)
  await requirePlaced(trx, row, input)
  const { serviceUrl, fundingUse, ...words } = input
  const ofService = row.kind === 'service' ? { serviceUrl, fundingUse } : {}
  const isResident = (words.profile ?? row.profile) === 'resident'
  const ofResident = isResident && (words.profile || words.function) ? { function: '' } : {}
  const changes = changesBetween(valuesOf(row), { ...words, ...ofService, ...ofResident })
  if (changes.length === 0) return refuse('nothing_to_change')
  return write(trx, { row, changes, act: 'edit', reason, undoes: null, author })
}

export async function undoRevision(
  trx: Trx,
  author: Author,
  { item, reason }: { item: Item; reason: string | null },
) {
  const row = await requireWords(trx, item)
  const all = await revisionsOf(trx, row.id)
  const undone = new Set(all.map(({ undoes }) => undoes))
  const last = all.findLast(({ act, version }) => act !== 'undo' && !undone.has(version))
  if (last?.act !== 'edit') return refuse('nothing_to_undo')
  const before = Object.fromEntries(
    fromJson(last.changes).map(({ field, before: then }) => [field, then]),
  )
  const changes = changesBetween(valuesOf(row), before)
  if (changes.length === 0) return refuse('nothing_to_undo')
  return write(trx, { row, changes, act: 'undo', reason, undoes: last.version, author })
}

export async function erase(
  trx: Trx,
  author: Author,
  { item, reason }: { item: Item; reason: string },
) {
  const row = await requireWords(trx, item)
  if (!(await eraseWords(trx, row, author.at))) return refuseChangedWords(trx, row.id)
  const revision = { act: 'erase' as const, changes: [], reason, undoes: null }
  await keep(trx, { row, author, ...revision })
  return tell(trx, row, {
    kind: 'contribution.erased',
    author,
    data: {
      reply: `L’équipe a effacé le texte de votre contribution. Pourquoi : ${reason}`,
    },
  })
}

async function requireWords(trx: Trx, { id, version }: Item): Promise<WordsRow> {
  const row = await findWords(trx, id)
  if (!row) return refuse('contribution_not_found')
  if (row.version !== version) return refuseChangedWords(trx, id)
  if ((await underCommittee(trx, [id])).size > 0) refuse('before_committee')
  return row
}

async function requirePlaced(trx: Trx, row: WordsRow, input: RevisedValues) {
  const { themeId, territoryId } = input
  if (themeId) {
    const consultation = (await allConsultations(trx)).find(({ id }) => id === row.consultation_id)
    if (!consultation?.themes.some(({ id }) => id === themeId)) refuse('theme_not_found')
  }
  if (!territoryId || territoryId === row.territory_id) return
  const territory = await findTerritory(trx, territoryId)
  if (!territory) return refuse('territory_not_found')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
}

type Written = {
  row: WordsRow
  author: Author
  act: 'edit' | 'undo' | 'erase'
  changes: RevisedField[]
  reason: string | null
  undoes: number | null
}

async function write(trx: Trx, written: Written) {
  const { row, changes, act, reason, author } = written
  if (!(await reviseWords(trx, row, changes))) return refuseChangedWords(trx, row.id)
  await keep(trx, written)
  const named = changes.map(({ field }) => fieldWords[field]).join(', ')
  const title = mailedTitle({ ...row, title: titleAfter(row, changes) })
  const done =
    act === 'edit'
      ? `L’équipe a corrigé votre contribution « ${title} » : ${named}.`
      : `L’équipe a remis votre contribution « ${title} » comme avant sa correction : ${named}.`
  return tell(trx, row, {
    kind: 'contribution.revised',
    author,
    data: {
      title: titleAfter(row, changes),
      fields: changes.map(({ field }) => field).join(' '),
      reply: reason ? `${done} Pourquoi : ${reason}` : done,
    },
  })
}

const titleAfter = (row: WordsRow, changes: RevisedField[]) =>
  changes.find(({ field }) => field === 'title')?.after ?? row.title

function keep(trx: Trx, { row, act, changes, reason, undoes, author }: Written) {
  return insertRevisions(trx, [
    {
      contribution_id: row.id,
      version: row.version + 1,
      act,
      changes: toJson(changes),
      reason,
      source: null,
      undoes,
      participant_id: row.participant_id,
      staff_id: author.staffId,
      at: author.at,
    },
  ])
}

type Told =
  | { kind: 'contribution.revised'; data: EventData['contribution.revised'] }
  | { kind: 'contribution.erased'; data: EventData['contribution.erased'] }

async function tell(trx: Trx, row: WordsRow, told: Told & { author: Author }): Promise<NewEvent[]> {
  const { author, ...happened } = told
  const { id: subject, participant_id: participantId } = row
  const events: NewEvent[] = [
    { ...happened, subject, participantId, staffId: author.staffId, at: author.at },
  ]
  await append(trx, events)
  return events
}

const fieldWords: Record<RevisedName, string> = {
  title: 'le titre',
  text: 'le texte',
  themeId: 'la thématique',
  territoryId: 'la collectivité',
  profile: 'le profil',
  function: 'la fonction',
  serviceUrl: 'l’adresse du service',
  fundingUse: 'l’usage d’un financement',
  receivedAt: 'la date',
}
