import { tipBreak } from '../drawing/marks.ts';

/** The group whose box contains the place, or that holds the focus. */
function groupAt(picture: HTMLElement, { clientX: x, clientY: y }: { clientX: number; clientY: number }) {
  return [...picture.querySelectorAll<SVGGElement>('[data-tip]')].find((group) => {
    const { left, right, top, bottom } = group.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  });
}

/** Lines of a tip; the first one names what is pointed at. */
function fill(tip: HTMLElement, text: string) {
  const [name = '', ...lines] = text.split(tipBreak);
  const heading = document.createElement('strong');
  heading.textContent = name;
  const rest = lines.map((line) => {
    const part = document.createElement('div');
    part.textContent = line;
    return part;
  });
  tip.replaceChildren(heading, ...rest);
}

/**
 * Tips for pictures with links, which ECharts does not draw: below the part that is pointed at, touched or focused, never
 * over it. Names of links are spoken as they are, so the tip is for the eye alone.
 */
export function showTips(picture: HTMLElement): void {
  const tip = document.createElement('div');
  tip.className = 'chart-tip is-plain';
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  picture.append(tip);
  // The browser's own tip would say the same a second time.
  for (const title of picture.querySelectorAll(':is(a, g) > title')) {
    title.parentElement!.setAttribute('aria-label', title.textContent);
    title.remove();
  }

  let shown: Element | undefined;
  function show(group: SVGGElement | null | undefined) {
    if (group === shown) return;
    shown = group ?? undefined;
    tip.hidden = !group;
    if (!group) return;
    fill(tip, group.dataset.tip ?? '');
    const [frame, part] = [picture.getBoundingClientRect(), group.getBoundingClientRect()];
    const left = Math.min(part.left - frame.left, frame.width - tip.offsetWidth);
    tip.style.left = `${Math.max(0, left)}px`;
    tip.style.top = `${part.bottom - frame.top + 6}px`;
  }

  for (const name of ['pointermove', 'pointerdown'] as const)
    picture.addEventListener(name, (event) => show(groupAt(picture, event)));
  picture.addEventListener('pointerleave', () => show(undefined));
  picture.addEventListener('focusin', ({ target }) =>
    show((target as Element).closest<SVGGElement>('[data-tip]')),
  );
  picture.addEventListener('focusout', () => show(undefined));
  picture.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(undefined);
  });
}
