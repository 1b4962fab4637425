// @ts-check
// The one script of the web guide. Everything is on the pages without it; it marks what is on now, goes to today's page,
// keeps the choice of grades, searches, and adds the visitor's own time where the clock is another.

const TICK = 30_000;
const CHOICE = 'airclass-channels';

/** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement[]} */
const all = (selector, root = document) =>
  [...root.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);

/** @param {Element | undefined} element */
const instant = (element) => Date.parse(element?.getAttribute('datetime') ?? '');

/** The day that has begun last, and has a page. */
function goToToday() {
  const { days } = document.body.dataset;
  if (days === undefined) return;
  /** @type {[start: number, href: string, end: number][]} */
  const known = JSON.parse(days);
  const today = known.find(([start, , end]) => start <= Date.now() && Date.now() < end);
  if (today !== undefined && !isShown()) location.replace(today[1]);
}

/** Whether the page is of the day that is on air. */
function isShown() {
  const { from = '', until = '' } = document.body.dataset;
  return Date.parse(from) <= Date.now() && Date.now() < Date.parse(until);
}

function markNow() {
  /** @type {{now: string, next: string}} */
  const words = JSON.parse(document.body.dataset.words ?? '{}');
  for (const list of all('.channel .events')) {
    const items = all('li[data-event]', list);
    for (const mark of all('.mark', list)) mark.remove();
    for (const item of items) item.classList.remove('now', 'past');
    if (!isShown()) continue;
    const now = Date.now();
    const times = items.map((item) => all('time', item).map(instant));
    for (const [index, item] of items.entries()) item.classList.toggle('past', (times[index]?.[1] ?? now) <= now);
    const current = times.findIndex(([start = 0, stop = 0]) => start <= now && now < stop);
    const next = times.findIndex(([start = 0]) => start > now);
    for (const [index, word, name] of /** @type {const} */ ([
      [current, words.now, 'now'],
      [next, words.next, 'next'],
    ])) {
      const item = items[index];
      if (item === undefined) continue;
      if (name === 'now') item.classList.add('now');
      const mark = document.createElement('strong');
      mark.className = `mark ${name}`;
      mark.textContent = word;
      item.append(' ', mark);
    }
  }
}

/** The choice of channels stays for the next visit. */
function keepChoice() {
  const boxes = /** @type {HTMLInputElement[]} */ (all('.choose input'));
  const kept = new Set((read(CHOICE) ?? '').split(' '));
  for (const box of boxes) {
    box.checked ||= kept.has(box.value);
    box.addEventListener('change', () => {
      const others = (read(CHOICE) ?? '')
        .split(' ')
        .filter((id) => id !== '' && boxes.every(({ value }) => value !== id));
      write(CHOICE, [...others, ...boxes.filter(({ checked }) => checked).map(({ value }) => value)].join(' '));
    });
  }
}

/** Browsers may refuse storage. @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice holds for this page.
  }
}

function addOwnTimes() {
  const clock = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'short' });
  // Sweden writes days as ISO 8601 does.
  const day = new Intl.DateTimeFormat('sv');
  let isElsewhere = false;
  for (const time of all('time[datetime*="T"]')) {
    const moment = time.getAttribute('datetime') ?? '';
    const at = new Date(moment);
    const shown = /\d\d:\d\d$/.exec(time.textContent ?? '')?.[0];
    if (Number.isNaN(at.getTime()) || shown === undefined || clock.format(at) === shown) continue;
    isElsewhere = true;
    const own = document.createElement('span');
    own.className = 'own-time';
    const isSameDay = day.format(at) === moment.slice(0, 10);
    own.textContent = ` (${isSameDay ? '' : `${weekday.format(at)} `}${clock.format(at)})`;
    time.append(own);
  }
  if (isElsewhere) for (const note of all('.your-clock')) note.hidden = false;
}

/** A recording that is not there yet, or no longer, is not a link. */
function closeLinks() {
  for (const place of all('[data-from]:not(body)')) {
    const { from = '', until = '' } = place.dataset;
    const isOpen = Date.parse(from) <= Date.now() && !(Date.now() >= Date.parse(until));
    if (!isOpen) for (const link of all('a', place)) link.replaceWith(link.textContent ?? '');
  }
}

/** The chosen channels, on all pages. */
const chosen = () => (read(CHOICE) ?? '').split(' ').filter((id) => id !== '');

/** Where the zone has an offline copy: keeps it, or says that this is one. */
async function keepOffline() {
  const { offline, saved } = document.documentElement.dataset;
  if (saved !== undefined) {
    const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
    for (const note of all('.saved')) {
      note.textContent = (note.dataset.words ?? '').replace('{moment}', moment.format(new Date(saved)));
      note.hidden = false;
    }
    return;
  }
  if (!('serviceWorker' in navigator)) return;
  if (offline !== undefined) {
    await navigator.serviceWorker.register(offline);
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ page: location.href, channels: chosen() });
    return;
  }
  const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
  if (active?.scriptURL.endsWith('/offline.js')) active.postMessage('forget');
}

/** The search page. @param {HTMLFormElement} form */
function search(form) {
  const field = form.querySelector('input');
  const status = form.querySelector('[role="status"]');
  const list = form.querySelector('ul');
  if (field === null || status === null || list === null) return;
  /** @type {Promise<[title: string, teacher: string, href: string][]> | undefined} */
  let lessons;
  const fold = (/** @type {string} */ text) => text.normalize('NFKC').toLowerCase();
  const load = async () => {
    const answer = await fetch(form.dataset.lessons ?? '');
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };
  const show = async () => {
    lessons ??= load();
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const found =
      words.length === 0
        ? []
        : (await lessons).filter(([title, teacher]) =>
            words.every((word) => fold(`${title} ${teacher}`).includes(word)),
          );
    status.textContent = words.length === 0 ? '' : `${status.getAttribute('data-found')} ${found.length}`;
    list.replaceChildren(
      ...found.slice(0, 100).map(([title, teacher, href]) => {
        const [item, link] = [document.createElement('li'), document.createElement('a')];
        link.href = href;
        link.textContent = title;
        item.append(link, ` ${teacher}`);
        return item;
      }),
    );
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () =>
    show().catch(() => {
      // The next letter tries again.
      lessons = undefined;
      status.textContent = status.getAttribute('data-failed') ?? '';
      list.replaceChildren();
    }),
  );
}

goToToday();
keepChoice();
addOwnTimes();
closeLinks();
markNow();
// Browsers may refuse it; the pages are complete without it.
keepOffline().catch(() => undefined);
setInterval(markNow, TICK);
for (const form of all('form.find')) if (form instanceof HTMLFormElement) search(form);
