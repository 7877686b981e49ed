// Whom the team may contact: their name and telephone, asked in the first-party window only.

import { TextField, type Values } from '../layout/fields.tsx'
import type { InputFault } from '../refusal.ts'

type Props = { label: string; values?: Values | undefined; faults?: InputFault[] | undefined }

export function ContactFields({ label, values, faults }: Props) {
  return (
    <>
      <TextField
        name="contact-nom"
        label={label}
        hint="Jamais publié : lu seulement par l’équipe de l’Incubateur."
        autocomplete="name"
        maxlength={120}
        values={values}
        faults={faults}
      />
      <TextField
        name="contact-telephone"
        label="Téléphone"
        required={false}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        maxlength={30}
        values={values}
        faults={faults}
      />
    </>
  )
}
