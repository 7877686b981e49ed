// The contribution form's fields as a draft, with the territory found from what was typed.
import type { z } from 'zod'
import type { Deps } from '../../platform/deps.ts'
import { faultsOf } from '../../platform/http/faults.ts'
import type { InputFault } from '../../platform/refusal.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { fold } from '../../platform/text/fold.ts'
import { tidy } from '../../platform/text/written.ts'
import { ContributionDraft } from './contract.ts'

type Places = Pick<Deps, 'database' | 'territorySearch'>

type Read = {
  draft?: ContributionDraft
  faults: InputFault[]
  matches: Territory[]
  territoryId: string
}

export async function readContribution(deps: Places, form: Record<string, string>): Promise<Read> {
  const place = await findPlace(deps, form)
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
  const rest = ContributionDraft.safeParse({ ...answers, kind: 'need' }, { reportInput: true })
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
async function findPlace({ database, territorySearch }: Places, form: Record<string, string>) {
  const typed = tidy(form.territory ?? '')
  const fault = (name: string) => ({ path: 'territory', fault: name })
  if (typed === '') return { territoryId: '', matches: [], fault: fault('required') }
  const chosen = form.territoryId ? await findTerritory(database.db, form.territoryId) : undefined
  if (chosen && (typed === chosen.label || matchesTyped(chosen, typed))) {
    return { territoryId: chosen.id, matches: [chosen], fault: undefined }
  }
  const found = await territorySearch.find({ q: typed, limit: 12 })
  const places = found.map(({ territory }) => territory)
  const labelled = places.filter(({ label }) => fold(label) === fold(typed))
  const matches = labelled.length > 0 ? labelled : places
  const [only] = matches
  // A slip is only supposed: the person says whether it was one.
  const isSure = labelled.length > 0 || found[0]?.closeness !== 'slip'
  if (only && matches.length === 1 && isSure) {
    return { territoryId: only.id, matches: [only], fault: undefined }
  }
  if (!only) return { territoryId: '', matches, fault: fault('territory_unknown') }
  return { territoryId: '', matches, fault: fault('territory_not_chosen') }
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
