import type { GridCell } from './grid.ts';

const dayLength = 86_400_000;
const twoDigits = (count: number) => String(count).padStart(2, '0');

/** A point in time as a cell: a day, or text if it has a time of day, which no column of the contract knows. */
export function cellOfMoment(milliseconds: number): GridCell {
  const moment = new Date(milliseconds);
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  // years beyond 9999 have six digits there
  const day = iso.slice(0, iso.indexOf('T'));
  return milliseconds % dayLength === 0
    ? { kind: 'date', text: day }
    : `${day} ${iso.slice(iso.indexOf('T') + 1, -5)}`;
}

/** Day number of a workbook: day 1 is 1 January 1900, or day 0 is 1 January 1904. */
export function cellOfSerial(serial: number, is1904: boolean): GridCell {
  if (!(serial >= 0 && serial < 2_958_466)) return serial;
  // Excel counts 29 February 1900, which never was
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return cellOfMoment(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000);
}

/** A time of day, given as a part of a day. */
export function cellOfTime(serial: number): GridCell {
  const seconds = Math.round(serial * 86_400);
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
}
