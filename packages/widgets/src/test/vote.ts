// A vote button in tests: placed, clicked, and left waiting.
import { VoteButton } from '../vote-button/vote-button.ts'
import { fakeClient } from './fake-client.ts'
import { proposal } from './fixtures.ts'
import { inside, place } from './page.ts'

VoteButton.define()

export const markup =
  '<parvis-vote-button proposal="parking"><a href="https://c.example/p">Soutenir</a></parvis-vote-button>'
export const tally = {
  proposalId: 'parking',
  territories: 13,
  residentsByEmail: 30,
  residentsByFranceConnect: 4,
}

export const link = (element: VoteButton) => inside<HTMLAnchorElement>(element, '[part=button]')
export const intentIn = (element: VoteButton) =>
  new URL(link(element).href).searchParams.get('intent') ?? ''
export const back = () => dispatchEvent(new Event('focus'))

/** Clicks without leaving the test's page. */
export function click(element: VoteButton) {
  const stay = (event: Event) => event.preventDefault()
  document.addEventListener('click', stay, { once: true })
  link(element).click()
}

export async function button(given = {}, html = markup) {
  const fake = fakeClient({ proposals: [proposal(given)] })
  const element = (await place(html, fake.client)) as VoteButton
  return { fake, element }
}
