// All elements, registered: those of parvis.js and the further ones.
import { ProposalCard } from '../further/proposal-card/proposal-card.ts'
import { elements } from '../page/upgrade.ts'

export const all = [...elements, ProposalCard]
for (const element of all) element.define()
