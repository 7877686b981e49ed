// What a language file says of each refusal: a sentence, or one made of its facts.
import type { RefusalCode } from '../refusal.ts'
import type { FactsOf } from '../refusal-facts.ts'

export type RefusalWordings = {
  [Code in RefusalCode]: string | ((facts: FactsOf<Code>) => string)
}
