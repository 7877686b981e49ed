// The contribution form's fields as a draft, with the territory found from what was typed.
import type { z } from 'zod'
import type { Db } from '../../platform/db/tables.ts'
import { faultsOf } from '../../platform/http/faults.ts'
import type { InputFault } from '../../platform/refusal.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { findTerritory, searchTerritories } from '../../platform/territories/store.ts'
import { tidy } from '../../platform/text/written.ts'
import { ContributionDraft, NeedDraft } from './contract.ts'

type Read = {
  draft?: ContributionDraft
  faults: InputFault[]
  matches: Territory[]
  territoryId: string
}

export async function readContribution(db: Db, form: Record<string, string>): Promise<Read> {
  const place = await findPlace(db, form)
  const answers = { ...withoutEmptyChoices(form), territoryId: place.territoryId || undefined }
  const parsed = ContributionDraft.safeParse(answers, { reportInput: true })
  const faults = parsed.success ? [] : allFaults(parsed.error, answers).map(asRequired(form))
  const others = faults.filter((fault) => fault.path !== 'territoryId')
  const all = [...others, ...(place.fault ? [place.fault] : [])]
  return {
    ...(parsed.success && all.length === 0 && { draft: parsed.data }),
    faults: all,
    matches: place.matches,
    territoryId: place.territoryId,
  }
}

// Without a kind the other fields are not looked at: those of a need are asked of everyone.
function allFaults(error: z.ZodError, answers: Record<string, unknown>) {
  const found = faultsOf(error)
  if (!found.some((fault) => fault.path === 'kind')) return found
  const rest = NeedDraft.safeParse({ ...answers, kind: 'need' }, { reportInput: true })
  return rest.success ? found : [...found, ...faultsOf(rest.error)]
}

// An empty field of a form is an absent answer.
function withoutEmptyChoices(form: Record<string, string>) {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => tidy(value) !== ''))
}

function asRequired(form: Record<string, string>) {
  return (fault: InputFault): InputFault =>
    tidy(form[fault.path] ?? '') === '' ? { path: fault.path, fault: 'required' } : fault
}

/** Several territories share a name or a postcode: the person chooses, we never guess. */
async function findPlace(db: Db, form: Record<string, string>) {
  const typed = tidy(form.territory ?? '')
  const fault = (name: string) => ({ path: 'territory', fault: name })
  if (typed === '') return { territoryId: '', matches: [], fault: fault('required') }
  const chosen = form.territoryId ? await findTerritory(db, form.territoryId) : undefined
  if (chosen && (typed === chosen.label || matchesTyped(chosen, typed))) {
    return { territoryId: chosen.id, matches: [chosen], fault: undefined }
  }
  // A label ("Caen (Calvados)") is found by its name, then recognised whole.
  const name = withoutDepartment(typed)
  const found = await searchTerritories(db, { q: name, limit: 50 })
  const exact = found.filter((one) => one.label === typed)
  const matches = exact.length > 0 ? exact : found.slice(0, 12)
  const [only] = matches
  if (only && matches.length === 1) {
    return { territoryId: only.id, matches: [only], fault: undefined }
  }
  if (!only) return { territoryId: '', matches, fault: fault('territory_unknown') }
  return { territoryId: '', matches, fault: fault('territory_not_chosen') }
}

function withoutDepartment(typed: string) {
  const bracket = typed.lastIndexOf('(')
  return bracket >= 0 && typed.endsWith(')') ? typed.slice(0, bracket).trimEnd() : typed
}

function matchesTyped(chosen: Territory, typed: string) {
  const name = typed.toLocaleLowerCase('fr')
  return (
    chosen.name.toLocaleLowerCase('fr').startsWith(name) ||
    chosen.postcodes.includes(typed) ||
    chosen.code === typed ||
    chosen.siren === typed
  )
}
