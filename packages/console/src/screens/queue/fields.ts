// The filters of the queue as fields, each choice with how many it would show.
import type { ModerationCounts } from '@parvis/sdk/staff'
import type { FilterField } from '../../list/filter-bar.ts'
import { states } from './query.ts'
import { words } from './words.ts'

export function queueFields(counts: ModerationCounts | undefined, memberId: string): FilterField[] {
  const { themes = [], departments = [], assignees = [] } = counts ?? {}
  const given = new Map(assignees.map(({ assignee, count }) => [assignee?.id ?? 'none', count]))
  return [
    { name: 'q', label: words.search, kind: 'search' },
    {
      name: 'etat',
      label: words.state,
      kind: 'several',
      options: states.map((state) => ({
        value: state,
        label: words.states[state],
        count: counts?.[state],
      })),
    },
    {
      name: 'theme',
      label: words.theme,
      kind: 'several',
      options: themes.map(({ id, title, count }) => ({ value: id, label: title, count })),
    },
    {
      name: 'departement',
      label: words.department,
      kind: 'several',
      options: departments.map(({ code, name, count }) => ({
        value: code,
        label: `${name} (${code})`,
        count,
      })),
    },
    {
      name: 'confiee',
      label: words.assignee,
      kind: 'several',
      options: [
        { value: 'me', label: words.me, count: given.get(memberId) },
        { value: 'none', label: words.nobody, count: given.get('none') },
        ...assignees.flatMap(({ assignee, count }) =>
          assignee && assignee.id !== memberId
            ? [{ value: assignee.id, label: assignee.name, count }]
            : [],
        ),
      ],
    },
    {
      name: 'signalee',
      label: words.flagged,
      kind: 'one',
      options: [
        { value: 'oui', label: words.isFlagged },
        { value: 'non', label: words.isNotFlagged },
      ],
    },
  ]
}
