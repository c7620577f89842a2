import { editionFormat } from '../edition-format.ts';
import { openingFault } from './opening.ts';
import type { Register, Withdrawal } from './register.ts';

interface EditionFiles {
  readManifest(id: string): { manifest?: { format: number } | undefined; fault?: string | undefined };
  databasePath(id: string): string;
}

export type UseOutcome =
  | { used: true }
  | { used: false; why: 'unknown' }
  | { used: false; why: 'withdrawn'; withdrawal: Withdrawal }
  | { used: false; why: 'other_format'; format: number }
  | { used: false; why: 'damaged'; fault: string };

/** Undefined if the register has the edition among those that are served. */
export function whyNotServed({ editions, withdrawals }: Register, id: string): UseOutcome | undefined {
  const withdrawal = withdrawals.find((withdrawn) => withdrawn.id === id);
  if (withdrawal) return { used: false, why: 'withdrawn', withdrawal };
  return editions.includes(id) ? undefined : { used: false, why: 'unknown' };
}

/** Undefined if this program can open the edition and show it. */
export async function whyNotUsable(
  store: EditionFiles,
  register: Register,
  id: string,
): Promise<UseOutcome | undefined> {
  const refusal = whyNotServed(register, id);
  if (refusal) return refusal;
  const { manifest, fault: manifestFault } = store.readManifest(id);
  if (!manifest) return { used: false, why: 'damaged', fault: manifestFault! };
  if (manifest.format !== editionFormat) return { used: false, why: 'other_format', format: manifest.format };
  const fault = await openingFault(store.databasePath(id));
  return fault === undefined ? undefined : { used: false, why: 'damaged', fault };
}
