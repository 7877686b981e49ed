// The wording of every fault of an input, in English.
import type { FaultWordings } from './faults-fr.ts'

export const faultsInEnglish: FaultWordings = {
  not_asked: () => 'This decision does not take this field: leave it out.',
  too_big: (limit) => `This number is too big: ${limit} at most.`,
  too_small: (limit) => `This number is too small: ${limit} at least.`,
  not_a_number: () => 'Write a number, in digits.',
  not_a_whole_number: () => 'Write a whole number, without decimals.',
  not_multiple: (limit) => `Write a multiple of ${limit}.`,
  not_a_text: () => 'A text is expected here.',
  not_a_boolean: () => 'Answer true or false.',
  not_a_list: () => 'A list is expected here.',
  not_an_object: () => 'An object is expected here, with its fields.',
  wrong_type: () => 'This value is not of the expected type.',
  malformed: () => 'This value does not have the expected form: check it.',
  unknown_field: () => 'There is no such field: leave it out, or check its name.',
  required: () => 'This field is required: fill it in.',
  too_short: (limit = 1) =>
    limit === 1
      ? 'This text is empty: write it.'
      : `This text is too short: ${limit} characters at least.`,
  too_long: (limit) =>
    `This text is too long: ${limit} ${limit === 1 ? 'character' : 'characters'} at most.`,
  forbidden_characters: () =>
    'This text holds invisible characters that are not allowed. Type it again, or paste it without formatting.',
  single_line: () => 'This field is a single line: remove the line breaks.',
  not_web_address: () =>
    'This web address will not do: it starts with https:// and holds a domain name, without a user name, a password or invisible characters.',
  not_https: () => 'This address must start with https://.',
  private_address: () =>
    'This address is on a private network: give a public one, that anyone can reach.',
  origin_path: () =>
    'Give the address of the site alone, without a page: https://www.ville.fr, not https://www.ville.fr/accueil.',
  origin_port: () => 'This address holds a port (“:8080”): give the public address of the site.',
  origin_ip: () => 'This address is a number: give the name of the site, such as www.ville.fr.',
  addresses_too_many: () =>
    'Five addresses at most for one site: remove one, or register another site.',
  origin_ours: () => 'This address is the one of the consultation itself.',
  not_uuid: () => 'The id must be a random UUID.',
  choose_one: () => 'Tick at least one of the two ways to take part.',
  too_many: () => 'This list holds too many ids: 100 at most.',
  not_an_address: () => 'This e-mail address is incomplete. Example: first.last@example.org',
  pass_wrong: () =>
    'This pass is not the one of this address, or is more than a day old: copy that of our last message.',
  six_digits: () => 'The code has six digits.',
  territory_not_chosen: () => 'Several local authorities match: choose yours in the list.',
  territory_unknown: () =>
    'No local authority matches. Try its exact name, its postcode or its INSEE code.',
  not_a_date: () => 'Write a date like 2026-03-31.',
  not_a_moment: () => 'Write a date and time as 2026-03-31T23:59:00+02:00.',
  date_to_come: () => 'This date is to come: give the one on which it happened.',
  one_stage_a_day: () => 'A service enters one stage a day: keep the last one.',
  unknown_variable: () =>
    'This text holds a variable that this decision cannot fill in. Check what is between braces.',
  choose_proposal: () => 'Tick at least one proposal.',
  too_few: (limit) => `This list is too short: ${limit} at least.`,
  too_many_together: (limit) => `This list is too long: ${limit} at most at once.`,
  said_twice: () => 'This list names the same thing twice: name it once.',
  unknown_choice: () => 'Choose one of the answers offered.',
}
