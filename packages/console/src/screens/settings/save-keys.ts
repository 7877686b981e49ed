// Ctrl+S saves the form that has the focus.
import type { ReactiveControllerHost } from 'lit'
import { Keys } from '../../keys/keys.ts'
import { words } from './words.ts'

export const saveKeys = (
  host: ReactiveControllerHost & HTMLElement,
  name: string,
  act: () => void,
) => new Keys(host, { name, keys: () => [{ key: 's', ctrl: true, name: words.save, act }] })
