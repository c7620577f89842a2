import type { pagingDe } from '../de/paging.ts';

export const pagingEn: typeof pagingDe = {
  label: 'Pages of the list',
  page: (page, last) => `Page ${page} of ${last}`,
  range: (from, to, of) => `${from} to ${to} of ${of}`,
  previous: 'previous',
  next: 'next',
  goTo: (page) => `Page ${page}`,
  rows: (n, of) => `The first ${n} of ${of} rows; the CSV file has all of them.`,
};
