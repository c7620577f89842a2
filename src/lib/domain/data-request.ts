import { delivererOf, type Deliverer } from './deliverer.ts';
import type { Carrier, MissingCell } from './records/balance.ts';

/** What would have to be asked of one deliverer about one carrier. */
export interface DataRequest {
  /** Null for sectors of which only emissions are reported. */
  carrier: Carrier | null;
  state: MissingCell['state'];
  deliverer: Deliverer;
  sectors: string[];
  /** Ascending. */
  years: number[];
  /** How much of the emissions of a year the newest of them lacks, as last known, %; null: not known of all. */
  share_pct: number | null;
}

/** Gathers missing cells by carrier, state and deliverer, in the order of the carriers; reported sectors come last. */
export function gatherRequests(missing: readonly MissingCell[], carriers: readonly Carrier[]): DataRequest[] {
  const found = new Map<string, DataRequest>();
  for (const { year, sector, carrier: id, state, share_pct } of missing) {
    const carrier = carriers.find((row) => row.carrier === id) ?? null;
    const deliverer = delivererOf(sector, carrier);
    const key = [id ?? sector, state, deliverer].join(' ');
    const request = found.get(key) ?? { carrier, state, deliverer, sectors: [], years: [], share_pct: 0 };
    const newest = request.years.at(-1) ?? -Infinity;
    if (year > newest) request.share_pct = share_pct;
    else if (year === newest)
      request.share_pct =
        share_pct === null || request.share_pct === null ? null : request.share_pct + share_pct;
    if (!request.sectors.includes(sector)) request.sectors.push(sector);
    if (!request.years.includes(year)) request.years.push(year);
    request.years.sort((a, b) => a - b);
    found.set(key, request);
  }
  const place = ({ carrier }: DataRequest) => (carrier ? carriers.indexOf(carrier) : carriers.length);
  return [...found.values()].toSorted((a, b) => place(a) - place(b));
}
