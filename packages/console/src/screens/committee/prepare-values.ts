// What the form of a session holds, as texts, ↔ the session as the server takes it.
import type { CreateCommitteeBody, StaffCommitteeDetail } from '@parvis/sdk/staff'
import type { Values } from '../../form/kept.ts'

type Fields = Required<Omit<CreateCommitteeBody, 'consultationId' | 'subject'>>

/** Of a list of the form: as many rows as have something written in them. */
export const rowsIn = (values: Values, list: 'criteria' | 'members') =>
  Math.max(
    0,
    ...Object.keys(values).map((name) => {
      const [, found, at] = /^(criteria|members)\.(\d+)\./.exec(name) ?? []
      return found === list ? Number(at) + 1 : 0
    }),
  )

type Written = Omit<StaffCommitteeDetail, 'id'>

/** `isAnew`: for another session, whose date and title are its own. */
export function sessionValues(session: Written, { isAnew = false } = {}): Values {
  return {
    title: isAnew ? '' : session.title,
    meetsAt: isAnew ? '' : localMoment(session.meetsAt),
    gridsDueAt:
      isAnew || session.gridsDueAt === session.meetsAt ? '' : localMoment(session.gridsDueAt),
    place: session.place ?? '',
    rule: session.rule,
    scoreMax: String(session.scoreMax),
    quorumPercent: String(session.quorumPercent),
    votes: session.votes ? 'yes' : '',
    ...flat(
      session.criteria.flatMap(({ id, title, kind, weight }, at): [string, string][] => [
        [`criteria.${at}.id`, id],
        [`criteria.${at}.title`, title],
        [`criteria.${at}.kind`, kind],
        [`criteria.${at}.weight`, String(weight)],
      ]),
    ),
    ...flat(
      session.members.flatMap((one, at): [string, string][] => [
        [`members.${at}.id`, one.id],
        [`members.${at}.name`, one.name],
        [`members.${at}.organisation`, one.organisation],
        [`members.${at}.staffId`, one.staffId ?? ''],
        [`members.${at}.email`, one.email ?? ''],
      ]),
    ),
  }
}

const flat = (pairs: [string, string][]) => Object.fromEntries(pairs)

/** A row without a name was taken out. */
export function fieldsOf(values: Values): Fields {
  const of = (name: string) => (values[name] ?? '').trim()
  const rows = (list: 'criteria' | 'members') =>
    Array.from({ length: rowsIn(values, list) }, (_, at) => at)
  const criteria = rows('criteria').filter((at) => of(`criteria.${at}.title`))
  const members = rows('members').filter((at) => of(`members.${at}.name`))
  const taken = new Set<string>()
  return {
    title: of('title'),
    meetsAt: moment(of('meetsAt')) ?? '',
    gridsDueAt: moment(of('gridsDueAt')),
    place: of('place') || null,
    rule: of('rule'),
    scoreMax: Number(of('scoreMax') || 5),
    quorumPercent: Number(of('quorumPercent') || 50),
    votes: of('votes') === 'yes',
    criteria: criteria.map((at) => ({
      id: of(`criteria.${at}.id`) || ownId(of(`criteria.${at}.title`), taken),
      title: of(`criteria.${at}.title`),
      kind: of(`criteria.${at}.kind`) === 'territories' ? 'territories' : 'scored',
      weight: Number(of(`criteria.${at}.weight`) || 1),
    })),
    members: members.map((at) => ({
      id: of(`members.${at}.id`) || ownId(of(`members.${at}.name`), taken),
      name: of(`members.${at}.name`),
      organisation: of(`members.${at}.organisation`),
      staffId: of(`members.${at}.staffId`) || null,
      email: of(`members.${at}.email`) || null,
    })),
  }
}

/** Names it for ever, as the server wants ids: letters without accents, digits and hyphens. */
function ownId(name: string, taken: Set<string>) {
  const base =
    name
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'x'
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  taken.add(id)
  return id
}

const moment = (local: string) => {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** As a field of date and time holds it, in the time of whoever reads. */
function localMoment(iso: string) {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
