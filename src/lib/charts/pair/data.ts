import type { Pair } from '#lib/domain/records/pair.ts';

export interface PairData {
  pair: Pair;
}
