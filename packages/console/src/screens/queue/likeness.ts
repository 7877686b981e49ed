// How near two texts are, as a share: to put in order, not to be read as a probability.
import { language } from '../../language.ts'

const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })

export const likeness = (share: number) => percent.format(share)
