import type { embedDe } from '../de/embed.ts';

export const embedEn: typeof embedDe = {
  page: 'More in Quartiersmonitor',
  home: 'Go to Quartiersmonitor',
  newWindow: 'opens in a new window',
  older: (id, date, current) => `Figures of edition ${id} of ${date}. The current edition is ${current}.`,
  current: 'Current figures',
  programmePicture: 'Chart: emissions of the neighbourhoods of the programme over the years',
  quartierPicture: (name) => `Chart: emissions and target path, ${name}`,
};
