// What a language file says of each refusal: a sentence, or one made of its facts.
import type { RefusalCode, RefusalFacts } from '../refusal.ts'

export type RefusalWordings = Record<RefusalCode, string | ((facts: RefusalFacts) => string)>
