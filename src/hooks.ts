import type { Transport } from '@sveltejs/kit';

/**
 * Kit writes the data of every page a second time, for a client that takes the page over. Ours have none (see
 * routes/+layout.ts), and writing drawings of 100 kB for nothing is a tenth of the work on a page: each object is
 * replaced by a word before it is looked into.
 */
export const transport: Transport = {
  unsent: {
    encode: (value) => typeof value === 'object' && value !== null && 'unsent',
    decode: () => undefined,
  },
};
