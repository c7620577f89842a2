import type { ChartPoint } from '../chart.ts';
import type { LiveChart } from './description.ts';
import type { LiveDrawing } from './echarts.ts';
import { showTips } from './tips.ts';

/**
 * Makes the charts of a page live. Each stands there complete as
 *
 *     <figure data-chart data-src data-label data-role>
 *       <div class="chart-picture">
 *         <div class="chart-drawing" data-layout="wide"><svg/></div>
 *         <div class="chart-drawing" data-layout="narrow"><svg/></div>
 *
 * and one of the drawings is shown, by the width of the page. Only when a person points at, touches or focuses
 * the picture are its description and ECharts fetched. `data-live` on the figure says how far that is:
 * loading, ready or failed. Pictures with links have `data-tips` instead, and tips of their own.
 */

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function spoken({ heading, lines }: ChartPoint): string {
  return `${heading}: ${lines.map(({ label, value }) => `${label} ${value}`).join('; ')}`;
}

function makeLive(figure: HTMLElement, picture: HTMLElement) {
  const drawings = new Map<HTMLElement, LiveDrawing>();
  const speech = document.createElement('p');
  speech.className = 'chart-speech hidden-text';
  speech.setAttribute('aria-live', 'polite');
  figure.append(speech);

  picture.tabIndex = 0;
  picture.setAttribute('role', 'application');
  picture.setAttribute('aria-roledescription', figure.dataset.role ?? '');
  picture.setAttribute('aria-label', figure.dataset.label ?? '');

  let description: Promise<LiveChart> | undefined;
  /** The point that the keyboard is at; -1 for none. */
  let index = -1;

  async function fetchDescription(): Promise<LiveChart> {
    const answer = await fetch(figure.dataset.src!);
    if (!answer.ok) throw new Error(`${figure.dataset.src}: ${answer.status}`);
    return (await answer.json()) as LiveChart;
  }

  function describe(): Promise<LiveChart> {
    description ??= fetchDescription();
    return description;
  }

  function shownDrawing(): HTMLElement | undefined {
    return [...picture.querySelectorAll<HTMLElement>('.chart-drawing')].find(
      (drawing) => drawing.clientWidth > 0,
    );
  }

  async function start(pointer?: { clientX: number; clientY: number }) {
    const drawing = shownDrawing();
    if (!drawing || drawings.has(drawing) || figure.dataset.live === 'loading') return;
    figure.dataset.live = 'loading';
    try {
      const [chart, { drawLive }] = await Promise.all([describe(), import('./echarts.ts')]);
      const live = drawLive(drawing, chart);
      drawings.set(drawing, live);
      figure.dataset.live = 'ready';
      if (index >= 0) live.show(index);
      else if (pointer) live.showAt(pointer.clientX, pointer.clientY);
    } catch {
      // The drawing of the server stays; the next pointing tries again.
      description = undefined;
      figure.dataset.live = 'failed';
    }
  }

  async function move(step: (index: number, last: number) => number) {
    const { points } = await describe();
    index = index < 0 && step !== steps.End ? 0 : step(index, points.length - 1);
    const point = points[index];
    if (!point) return;
    speech.textContent = spoken(point);
    const drawing = shownDrawing();
    if (drawing) drawings.get(drawing)?.show(index);
  }

  function leave() {
    index = -1;
    speech.textContent = '';
    for (const live of drawings.values()) live.hide();
  }

  picture.addEventListener('pointerenter', (event) => void start(event));
  picture.addEventListener('touchstart', () => void start(), { passive: true });
  picture.addEventListener('focusin', () => void start());
  picture.addEventListener('focusout', leave);
  picture.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      move(step).catch(() => (description = undefined));
    } else if (event.key === 'Escape' && index >= 0) {
      event.preventDefault();
      leave();
    }
  });
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart][data-src]')) {
  const picture = figure.querySelector<HTMLElement>('.chart-picture');
  if (picture) makeLive(figure, picture);
}

for (const picture of document.querySelectorAll<HTMLElement>('figure[data-tips] .chart-picture'))
  showTips(picture);
