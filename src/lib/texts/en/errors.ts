import type { errorsDe } from '../de/errors.ts';

export const errorsEn = {
  status: (code) => `Error ${code}`,
  home: 'Programme overview',
  quartiers: 'All neighbourhoods',
  back: 'Open without it',

  notFound: {
    title: 'This page does not exist',
    text: 'There is nothing at this address. Perhaps it was mistyped.',
    pages: 'These pages exist:',
  },
  unknown_quartier: {
    title: 'This neighbourhood does not exist',
    text: (asked) => `This edition has no neighbourhood “${asked}”.`,
    near: 'Did you mean:',
    other: 'Neighbourhoods are addressed by their ids. The list has them all:',
    place: (municipality, name) => `${municipality}, ${name}`,
  },
  unknown_edition: {
    title: 'This edition does not exist',
    text: (asked) => `There is no edition “${asked}”.`,
    list: 'Published are:',
    current: 'current',
  },
  withdrawn_edition: {
    title: 'This edition was withdrawn',
    text: (id, date, reason) => `Edition ${id} was withdrawn on ${date}. Reason given: ${reason}`,
    mark: (date, reason) => `withdrawn on ${date}: ${reason}`,
    current: 'To the current edition',
  },
  busy: {
    title: 'Too many requests at the moment',
    text: (seconds) => `Too much is asked for at the moment. Please try again in ${seconds} seconds.`,
  },
  other_format: {
    title: 'This edition was published by another version of the program',
    text: (edition: string, format: number, read: number) =>
      `Edition ${edition} has format ${format}, this program reads format ${read}. Its data are safe. Whoever runs the program makes a new edition of it with this command, computed by the method of today:`,
    upgrade: 'Publish the edition anew:',
  },
  bad_parameter: {
    title: 'Something is wrong with this address',
    text: (parameter, asked) => `“${asked}” is not a possible value of “${parameter}”.`,
    allowed: (isOne): string => (isOne ? 'Possible is:' : 'Possible are:'),
  },
  badRequest: {
    title: 'Something is wrong with this address',
    text: 'The parameters in the address do not fit together or are not allowed.',
  },
  empty_store: {
    title: 'Nothing has been published yet',
    text: 'The program is running, but there is no edition with data yet. Whoever runs it publishes one with this command:',
    demo: 'To try it with the demonstration data that come with it:',
    own: 'With data of your own:',
    folder: 'my-folder',
    after: 'Then reload this page; no restart is needed.',
  },
  unavailable: {
    title: 'Not available at the moment',
    text: 'The application cannot answer right now. Please try again in a few minutes.',
  },
  internal: {
    title: 'Something went wrong',
    text: 'The page could not be made. It is not your fault, and the error has been recorded.',
    id: (id) => `Error number ${id}`,
    report: 'If it happens again, please give this number to the operator.',
  },
} satisfies typeof errorsDe;
