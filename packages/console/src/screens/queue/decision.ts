// What is written in the form of a decision → the decision as the server takes it, or what is missing.
import type { DecisionInput, ReplyList } from '@parvis/sdk/staff'
import type { Fault } from '../../form/faults.ts'
import type { Values } from '../../form/kept.ts'

/** Those that have a form; undoing has none. */
export type Act = Exclude<DecisionInput['act'], 'undo'>

export const acts = ['group', 'redirect', 'reject', 'assign'] as const satisfies readonly Act[]

/** What each makes of a contribution, as replies are sorted. */
export const outcomes = { group: 'grouped', redirect: 'redirected', reject: 'rejected' } as const

export const fieldsOf: Record<Act, readonly string[]> = {
  group: ['proposalIds', 'replyText', 'why'],
  redirect: ['programmeId', 'replyText', 'why'],
  reject: ['reason', 'reasonText', 'replyText', 'why'],
  assign: ['assigneeId'],
}

type Reply = Pick<Extract<DecisionInput, { act: 'reject' }>, 'templateId' | 'replyText' | 'why'>

/** Undefined while a choice is missing. */
export function decisionFrom(
  act: Act,
  values: Values,
  replies: ReplyList,
): DecisionInput | undefined {
  switch (act) {
    case 'assign':
      return { act, assigneeId: values.assigneeId || null }
    case 'redirect': {
      const { programmeId } = values
      return programmeId ? { act, programmeId, ...replyIn(act, values, replies) } : undefined
    }
    case 'reject': {
      const reason = replies.reasons.find((one) => one.reason === values.reason)?.reason
      const reasonText = values.reasonText?.trim()
      if (!reason || (reason === 'other' && !reasonText)) return undefined
      return {
        act,
        reason,
        ...(reasonText && { reasonText }),
        ...replyIn(act, values, replies),
      }
    }
    case 'group': {
      const proposalIds = listed(values.proposalIds)
      return proposalIds.length > 0
        ? { act, proposalIds, ...replyIn(act, values, replies) }
        : undefined
    }
  }
}

/** A template sent as it is keeps its name. */
function replyIn(act: keyof typeof outcomes, values: Values, replies: ReplyList): Reply {
  const text = values.replyText?.trim()
  const template = replies.items.find(
    (one) => one.outcome === outcomes[act] && one.body.trim() === text,
  )
  return {
    ...(template ? { templateId: template.id } : text && { replyText: text }),
    ...(values.why?.trim() && { why: values.why.trim() }),
  }
}

/** Several ids in one field. */
export const listed = (value = '') => value.split(' ').filter(Boolean)

export function toggledIn(value: string | undefined, id: string) {
  const ids = listed(value)
  return (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]).join(' ')
}

export type FaultWords = {
  chooseReason: string
  tellReason: string
  chooseProgramme: string
  chooseProposal: string
  shortReply: string
  unknownVariables: (names: string) => string
}

const shortestReply = 10

/** What can be seen before anything is sent. */
export function faultsOf(
  act: Act,
  values: Values,
  replies: ReplyList,
  words: FaultWords,
): readonly Fault[] {
  const faults: Fault[] = []
  const add = (path: string, detail: string) => faults.push({ path, code: 'missing', detail })
  if (act === 'redirect' && !values.programmeId) add('programmeId', words.chooseProgramme)
  if (act === 'group' && listed(values.proposalIds).length === 0)
    add('proposalIds', words.chooseProposal)
  if (act === 'reject' && !values.reason) add('reason', words.chooseReason)
  if (act === 'reject' && values.reason === 'other' && !values.reasonText?.trim())
    add('reasonText', words.tellReason)
  const reply = values.replyText?.trim()
  if (act === 'assign' || !reply) return faults
  const unknown = unknownIn(act, reply, replies)
  if (unknown.length > 0) add('replyText', words.unknownVariables(unknown.join(', ')))
  else if (reply.length < shortestReply) add('replyText', words.shortReply)
  return faults
}

/** In braces, as they are written. */
function unknownIn(act: keyof typeof outcomes, text: string, { variables }: ReplyList) {
  const known = variables.find(({ outcome }) => outcome === outcomes[act])?.names ?? []
  return [...text.matchAll(/\{([^{}\n]*)\}/g)]
    .filter(([, name = '']) => !known.includes(name))
    .map(([whole]) => whole)
}
