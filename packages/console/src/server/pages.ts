// Addresses of the server's pages, printed by `npm run contract`: do not edit.
export const console = '/console'
export const team = '/equipe'
export const teamSignIn = '/equipe/connexion'
export const stepUp = '/equipe/confirmation'
export const proposal = '/propositions/:id'
export const proposalPreview = '/equipe/apercu/propositions/:id'
export const consultationPreview = '/equipe/apercu/consultations/:id'
export const siteRegistration = '/sites/inscription'
