// On the page for the press: buttons that copy a text, and how far a press kit is. Without it texts can be selected,
// and the kit is a download like any other.
const root = document.querySelector('[data-press]');
const words = JSON.parse(root?.dataset.press ?? '{}');

/** Pages keep years like 2019–2024 on one line with a sign that no copied text should have. */
const plain = (text) => text.replaceAll('\u2060', '');

root?.addEventListener('copy', (event) => {
  const text = String(getSelection());
  if (!text.includes('\u2060')) return;
  event.clipboardData?.setData('text/plain', plain(text));
  event.preventDefault();
});

/** Where the page may not write to the clipboard, the text is selected and copied as if by hand. */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(plain(element.textContent));
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}

for (const place of root?.querySelectorAll('[data-copy]') ?? []) {
  const text = place.querySelector('p');
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  button.textContent = words.copy;
  button.setAttribute('aria-label', place.dataset.copy);
  status.setAttribute('role', 'status');
  status.className = 'muted small';
  button.addEventListener('click', async () => {
    status.textContent = ` ${(await copy(text)) ? words.copied : words.copyFailed}`;
    setTimeout(() => (status.textContent = ''), 4000);
  });
  place.append(button, status);
}

/** Milliseconds between two questions how far a kit is, and how often in vain before the page gives up. */
const interval = 500;
const maxUnknown = 20;

/** Asks how far the kit of this name is until it has been sent. */
async function follow(address, name, status) {
  for (let unknown = 0; unknown < maxUnknown;) {
    await new Promise((next) => setTimeout(next, interval));
    const answer = await fetch(`${address}?progress=${name}`).catch(() => undefined);
    const { state = 'unknown', made, count } = answer?.ok ? await answer.json() : {};
    unknown = state === 'unknown' ? unknown + 1 : 0;
    if (state === 'unknown') continue;
    status.textContent = words[state].replace('{made}', made).replace('{count}', count);
    if (state === 'done' || state === 'failed') return;
  }
  status.textContent = '';
}

for (const link of root?.querySelectorAll('a[data-kit]') ?? []) {
  const usual = link.href;
  const status = link.parentElement.querySelector('[role=status]');
  link.addEventListener('click', () => {
    const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    const address = new URL(usual);
    address.searchParams.set('progress', name);
    link.href = address.href;
    // The browser has read the address when it follows the link.
    setTimeout(() => (link.href = usual));
    const ask = new URL(link.dataset.kit, usual);
    void follow(ask.origin + ask.pathname, name, status);
  });
}
