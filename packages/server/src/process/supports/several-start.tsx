// The first step of supporting several proposals: each may be left out before anything is prepared.

import type { IntentKinds } from '../../intents/kinds.ts'
import { siteOf, startId } from '../../intents/start.tsx'
import { keepAndGoOn } from '../../intents/submit.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import type { Context } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import type { ToldStatus } from '../../platform/http/told.ts'
import { wordRefusal } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'
import { type InputFault, Refusal, refuse } from '../../platform/refusal.ts'
import { servingSite } from '../../sites/host-sites/serving.ts'
import { closedFacts, phaseAvailability } from '../consultations/phases.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { survivorsOf } from '../proposals/merged-store.ts'
import { mostTogether } from './intents.ts'
import { severalPage } from './several-view.tsx'

export async function chooseSeveral(c: Context) {
  const { id, known } = await startId(c)
  if (known) return c.redirect(paths.intent(id), 303)
  const proposals = idsIn((c.req.queries('propositions') ?? []).join(' '))
  if (proposals.length === 0) return c.redirect(paths.proposals(), 303)
  return show(c, { proposals, id, siteKey: (await siteOf(c))?.key ?? '' })
}

/** Prepares what is still ticked: one support when one is left. */
export function goOnWithSeveral(c: Context, kinds: IntentKinds) {
  return formStep(c, {
    step: (fields) => {
      const chosen = idsIn(fields.propositions ?? '')
      const [proposalId] = chosen
      if (!proposalId) {
        throw new Refusal('invalid_input', {}, [{ path: 'propositions', fault: 'choose_proposal' }])
      }
      const prepared = parseInput(kinds.schema, {
        id: fields.id,
        site: fields.site || null,
        ...(chosen.length > 1
          ? { kind: 'supports', proposalIds: chosen }
          : { kind: 'support', proposalId }),
      })
      return keepAndGoOn(c, kinds, prepared)
    },
    again: ({ refusal, values, ...told }) => {
      const { id = '', site: siteKey = '', propositions = '', proposees = '' } = values
      // Of no intent: nothing on this page could mend it.
      const isTheirs = told.faults.every(({ path }) => path === 'propositions')
      if (!isTheirs) throw refusal
      const chosen = idsIn(propositions)
      return show(c, { proposals: idsIn(proposees), chosen, id, siteKey, ...told })
    },
  })
}

type Asked = {
  proposals: string[]
  id: string
  siteKey: string
  /** Those still ticked; all of them at first. */
  chosen?: string[]
  message?: string
  faults?: InputFault[]
  status?: ToldStatus
}

async function show(c: Context, { proposals, siteKey, chosen, ...asked }: Asked) {
  const site = await servingSite(c.get('deps'), siteKey)
  const offered = proposals.length > 0 ? await offeredAmong(c, proposals) : []
  if (offered.length === 0) return refuse('proposal_not_found')
  const shown = offered.slice(0, mostTogether)
  const { id, message, faults, status } = asked
  const content = severalPage({
    offered: shown,
    intentId: id,
    chosen: chosen ?? shown.map((one) => one.id),
    isCut: offered.length > shown.length,
    visitor: await visitorOf(c),
    ...(site && { site }),
    ...(message && { message }),
    ...(faults && { faults }),
  })
  return html(c, content, status)
}

/** In their order, each once; what one was merged into takes its place. */
async function offeredAmong(c: Context, wanted: string[]) {
  const { database, clock } = c.get('deps')
  const now = clock().toISOString()
  const survivors = await survivorsOf(database.db, wanted)
  const ids = [...new Set(wanted.map((id) => survivors.get(id) ?? id))]
  const found = await loadProposalFacts(database.db, ids)
  return ids.flatMap((id) => {
    const proposal = found.get(id)
    if (!proposal || proposal.mergedInto) return []
    const { open, reason, opensAt, closesAt } = phaseAvailability(
      proposal.consultation.phases,
      'support',
      now,
    )
    const facts = closedFacts({ reason, opensAt, closesAt })
    return [
      {
        id,
        title: proposal.title,
        ...(!open && { closed: wordRefusal('support_not_open', facts) }),
      },
    ]
  })
}

/** As a list of the address or fields of a form give them. */
function idsIn(text: string) {
  const ids = text.split(/[\s,]+/).filter((id) => /^[a-z0-9-]{1,100}$/.test(id))
  return [...new Set(ids)].slice(0, 5 * mostTogether)
}
