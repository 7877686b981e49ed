// May this territory ask for this service? Any may, as long as the service goes on.
import { refuse } from '../../platform/refusal.ts'

export function requireRequestable({ stage }: { stage: string }) {
  if (stage === 'stopped' || stage === 'investigation_stopped') refuse('service_stopped')
}

export function requireLivingTerritory(
  territory: { label: string; endedOn: string | null } | undefined,
) {
  if (!territory) return refuse('mandate_missing')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
}
