// Keys press what stands on the page: a link, a button or a field that bears data-key. What cannot be done with the mouse cannot be done by key.
// Single keys rest while one types, and where the reader has turned them off; Ctrl+K and Ctrl+Enter need no switch.
const single = document.body.dataset.keys === 'on';
const rows = [...document.querySelectorAll('.queue tr[data-order]')];
const said = document.createElement('p');
said.className = 'visually-hidden';
said.setAttribute('role', 'status');
document.body.append(said);

let began = '';
let beganAt = 0;
let lastTicked;

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    openBar();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
    const form = event.target.closest?.('main form[method="post"]');
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('[data-send]') ?? form.querySelector('[type="submit"]'));
    return;
  }
  if (!single || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
  if (press(event)) event.preventDefault();
});

function isTyping(target) {
  if (target.isContentEditable || target.closest?.('textarea, select')) return true;
  const input = target.closest?.('input');
  return input !== null && input !== undefined && !['checkbox', 'radio', 'button', 'submit'].includes(input.type);
}

function press(event) {
  const open = document.querySelector('dialog[open]');
  const key = event.key;
  if (open) return open.matches('.peek') && call(key, open);
  if (key === '?') { openSheet(); return true; }
  if (began && performance.now() - beganAt < 1500) {
    const both = `${began} ${key}`;
    began = '';
    return call(both);
  }
  if (key === 'g') {
    [began, beganAt] = ['g', performance.now()];
    return true;
  }
  return rows.length > 0 ? inList(event) : call(key);
}

function call(key, within = document) {
  const asked = [...within.querySelectorAll('[data-key]')].find(element => element.dataset.key === key && !element.hidden && !element.disabled);
  if (!asked) {
    if (key.length === 3) said.textContent = `Nothing here for ${key}.`;
    return false;
  }
  if (asked.matches('input, textarea')) asked.focus();
  else asked.click();
  return true;
}

// The queue: the current row is the one whose link has the focus, so that Enter opens it and a screen reader says it.

function current() {
  return document.activeElement?.closest('tr[data-order]') ?? null;
}

function inList(event) {
  switch (event.key) {
    case 'j': return go(1);
    case 'k': return go(-1);
    case ' ': return event.target.closest('a.subject, a.order-number') ? look() : false;
    case 'x': return tick(false);
    case 'X': return tick(true);
    case 'a': case 'i': case 's': return bulk(event.key);
    case 'e': case 'm': return inPeek(event.key);
    default: return call(event.key);
  }
}

function go(by) {
  const at = rows.indexOf(current());
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  next?.querySelector('a.subject').focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

function look() {
  const link = current()?.querySelector('a.peek-link');
  link?.click();
  return link !== null && link !== undefined;
}

function tick(range) {
  const row = current();
  if (!row) return false;
  const box = row.querySelector('input[name="Ids"]');
  const between = range && lastTicked ? rows.slice(Math.min(rows.indexOf(lastTicked), rows.indexOf(row)), Math.max(rows.indexOf(lastTicked), rows.indexOf(row)) + 1) : [];
  if (between.length > 0) {
    for (const one of between) set(one.querySelector('input[name="Ids"]'), true);
  } else {
    set(box, !box.checked);
  }
  lastTicked = row;
  said.textContent = `${row.dataset.order} ${box.checked ? 'ticked' : 'not ticked'}, ${document.querySelectorAll('.queue input[name="Ids"]:checked').length} in all`;
  return true;
}

function set(box, checked) {
  if (box.checked !== checked) box.click();
}

// With nothing ticked, the current row is meant.
function bulk(key) {
  if (!document.querySelector('.queue input[name="Ids"]:checked')) {
    const box = current()?.querySelector('input[name="Ids"]');
    if (!box) return false;
    set(box, true);
  }
  return call(key);
}

// What is offered for one order stands in the look at it.
function inPeek(key) {
  if (!look()) return false;
  const peek = document.querySelector('dialog.peek');
  new MutationObserver((_, watch) => {
    watch.disconnect();
    call(key, peek);
  }).observe(peek.querySelector('.peek-body'), { childList: true });
  return true;
}

// Where the reader came from: the queue's page is kept, so that an order has a previous and a next one.

const view = document.querySelector('.queue[data-view]');
if (view) keep('view', { name: view.dataset.view, orders: rows.map(row => row.dataset.order) });

const strip = document.querySelector('[data-neighbours]');
if (strip) {
  const seen = kept('view');
  const at = seen?.orders.indexOf(strip.dataset.neighbours) ?? -1;
  if (at > 0) strip.append(neighbour('Previous', '[', seen.orders[at - 1], seen.name));
  if (at >= 0 && at + 1 < seen.orders.length) strip.append(neighbour('Next', ']', seen.orders[at + 1], seen.name));
}

function neighbour(word, key, number, name) {
  const link = document.createElement('a');
  link.href = new URL(number, new URL('.', location.href));
  link.dataset.key = key;
  link.textContent = word;
  link.title = `${word} in ${name}: ${number}`;
  return link;
}

// Without storage there is only no previous and no next.
function keep(name, value) {
  try { sessionStorage.setItem(name, JSON.stringify(value)); } catch { /* nothing to keep it in */ }
}

function kept(name) {
  try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; }
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    said.textContent = `${button.dataset.copy} is copied.`;
  });
}

// The sheet of keys: what works on this page.

for (const button of document.querySelectorAll('[data-keys-sheet]')) {
  button.hidden = false;
  button.addEventListener('click', openSheet);
}

function openSheet() {
  const { dialog, body } = makeDialog('Keys on this page');
  const list = document.createElement('dl');
  list.className = 'keys';
  const lines = [['Ctrl+K', 'Command bar: places, actions, work orders'], ['Ctrl+Enter', 'Send the form'], ['?', 'This list']];
  if (rows.length > 0)
    lines.push(['j k', 'Next, previous work order'], ['Enter', 'Open it'], ['Space', 'Look at it'], ['x', 'Tick it; Shift+x: and those between'], ['e m', 'Escalate it, merge it']);
  for (const element of document.querySelectorAll('[data-key]'))
    if (element.dataset.key && !element.hidden && !lines.some(([key]) => key === element.dataset.key)) lines.push([element.dataset.key, nameOf(element)]);
  for (const [keys, what] of lines) {
    const pair = document.createElement('div');
    const term = document.createElement('dt');
    for (const key of keys.split(' ')) {
      const cap = document.createElement('kbd');
      cap.textContent = key;
      term.append(cap, ' ');
    }
    const meaning = document.createElement('dd');
    meaning.textContent = what;
    pair.append(term, meaning);
    list.append(pair);
  }
  const hint = document.createElement('p');
  hint.className = 'text-secondary';
  hint.append(single ? 'They rest while you type. ' : 'Single keys are turned off; Ctrl+K works. ');
  const link = document.createElement('a');
  link.href = document.querySelector('.me a[href$="/account"]').href + '/preferences';
  link.textContent = single ? 'Turn single keys off' : 'Turn single keys on';
  hint.append(link);
  body.append(list, hint);
  dialog.showModal();
}

function nameOf(element) {
  if (element.labels?.length) return element.labels[0].textContent.trim();
  return (element.getAttribute('aria-label') ?? (element.textContent.trim() || element.querySelector('[aria-label]')?.getAttribute('aria-label')) ?? '').trim();
}

function makeDialog(heading) {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys-dialog card';
  dialog.setAttribute('aria-labelledby', 'keys-heading');
  dialog.innerHTML = '<form method="dialog"><button class="btn" type="submit">Close</button></form><div class="card-body"><h2 class="h4" id="keys-heading"></h2></div>';
  dialog.querySelector('h2').textContent = heading;
  // The browser gives the focus back to where it was.
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return { dialog, body: dialog.querySelector('.card-body') };
}

// The command bar: places of the navigation, what the page offers, and work orders by number or words.

function openBar() {
  if (document.querySelector('dialog[open]')) return;
  const { dialog, body } = makeDialog('Go to, do, or find');
  const input = document.createElement('input');
  input.className = 'form-control';
  input.setAttribute('role', 'combobox');
  for (const [name, value] of Object.entries({ 'aria-labelledby': 'keys-heading', 'aria-controls': 'commands', 'aria-expanded': 'true', 'aria-autocomplete': 'list', autocomplete: 'off', maxlength: '200' }))
    input.setAttribute(name, value);
  const list = document.createElement('ul');
  list.id = 'commands';
  list.className = 'commands';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Commands');
  body.append(input, list);

  const commands = commandsOfPage();
  let found = [];
  let chosen = 0;
  let asking;
  let waiting;

  function show() {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
    const shown = [...commands.filter(command => words.every(word => command.name.toLowerCase().includes(word))).slice(0, 12), ...found];
    chosen = Math.min(chosen, Math.max(shown.length - 1, 0));
    list.replaceChildren(...shown.map((command, place) => {
      const item = document.createElement('li');
      item.id = `command-${place}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(place === chosen));
      item.textContent = command.name;
      item.addEventListener('click', () => run(command));
      return item;
    }));
    list.shown = shown;
    if (shown.length > 0) input.setAttribute('aria-activedescendant', `command-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  function run(command) {
    dialog.close();
    command.run();
  }

  async function find() {
    asking?.abort();
    asking = new AbortController();
    const text = input.value.trim();
    if (text.length < 2) {
      found = [];
      show();
      return;
    }
    const address = new URL(document.querySelector('.side-search').action);
    address.searchParams.set('q', text);
    const answer = await fetch(address, { signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A number goes straight to its order.
    found = new URL(answer.url).pathname === address.pathname
      ? [...page.querySelectorAll('[data-found]')].slice(0, 6).map(link => ({ name: link.dataset.found, run: () => location.assign(new URL(link.getAttribute('href'), answer.url)) }))
      : [{ name: `${text}: ${page.querySelector('h1')?.textContent ?? ''}`, run: () => location.assign(answer.url) }];
    show();
    said.textContent = `${list.shown.length} found`;
  }

  input.addEventListener('input', () => {
    chosen = 0;
    show();
    clearTimeout(waiting);
    waiting = setTimeout(() => find().catch(() => {}), 200);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + list.shown.length) % Math.max(list.shown.length, 1);
      show();
    } else if (event.key === 'Enter' && list.shown[chosen]) {
      event.preventDefault();
      run(list.shown[chosen]);
    }
  });
  show();
  dialog.showModal();
  input.focus();
}

function commandsOfPage() {
  const seen = new Set();
  return [
    ...document.querySelectorAll('main .page-head-actions :is(a, button), main .action, main .composer-modes a, main .bulk button'),
    ...document.querySelectorAll('.side-nav a, .me-body > a, .me-body > [data-keys-sheet]'),
  ].map(element => ({ name: element.closest('.side-nav') ? `Go to ${nameOf(element)}` : nameOf(element), run: () => element.click() }))
    .filter(command => command.name && !seen.has(command.name) && seen.add(command.name));
}
