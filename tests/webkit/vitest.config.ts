// The journeys of `e2e/journeys/` in WebKit.
import { journeysIn } from '../engines/project.ts'

export default journeysIn('webkit')
