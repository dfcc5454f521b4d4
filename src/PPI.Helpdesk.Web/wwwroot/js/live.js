// What stands in [data-live] follows what is typed: the address there is asked with the fields named in data-live-with, and its part
// of a page is shown in place. What was typed into fields of that part is given back to those of the same name. Without script the form's
// own button does the same.
const pause = 200;

for (const place of document.querySelectorAll('[data-live]')) {
  const fields = place.dataset.liveWith.split(' ').map(name => document.querySelector(`main [name="${name}"]`)).filter(field => field);
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  place.before(said);
  const typed = new Map();
  let waiting, asking;

  function typedFields() {
    return place.querySelectorAll(':is(input, select, textarea)[name]:not([type="hidden"])');
  }

  function keep() {
    for (const field of typedFields())
      if (field.type !== 'radio' || field.checked) typed.set(field.name, field.value);
  }

  function giveBack() {
    for (const field of typedFields()) {
      if (!typed.has(field.name)) continue;
      if (field.type === 'radio') field.checked = field.value === typed.get(field.name);
      else field.value = typed.get(field.name);
    }
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const address = new URL(place.dataset.live, location.href);
    for (const field of fields) address.searchParams.set(field.name, field.value);
    address.searchParams.set('part', 'true');
    const answer = await fetch(address, { redirect: 'error', signal: asking.signal });
    if (!answer.ok) return;
    const part = await answer.text();
    keep();
    place.innerHTML = part;
    giveBack();
    said.textContent = place.querySelector('[data-said]')?.dataset.said ?? '';
  }

  // What cannot be asked now is asked with the next letter, or by the button.
  function askSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(() => {}), pause);
  }

  for (const field of fields) field.addEventListener('input', askSoon);
}
