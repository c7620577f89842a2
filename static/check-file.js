// On the page that checks files: sends them without leaving the page, and says how far that is. Without it the form is
// sent like any other.
/** @param {HTMLFormElement} form */
function send(form) {
  const words = JSON.parse(form.dataset.check ?? '{}');
  const status = form.querySelector('[data-progress]');
  const button = form.querySelector('button');
  const request = new XMLHttpRequest();
  const begin = Date.now();
  const say = (text) => (status.textContent = text);
  let clock;
  const end = (text) => {
    clearInterval(clock);
    button.disabled = false;
    say(text);
  };
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    say(words.sending.replace('{percent}', String(Math.round((100 * loaded) / Math.max(1, total))))),
  );
  request.upload.addEventListener('load', () => {
    const tick = () => {
      const seconds = Math.round((Date.now() - begin) / 1000);
      say(words.checking.replace('{seconds}', String(seconds)));
    };
    tick();
    clock = setInterval(tick, 1000);
  });
  request.addEventListener('load', () => {
    const answer = request.response?.querySelector('[data-answer]');
    const shown = document.querySelector('[data-answer]');
    if (!answer || !shown) return end(words.failed);
    shown.replaceWith(document.adoptNode(answer));
    const fields = request.response.querySelector('#check-given');
    if (fields) form.querySelector('#check-given')?.replaceWith(document.adoptNode(fields));
    end('');
    answer.focus({ preventScroll: true });
    answer.scrollIntoView({ block: 'start' });
  });
  request.addEventListener('error', () => end(words.failed));
  request.open('POST', form.action);
  request.responseType = 'document';
  request.setRequestHeader('accept', 'text/html');
  button.disabled = true;
  request.send(new FormData(form));
}

document.querySelector('form[data-check]')?.addEventListener('submit', (event) => {
  event.preventDefault();
  send(event.target);
});
