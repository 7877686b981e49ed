// From what a decision names (programme, template, assignee) to what it is; refused when unknown.
import type { Trx } from '../../platform/db/database.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import type { DecisionInput } from './decisions-contract.ts'
import type { Decision } from './plan.ts'
import { allProgrammes, fillProgrammes } from './programme-store.ts'
import { builtInReplies, type ReplyOutcome, unknownVariables } from './replies.ts'
import { findActiveMember } from './store.ts'
import { findTemplate } from './template-store.ts'

export async function resolveDecision(trx: Trx, input: DecisionInput): Promise<Decision> {
  switch (input.act) {
    case 'redirect': {
      await requireProgramme(trx, input.programmeId)
      const { programmeId } = input
      return {
        act: 'redirect',
        programmeId,
        why: input.why ?? null,
        reply: await replyFor(trx, 'redirected', input),
      }
    }
    case 'reject': {
      const { reason, reasonText = null, why = null } = input
      if (reason === 'other' && !reasonText) {
        throw new Refusal('invalid_input', {}, [{ path: 'reasonText', fault: 'required' }])
      }
      const reply = await replyFor(trx, 'rejected', input)
      return { act: 'reject', reason, reasonText, reply, why }
    }
    case 'group': {
      const reply = await replyFor(trx, 'grouped', input)
      return { act: 'group', proposalIds: input.proposalIds, reply, why: input.why ?? null }
    }
    case 'assign': {
      const { assigneeId } = input
      const isKnown = assigneeId === null || (await findActiveMember(trx, assigneeId))
      if (!isKnown) refuse('staff_member_not_found')
      return { act: 'assign', assigneeId, why: null }
    }
    case 'undo':
      return { act: 'undo', why: input.why ?? null }
  }
}

async function requireProgramme(trx: Trx, id: string) {
  await fillProgrammes(trx)
  const found = (await allProgrammes(trx)).find((one) => one.id === id)
  if (!found || found.retired_at) refuse('programme_not_found')
}

type Reply = { templateId?: string | undefined; replyText?: string | undefined }

/** The text with its variables: written for this decision, of a template, or the built-in one. */
export async function replyFor(
  trx: Trx,
  outcome: ReplyOutcome,
  { templateId, replyText }: Reply,
): Promise<string> {
  if (replyText !== undefined) {
    if (unknownVariables(outcome, replyText).length > 0) {
      throw new Refusal('invalid_input', {}, [{ path: 'replyText', fault: 'unknown_variable' }])
    }
    return replyText
  }
  if (templateId === undefined) return builtInReplies[outcome]
  const template = await findTemplate(trx, templateId)
  if (!template || template.retired_at || template.outcome !== outcome) {
    return refuse('reply_template_not_found')
  }
  return template.body
}
