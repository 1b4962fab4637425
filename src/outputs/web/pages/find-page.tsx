import { channelPath, lessonsPath, linkFrom, teachersPath } from '../site.js';
import { Document } from './document.js';
import { type On, Text } from './parts.js';

/** Channels, teachers, and a search that the script answers from `lessons.json`. */
export function FindPage({ site, path }: On) {
  const { words, facts } = site;
  return (
    <Document site={site} path={path} title={words.find}>
      <h1>{words.find}</h1>
      <search>
        <form class="find" data-lessons="lessons.json" hidden="hidden">
          <label for="find">{words.searchHint}</label> <input id="find" type="search" name="q" autocomplete="off" />
          <p role="status" data-found={words.found} data-failed={words.notFound} />
          <ul />
        </form>
      </search>
      <noscript>
        <p>{words.searchNeedsScript}</p>
      </noscript>
      <h2>{words.channels}</h2>
      <ul>
        {facts.view.zone.lineup.map((entry) => (
          <li>
            <a href={linkFrom(path, channelPath(entry))}>
              <Text said={site.say(entry.name)} />
            </a>{' '}
            {words.number(entry.number)} · <a href={linkFrom(path, lessonsPath(entry))}>{words.lessons}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={linkFrom(path, teachersPath())}>{words.teachers}</a>
      </p>
    </Document>
  );
}
