// What happens to a site that someone registers, as the journal keeps it.

type Registered = { territoryId: string; origin: string }

export type RegistrationEvents = {
  'site.registered': Registered
  'site.proved': Registered
  'site.agreement_asked': { territoryId: string; team: boolean }
  'site.approved': Registered & { by: 'town_hall' | 'team' }
  'site.refused': Registered & { by: 'town_hall' | 'team' }
  'site.abandoned': Registered
}

declare module '../../platform/events/events.ts' {
  interface EventData extends RegistrationEvents {}
}
