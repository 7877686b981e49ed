// Which key does what in the queue, as data: letters, never digits.
import type { ScreenKey } from '../../keys/pressed.ts'
import { words } from './words.ts'

export type QueueAct =
  | 'next'
  | 'previous'
  | 'group'
  | 'redirect'
  | 'reject'
  | 'mine'
  | 'note'
  | 'propose'
  | 'similar'
  | 'list'

const letters = [
  ['j', 'next'],
  ['k', 'previous'],
  ['p', 'group'],
  ['o', 'redirect'],
  ['r', 'reject'],
  ['m', 'mine'],
  ['n', 'note'],
  ['c', 'propose'],
  ['s', 'similar'],
  ['u', 'list'],
] as const satisfies readonly (readonly [string, QueueAct])[]

export const queueKeys = (act: (name: QueueAct) => void): readonly ScreenKey[] => [
  ...letters.map(
    ([key, name]): ScreenKey => ({ key, name: words.keys[name], act: () => act(name) }),
  ),
  { key: 'Escape', name: words.keys.list, act: () => act('list') },
  { shown: '↑ ↓', name: words.keys.move },
  { shown: '⏎', name: words.keys.read },
]
