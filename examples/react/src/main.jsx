// Registers the elements once, says which consultation and site they speak to, and shows the application.
import { ContributionForm, configure, VoteButton } from '@parvis/widgets'
import { createRoot } from 'react-dom/client'
import { Consultation } from './consultation.jsx'

const server = import.meta.env.VITE_CONSULTATION
configure({ server, site: import.meta.env.VITE_SITE })
VoteButton.define()
ContributionForm.define()

createRoot(document.querySelector('#root')).render(<Consultation server={server} />)
