import { totalmem } from 'node:os';

/** What a publication takes without a setting, in MB: 1.2 GB carry 11,000 quartiers, 2 GB 100,000. */
const minMegabytes = 1_200;
/** DuckDB takes a quarter more than it counts: with this limit 100,000 quartiers stay below 4.5 GiB. */
const maxMegabytes = 3_400;

/** `MONITOR_MEMORY` is no amount of memory. */
export class MemorySettingError extends Error {
  readonly setting: string;

  constructor(setting: string) {
    super(`MONITOR_MEMORY is no amount of memory: ${setting}`);
    this.name = 'MemorySettingError';
    this.setting = setting;
  }
}

/**
 * The memory that DuckDB may take while an edition is built, such as `2000MB`: what `MONITOR_MEMORY` says, otherwise a
 * quarter of the machine or container within bounds. Throws {@link MemorySettingError}.
 */
export function buildingMemory(
  setting = process.env.MONITOR_MEMORY,
  machineBytes = availableBytes(),
): string {
  if (!setting) {
    const quarter = Math.round(machineBytes / 4 / 1e6);
    return `${Math.min(maxMegabytes, Math.max(minMegabytes, quarter))}MB`;
  }
  const amount = /^(\d+(?:\.\d+)?) ?([MG]i?B)$/i.exec(setting.trim());
  if (!amount || Number(amount[1]) === 0) throw new MemorySettingError(setting);
  return `${amount[1]}${amount[2]}`;
}

/** Without a limit of the control group Node names none, or more than the machine has. */
const availableBytes = () => Math.min(totalmem(), process.constrainedMemory() || Infinity);
