// A consultation as a form holds it and as the server takes it; what is missing before it may be published.
import type { CreateConsultationBody, StaffConsultation } from '@parvis/sdk/staff'
import type { Values } from '../../form/kept.ts'
import { daysLater, toField } from '../../form/moment.ts'
import { plain } from '../../form/plain.ts'
import { ticksOf } from '../../form/ticks.ts'

export const territoryKinds = ['commune', 'epci', 'department', 'region'] as const
export const kinds = ['consultation', 'call_for_investigations', 'call_for_interest'] as const
export const options = [
  'residentsSupport',
  'contributionsPublicOnReceipt',
  'groupingClosesAtSupport',
] as const

type Themes = StaffConsultation['themes']

export function valuesOf({ kind, title, summary, themes, rules }: StaffConsultation): Values {
  return {
    kind,
    title,
    summary,
    themes: themes.map((theme) => theme.title).join('\n'),
    supportingKinds: rules.supportingKinds.join(' '),
    referentKinds: rules.referentKinds.join(' '),
    options: options.filter((name) => rules[name] ?? name === 'groupingClosesAtSupport').join(' '),
    envelope: rules.envelopeCents === undefined ? '' : String(rules.envelopeCents / 100),
  }
}

/** What most have; the kinds of territory are those of 2021. */
export const firstValues: Values = {
  kind: 'consultation',
  supportingKinds: 'commune department region',
  referentKinds: 'commune epci department region',
  options: 'residentsSupport groupingClosesAtSupport',
}

export function rulesIn({
  supportingKinds,
  referentKinds,
  options: chosen,
  envelope = '',
}: Values) {
  const has = (name: (typeof options)[number]) => ticksOf(chosen).includes(name)
  const kindsIn = (text?: string) => territoryKinds.filter((kind) => ticksOf(text).includes(kind))
  const euros = Number(envelope.replace(/\s/g, '').replace(',', '.'))
  return {
    supportingKinds: kindsIn(supportingKinds),
    referentKinds: kindsIn(referentKinds),
    residentsSupport: has('residentsSupport'),
    contributionsPublicOnReceipt: has('contributionsPublicOnReceipt'),
    groupingClosesAtSupport: has('groupingClosesAtSupport'),
    envelopeCents: envelope.trim() === '' ? undefined : Math.round(euros * 100),
  }
}

/** One a line, once. A line that stays keeps its id, as does one that is put in the place of another. */
export function themesIn(text = '', before: Themes = []): Themes {
  const lines = text.split('\n').map((line) => line.trim())
  const titles = [...new Set(lines.filter(Boolean))]
  const stay = new Map(before.map(({ id, title }) => [title, id]))
  const taken = new Set(titles.flatMap((title) => stay.get(title) ?? []))
  return titles.map((title, at) => {
    const replaced = before[at]
    const isRenamed = replaced && !titles.includes(replaced.title)
    const id = stay.get(title) ?? (isRenamed ? replaced.id : idOf(title, taken))
    taken.add(id)
    return { id, title }
  })
}

function idOf(title: string, taken: ReadonlySet<string>) {
  const slug =
    plain(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'theme'
  for (let count = 1; ; count++) {
    const id = count === 1 ? slug : `${slug}-${count}`
    if (!taken.has(id)) return id
  }
}

/** A year after the other began: the same season. */
export function aYearLater(phases: StaffConsultation['phases']) {
  const [first] = phases.map(({ opensAt }) => opensAt).sort()
  return first ? daysLater(toField(first), 364) : ''
}

/** The phases of another, the first of them on this date, the others as far from it as they were. */
export function phasesFrom(
  phases: StaffConsultation['phases'],
  startsAt: string | null,
): NonNullable<CreateConsultationBody['phases']> {
  const first = Math.min(...phases.map(({ opensAt }) => new Date(opensAt).getTime()))
  const by = startsAt ? new Date(startsAt).getTime() - first : 0
  const later = (at: string) => new Date(new Date(at).getTime() + by).toISOString()
  return phases.map(({ kind, title, opensAt, closesAt }) => ({
    kind,
    title,
    opensAt: later(opensAt),
    closesAt: closesAt && later(closesAt),
  }))
}

export type Check = {
  name: 'themes' | 'phases' | 'intake' | 'dates'
  isMet: boolean
  stops: boolean
}

/** `stops`: the server refuses to publish without it. */
export function checksOf(
  { themes, phases }: Pick<StaffConsultation, 'themes' | 'phases'>,
  now: Date,
): Check[] {
  const intake = ['contribution', 'investigation_proposal', 'interest_expression']
  return [
    { name: 'themes', isMet: themes.length > 0, stops: true },
    { name: 'phases', isMet: phases.length > 0, stops: true },
    { name: 'intake', isMet: phases.some(({ kind }) => intake.includes(kind)), stops: false },
    {
      name: 'dates',
      isMet: phases.some(({ closesAt }) => !closesAt || new Date(closesAt) > now),
      stops: false,
    },
  ]
}
