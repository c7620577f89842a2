import type { ProgrammeYear } from '#lib/domain/records/programme.ts';

export interface ProgrammeData {
  years: readonly ProgrammeYear[];
}
