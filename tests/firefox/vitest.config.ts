// The journeys of `e2e/journeys/` in Firefox.
import { journeysIn } from '../engines/project.ts'

export default journeysIn('firefox')
