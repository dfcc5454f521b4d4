// The composer of an order: what is typed is kept every few seconds, files come by drag and paste and go with progress. Without script
// the buttons and the picker do the same.
const pause = 2000;
let keepNow = () => {};
start();
addEventListener('pagehide', () => keepNow());
document.addEventListener('visibilitychange', () => { if (document.hidden) keepNow(); });

function start() {
  const form = document.querySelector('.composer-form');
  if (!form) return;
  takeFiles(form);
  keepText(form);
  form.addEventListener('submit', event => {
    if (event.submitter?.hasAttribute('formaction') || form.querySelector('[type="file"]').files.length === 0) return;
    event.preventDefault();
    send(form, event.submitter);
  });
}

// What is typed

function keepText(form) {
  const text = form.querySelector('textarea');
  const said = form.querySelector('.composer-kept');
  const news = document.querySelector('.composer-news');
  let last = text.value;
  let waiting, asking;

  async function keep() {
    clearTimeout(waiting);
    waiting = undefined;
    if (text.value === last) return;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    const typed = text.value;
    last = typed;
    asking = new AbortController();
    try {
      // A session that has ended answers with the way to the sign-in page.
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: fields, headers: { 'X-Sent-By-Script': 'true' }, redirect: 'error', keepalive: true, signal: asking.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      tell(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-edition]'));
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      last = undefined;
      said.textContent = 'Not kept: the helpdesk cannot be reached, or you are signed out. Sign in in another tab and type on.';
    }
  }

  function tell(kept) {
    form.elements.KnownEdition.value = kept.dataset.edition;
    said.textContent = kept.dataset.said;
    if (kept.childElementCount === 0) return;
    // Said before it is sent; what has been read stops nobody.
    news.append(...kept.children);
    form.elements.Version.value = kept.dataset.version;
  }

  text.addEventListener('input', () => { waiting ??= setTimeout(keep, pause); });
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    asking?.abort();
    last = text.value;
  });
  keepNow = keep;
}

// Files

function takeFiles(form) {
  const picker = form.querySelector('[type="file"]');
  const list = document.createElement('ul');
  list.className = 'composer-files';
  picker.after(list);
  const hint = document.createElement('p');
  hint.className = 'form-hint';
  hint.textContent = 'Drag files here, or paste a screenshot into the text.';
  picker.before(hint);

  function set(files) {
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    picker.files = chosen.files;
    show();
  }

  function add(files) {
    if (files.length > 0) set([...picker.files, ...files]);
  }

  function show() {
    list.replaceChildren(...[...picker.files].map((file, place) => {
      const line = document.createElement('li');
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'btn';
      remove.textContent = 'Leave out';
      remove.setAttribute('aria-label', `Leave out ${file.name}`);
      remove.addEventListener('click', () => {
        set([...picker.files].filter((_, other) => other !== place));
        picker.focus();
      });
      line.append(`${file.name}, ${inWords(file.size)}`, remove);
      return line;
    }));
  }

  picker.addEventListener('change', show);
  form.addEventListener('paste', event => {
    const pasted = [...event.clipboardData?.files ?? []];
    if (pasted.length === 0) return;
    event.preventDefault();
    add(pasted);
  });
  form.addEventListener('dragover', event => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    form.classList.add('is-dropping');
  });
  form.addEventListener('dragleave', event => {
    if (!form.contains(event.relatedTarget)) form.classList.remove('is-dropping');
  });
  form.addEventListener('drop', event => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    form.classList.remove('is-dropping');
    add(event.dataTransfer.files);
  });
  show();
}

function inWords(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

// Sending with progress. A refused form comes back as a page, and its main part takes the place of this one; the files stay chosen.

function send(form, submitter) {
  const place = form.querySelector('.composer-sending');
  const bar = place.querySelector('progress');
  const fields = new FormData(form, submitter);
  const picker = form.querySelector('[type="file"]');
  const request = new XMLHttpRequest();
  const buttons = form.querySelectorAll('[type="submit"]');
  function wait(on) {
    place.hidden = !on;
    for (const button of buttons) button.disabled = on;
  }

  request.upload.addEventListener('progress', event => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.addEventListener('load', () => {
    wait(false);
    const next = request.getResponseHeader('Location');
    if (request.status === 204 && next) {
      location.assign(next);
      return;
    }
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
    if (!answer?.querySelector('.composer-form')) {
      say(form, request.status === 413 ? 'The files are too large to be sent at once. Send fewer.' : 'It was not sent. Try again, or reload the page.');
      return;
    }
    for (const script of answer.querySelectorAll('script')) script.remove();
    document.querySelector('main').replaceWith(answer);
    const again = answer.querySelector('.composer-form [type="file"]');
    again.files = picker.files;
    answer.querySelector('[id$="-again"]')?.remove();
    start();
    answer.querySelector('.problems, textarea')?.focus();
  });
  request.addEventListener('error', () => {
    wait(false);
    say(form, 'It was not sent: the helpdesk cannot be reached. Your text is still here. Try again.');
  });
  request.open('POST', form.action);
  request.setRequestHeader('X-Sent-By-Script', 'true');
  bar.value = 0;
  wait(true);
  request.send(fields);
}

function say(form, words) {
  let line = form.querySelector('.composer-said');
  if (!line) {
    line = document.createElement('p');
    line.className = 'composer-said field-problem';
    line.setAttribute('role', 'alert');
    form.querySelector('.form-actions').before(line);
  }
  line.textContent = words;
}
