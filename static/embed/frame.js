// Inside an embedded chart: tells the page around it how high all of it is.
if (window.parent !== window) {
  const root = document.documentElement;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // No secret: any page may frame a chart, and a height says nothing about its reader.
    window.parent.postMessage({ type: 'quartiersmonitor:height', height }, '*');
  };
  new ResizeObserver(tell).observe(root);
  // A page that listens later than the chart has loaded asks for it.
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.type === 'quartiersmonitor:ask') tell();
  });
}
