// On a page that embeds charts: makes each frame as high as what it shows. Without it a frame keeps its own height.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const maxHeight = 20000;
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/embed/`));
  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.data?.type !== 'quartiersmonitor:height') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    const { height } = event.data;
    if (frame && height > 0 && height <= maxHeight) frame.style.height = `${height}px`;
  });
  // Charts may have loaded before this script.
  for (const { contentWindow } of frames())
    contentWindow.postMessage({ type: 'quartiersmonitor:ask' }, origin);
})();
