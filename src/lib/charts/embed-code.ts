import { escapeMarkup } from './drawing/markup.ts';

/** What an editor pastes into another site: a frame, and the script that makes it as high as what it shows. */
export function embedCode(
  origin: string,
  { address, title, width, height }: { address: string; title: string; width: number; height: number },
): string {
  const frame = [
    `src="${escapeMarkup(origin + address)}"`,
    `title="${escapeMarkup(title)}"`,
    `width="${width}"`,
    `height="${height}"`,
    'loading="lazy"',
    'style="border:0;max-width:100%"',
  ];
  return `<iframe ${frame.join(' ')}></iframe><script async src="${escapeMarkup(origin)}/embed/height.js"></script>`;
}
