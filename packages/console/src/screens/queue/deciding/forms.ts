// The forms of the pane, loaded a moment after the contribution is shown.
import './decision-form.ts'
import './note-form.ts'
