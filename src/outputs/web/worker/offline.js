// @ts-check
// Keeps this week's pages of the channels that a family looks at, all of one release. What the network gives goes first; a
// kept page says in `data-saved` since when it is kept, so that nobody takes it for today's news.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const { scope } = worker.registration;
/** Storage is shared by all sites of a host. */
const STATE = `airclass state ${scope}`;
const COPY = `airclass copy ${scope} `;
/** A weak network that answers later than this is none, where there is a kept page. */
const PATIENCE_MS = 5000;
const ATTEMPTS = 3;

/**
 * @typedef {{digest: string, always: Record<string, string[]>, channels: Record<string, string[]>}} List
 *   Paths below the scope: `always` by folder of a language, `channels` by folder of a channel.
 * @typedef {{roots: string[], channels: string[]}} Looked
 * @typedef {{digest: string, at: number}} Kept
 */

/** @template T @param {string} name @returns {Promise<T | undefined>} */
async function read(name) {
  const state = await caches.open(STATE);
  return (await state.match(new URL(name, scope)))?.json();
}

/** @param {string} name @param {Looked | Kept} value */
async function write(name, value) {
  const state = await caches.open(STATE);
  await state.put(new URL(name, scope), new Response(JSON.stringify(value)));
}

/** @param {string} path */
async function load(path) {
  const answer = await fetch(new URL(path, scope), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** @returns {Promise<List>} */
const loadList = async () => (await load('offline.json')).json();

/** One release as a whole, or the copy that was kept before. */
async function keep() {
  /** @type {Looked} */
  const looked = (await read('looked')) ?? { roots: [], channels: [] };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const list = await loadList();
    const wanted = [
      ...looked.roots.flatMap((root) => list.always[root] ?? []),
      ...looked.channels.flatMap((channel) => list.channels[channel] ?? []),
    ];
    const copy = await caches.open(COPY + list.digest);
    const urls = new Set(wanted.map((path) => new URL(path, scope).href));
    for (const { url } of await copy.keys()) urls.delete(url);
    await Promise.all([...urls].map(async (url) => copy.put(url, await load(url))));
    // Pages that were loaded while another release came out may be of either.
    if ((await loadList()).digest === list.digest) {
      await write('kept', { digest: list.digest, at: Date.now() });
      return removeCopies(COPY + list.digest);
    }
    await Promise.all([...urls].map((url) => copy.delete(url)));
  }
}

/** @param {string} [but] */
async function removeCopies(but) {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(COPY) && name !== but).map((name) => caches.delete(name)));
}

/** The zone has no offline copy any more. */
async function forget() {
  await removeCopies();
  await caches.delete(STATE);
  await worker.registration.unregister();
}

/** @param {{page: string, channels: string[]}} what A page that is looked at, and the channels that were chosen. */
async function look({ page, channels }) {
  const list = await loadList();
  const path = page.slice(scope.length);
  const roots = Object.keys(list.always).filter((root) => path.startsWith(root));
  const root = roots.sort((a, b) => b.length - a.length)[0] ?? '';
  const chosen = channels.map((channel) => `${root}channels/${channel}/`);
  /** @type {Looked} */
  const looked = (await read('looked')) ?? { roots: [], channels: [] };
  await write('looked', {
    roots: [...new Set([...looked.roots, root])],
    channels: Object.keys(list.channels).filter(
      (channel) => looked.channels.includes(channel) || path.startsWith(channel) || chosen.includes(channel),
    ),
  });
  await keep();
}

/** @param {Request} request */
async function saved({ url, mode }) {
  /** @type {Kept | undefined} */
  const kept = await read('kept');
  if (kept === undefined) return undefined;
  const copy = await caches.open(COPY + kept.digest);
  const { origin, pathname } = new URL(url);
  const address = origin + (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const page = (await copy.match(address)) ?? (mode === 'navigate' ? await unsaved(address, copy) : undefined);
  if (page === undefined || !page.headers.get('content-type')?.startsWith('text/html')) return page;
  const text = await page.text();
  const headers = new Headers(page.headers);
  // The text is no longer packed.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(text.replace('<html ', `<html data-saved="${new Date(kept.at).toISOString()}" `), { headers });
}

/** What is said in place of a page that is not kept, in its language. @param {string} address @param {Cache} copy */
async function unsaved(address, copy) {
  const urls = (await copy.keys()).map(({ url }) => url).filter((url) => url.endsWith('/unsaved.html'));
  const folder = (/** @type {string} */ url) => url.slice(0, -'unsaved.html'.length);
  const own = urls.filter((url) => address.startsWith(folder(url))).sort((a, b) => b.length - a.length)[0] ?? urls[0];
  return own === undefined ? undefined : copy.match(own);
}

/** @param {Request} request */
async function answer(request) {
  const fresh = fetch(request, { cache: 'no-cache' });
  // It is asked for again below where nothing is kept.
  fresh.catch(() => undefined);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    const first = await Promise.race([fresh, late]);
    if (first instanceof Response && first.status < 500) return first;
  } catch {
    // No network.
  }
  return (await saved(request)) ?? fresh;
}

/** One after another: pages of two tabs do not keep different releases. @type {Promise<void>} */
let last = Promise.resolve();

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  const work = () => (event.data === 'forget' ? forget() : look(event.data));
  // What cannot be kept now is kept with the next page.
  last = last.then(work).catch(() => undefined);
  event.waitUntil(last);
});
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
