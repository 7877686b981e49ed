// Browser tests of the console's elements: as those of the widgets, without a network.
import { browserTests } from '../widgets/web-test-runner.config.js'

export default browserTests('console')
