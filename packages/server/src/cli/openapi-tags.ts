// What the operations of both documents are about, in a sentence each: a tag without one does not print.

const tags: Record<string, string> = {
  cases: 'Disputes about acts in the name of a territory',
  committees: 'Sessions that decide, and their published decisions',
  consultations: 'Consultations, their phases and themes, their yearly report',
  contributions: 'Needs and existing services, as people wrote them',
  diagnoses: 'Free diagnoses for small territories',
  embeds: 'All that one host page shows, in one answer',
  files: 'Open data, images and calendars, to be downloaded',
  grouping: 'Which contributions make which proposals',
  intents: 'What a person means to do, prepared here and confirmed at home',
  mails: 'Mails as they are sent, and what came of them',
  mandates: 'Who may act for which territory',
  moderation: 'Contributions read by the team',
  'open-data': 'Datasets, their files and dated editions',
  proposals: 'Proposals and their tallies',
  quarantine: 'Supports that are held until the team has looked',
  requests: 'Services that territories ask for',
  server: 'Is it alive, and what does it offer',
  services: 'The catalogue of digital services',
  sites: 'Sites that embed the consultation',
  staff: 'Members of the team, their sessions and their log',
  territories: 'Communes, groupings, départements and régions',
  webhooks: 'What is sent to others as it happens',
  'working-groups': 'Groups that build a kept proposal, and their meetings',
}

export function describedTags(used: Iterable<string>) {
  return [...new Set(used)].sort().map((name) => {
    const description = tags[name]
    if (!description) throw new Error(`The tag ${name} has no description in openapi-tags.ts.`)
    return { name, description }
  })
}
