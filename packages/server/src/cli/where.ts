// Refuses, outside of a demonstration, what would make data up among true data.
import { ConfigError, declaredMode } from '../platform/settings/config.ts'
import type { Command } from './commands.ts'

export function requireAllowed(name: string, { where }: Pick<Command, 'where'>) {
  const mode = declaredMode()
  if (where === 'in a demonstration' && mode !== 'demo') {
    throw new ConfigError([
      `PARVIS_MODE: "${name}" makes data up; it runs only where PARVIS_MODE=demo is set`,
    ])
  }
  if (where === 'outside production' && mode === 'production') {
    throw new ConfigError([
      `PARVIS_MODE: "${name}" makes data up, and these settings are of production; PARVIS_MODE=demo says otherwise`,
    ])
  }
}
