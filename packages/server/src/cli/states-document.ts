// The state machines as a page of documentation: one Mermaid drawing and one table for each.

import { diagnosisTransitions } from '../catalogue/requests/diagnosis-states.ts'
import { serviceRequestTransitions } from '../catalogue/requests/states.ts'
import { contributionTransitions } from '../process/contributions/states.ts'
import { proposalTransitions } from '../process/proposals/states.ts'
import { heldTransitions } from '../process/supports/review-queue/states.ts'
import { caseTransitions } from '../rights/disputes/states.ts'
import { registrationTransitions } from '../sites/registrations/states.ts'
import { markdownTable } from './markdown-table.ts'

type Transition = { from: string; act: string; to: string; when?: string }

export function statesDocument() {
  return `<!-- The states of contributions, proposals, requests, cases and sites. Printed from the code by \`npm run contract\`: do not edit. -->
# States

Each machine is one table in the code; decisions follow it, and random walks test it.

## A contribution

Source: \`packages/server/src/process/contributions/states.ts\`. Undoing a decision goes back along its arrow, to the state before it;
the decision stays in the history, and the undoing is a further act. Every arrow can be undone.

What committees decide (\`select\`, \`leave_out\`) is written when their session is published, and undone before that by the
secretary, after that by a correction with a public reason (\`reopen\` in the history). Until it is undone, moderation leaves the
contribution where it is. A contribution that was not selected may come before a later session.

${drawn('received', contributionTransitions)}

## A proposal

Source: \`packages/server/src/process/proposals/states.ts\`. A merged proposal's contributions and supports are with the one that took
its place, and its page leads there; undoing the merge puts them back. A publication can be undone while nobody has supported
the proposal. What committees decide (\`keep\`, \`set_aside\`) is written when their session is published, and undone as for a
contribution; a proposal stays kept while a committee has decided about its contributions.

${drawn('draft', proposalTransitions)}

## A request of a service

Source: \`packages/server/src/catalogue/requests/states.ts\`. The territory withdraws, the team does the rest; each act is kept in the
request's history. A request that was declined or withdrawn leaves room for a new one; reopening it needs that room.

${drawn('received', serviceRequestTransitions)}

## A request of a diagnosis

Source: \`packages/server/src/catalogue/requests/diagnosis-states.ts\`. The same rules; once the diagnosis has begun, it is not withdrawn online.

${drawn('requested', diagnosisTransitions)}

## A case

Source: \`packages/server/src/rights/disputes/states.ts\`. Someone asks for their right to act to be verified, or a town hall contests an
act in its name; the team decides, with a reason. Upholding a contest takes the acts out and ends the mandate, in the same commit;
reopening gives both back.

${drawn('open', caseTransitions)}

## A support that is held

Source: \`packages/server/src/process/supports/review-queue/states.ts\`. It looks like others given just before, and is in no count; the team looks at
groups. Released, it is counted once; refused, it never was, and its author is told why; reopened, it is as it was before. Its author
may take it back while it is held.

${drawn('held', heldTransitions)}

## A registration of a site

Source: \`packages/server/src/sites/registrations/states.ts\`. Its webmaster proves each address, and the town hall is asked at once; where
no official address is known, or none takes the mail, the team decides in its place. \`replace\` is what happens to a registration
when another one of the same first address and territory is approved.

${drawn('to_prove', registrationTransitions)}
`
}

function drawn(first: string, transitions: readonly Transition[]) {
  const label = ({ act, when }: Transition) => (when ? `${act} (${when})` : act)
  const arrows = transitions.map((one) => `  ${one.from} --> ${one.to}: ${label(one)}`)
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${first}`,
    ...arrows,
    '```',
    '',
    markdownTable(
      ['from', 'act', 'to'],
      transitions.map((one) => [one.from, label(one), one.to]),
    ),
  ].join('\n')
}
