import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { contractTables, programmeFields } from './contract-view.ts';

export const load = pageLoad('/daten/vertrag', async () => ({ contractTables, programmeFields }));
