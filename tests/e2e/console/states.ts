// Every state of every screen of the console that is looked at. A screen without a row does not compile, and fails.
import type { Screen } from '../../../packages/console/src/shell/screens.ts'
import type { State } from './state.ts'
import { day } from './states-day.ts'
import { services } from './states-services.ts'
import { team } from './states-team.ts'

export const states: Readonly<Record<Screen['name'], readonly [State, ...State[]]>> = {
  ...day,
  ...services,
  ...team,
}
