// States and acts of requests as people read them (pure).
import { words } from './words.ts'

const states: Readonly<Record<string, string>> = words.states
const acts: Readonly<Record<string, string>> = words.acts

export const stateName = (state: string) => states[state] ?? state
export const actName = (act: string) => acts[act] ?? act
