import type { pressDe } from '../de/press.ts';

export const pressEn: typeof pressDe = {
  title: 'Press',
  titleOf: (quartier) => `Press: ${quartier}`,
  lead: (edition, date) =>
    `Charts to print from edition ${edition} of ${date}: with finding, source, date and licence in the picture, and with captions and sentences to quote.`,
  form: {
    label: 'Choose the programme or a neighbourhood',
    quartier: 'About',
    programme: 'Programme',
    hint: 'name',
    ink: 'Print',
    inks: { colour: 'in colour', grey: 'in greyscale, with patterns' },
  },
  kit: 'All of it as a ZIP file',
  kitText: 'Press kit with all pictures in colour and in greyscale, with data and texts',
  live: {
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Selected, please copy with Ctrl+C',
    waiting: 'The press kit will be made in a moment.',
    making: 'The press kit is being made: {made} of {count} files.',
    done: 'The press kit has been sent completely.',
    failed: 'The press kit was not finished. Please download it again.',
  },
  notOffered: 'Not offered, since there is nothing to show:',
  none: 'There are no figures yet that could be shown for this choice.',

  filesOf: (chart, format) => `${chart}, ${format}`,
  data: 'Figures',
  printed: (format, mm, pixels) =>
    mm === '' ? `${format} (${pixels} px)` : `${format}, ${mm} mm (${pixels} px)`,
  onScreen: (format, width, height) => `${format}, ${width} × ${height} px`,
  screens: 'Other sizes, screen, numbers',
  moreCharts: (titles) => `More charts: ${titles}`,
  svgText: 'SVG',
  svgOutline: 'SVG with outlines',
  note: 'Small print is larger in the preview than in print. PNG for print has 300 dpi; px is its width. In “SVG with outlines” the letters are drawn; it looks the same in every program.',

  quoteScope: (scope) => `This is about ${scope.charAt(0).toLowerCase()}${scope.slice(1)}.`,
  texts: 'Texts to copy',
  select: 'One click selects a whole text.',
  copyOf: (name) => `Copy: ${name}`,
  text: {
    quote: 'Sentences to quote',
    caption: 'Caption',
    alt: 'Alternative text',
    citation: 'Citation',
    page: 'Page of the chart in this edition',
    picture: 'Permanent address of the picture',
    embed: 'To embed in a website',
  },

  use: {
    heading: 'Use and contact',
    licence: 'Licence',
    licenceText: (licence) => `${licence}. Please print the source that the picture names.`,
    contact: 'Press contact',
    embargo: 'Embargo',
    embargoText: (until) => `until ${until}; please do not publish before`,
    owner: 'Publisher',
    edition: 'Edition',
    demo: 'Demonstration',
    demoText: 'All figures are invented. Pictures and texts therefore carry a mark; please leave it there.',
    withdrawn: 'Withdrawn',
    unknown: 'not given',
  },

  pack: {
    page: 'Page of this press kit',
    below: (path) => `below the address of the site: ${path}`,
    readme: 'README.txt',
    captions: 'texts',
    folders: { pictures: 'pictures', grey: 'pictures-greyscale', screens: 'pictures-screen', data: 'data' },
    checksums: 'Checksums (SHA-256): checksums.sha256; verify with "sha256sum -c checksums.sha256"',
    checksumFile: 'checksums.sha256',
    name: 'press-kit',
    content:
      'Per chart: newspaper column (90 mm) and page width (170 mm) as PNG with 300 dpi, as PDF and as SVG with outlines, in colour and in greyscale with patterns; 16:9 (213 mm wide), square and 4:5 (133 mm wide) as PNG with 300 dpi, as PDF and as PNG for screens; figures as CSV, CSV for Excel and XLSX; texts in texts.txt.',
  },
};
