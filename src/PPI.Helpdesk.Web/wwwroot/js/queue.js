// The queue's live parts. Rows stay where they are: what came since is only announced.
const every = 15_000;
const bar = document.querySelector('.queue-news');
let seen;

async function look() {
  const address = new URL(bar.dataset.news, location.href);
  if (seen !== undefined) address.searchParams.set('seen', seen);
  const answer = await fetch(address, { headers: { accept: 'application/json' }, redirect: 'error' });
  if (!answer.ok) return;
  const news = await answer.json();
  seen ??= news.newest;
  bar.hidden = news.orders === 0;
  bar.firstElementChild.textContent = `${news.orders > 99 ? '99+' : news.orders} new`;
}

// A page that nobody looks at asks nothing; a lost line is tried again.
function lookWhileShown() {
  if (document.visibilityState === 'visible') look().catch(() => {});
}

if (bar) {
  lookWhileShown();
  setInterval(lookWhileShown, every);
}

// Shift marks the rows between.
const ticks = [...document.querySelectorAll('.queue input[name="Ids"]')];
let last;
for (const tick of ticks) {
  tick.addEventListener('click', event => {
    if (event.shiftKey && last)
      for (const between of ticks.slice(Math.min(ticks.indexOf(last), ticks.indexOf(tick)), Math.max(ticks.indexOf(last), ticks.indexOf(tick)) + 1))
        between.checked = tick.checked;
    last = tick;
    countTicked();
  });
}

function countTicked() {
  const count = document.querySelector('.bulk-count');
  if (count) count.textContent = `${ticks.filter(tick => tick.checked).length} ticked:`;
}

countTicked();

// A look at an order without leaving the queue.
const peek = document.querySelector('.peek');

async function peekAt(link) {
  const address = new URL(link.href);
  address.searchParams.set('part', 'true');
  const answer = await fetch(address, { redirect: 'error' });
  if (!answer.ok) { location.assign(link.href); return; }
  peek.querySelector('.peek-body').innerHTML = await answer.text();
  peek.showModal();
}

document.querySelector('.queue')?.addEventListener('click', event => {
  const link = event.target.closest('a.peek-link');
  if (!link || !peek || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  peekAt(link).catch(() => location.assign(link.href));
});
