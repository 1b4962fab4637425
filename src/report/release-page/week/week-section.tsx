import { Both } from '../../../html/both.js';
import { DAY } from '../../../model/time.js';
import { namesOfGrades } from '../of-project.js';
import { column, PageSection, SectionTable } from '../page-section.js';
import type { PageFacts } from '../report-facts.js';
import { WeekDrawing } from './week-drawing.js';
import { type BlockKind, type ChannelDay, type ChannelWeek, channelWeeks, hoursOf } from './week-facts.js';

/** More channels are in the table alone, so that a page with 200 of them stays below 1 MB. */
const MAX_DRAWN = 24;

const LEGEND = [
  ['first', { zh: '首播', en: 'first broadcast' }],
  ['repeat', { zh: '重播（矮）', en: 'repeat (lower)' }],
  ['programme', { zh: '其他节目', en: 'other programmes' }],
  ['fill', { zh: '填充', en: 'filler' }],
  ['missing', { zh: '录像还不能播（高，红）', en: 'recording not ready (tall, red)' }],
  ['changed', { zh: '与上一版本不同（上方有标记）', en: 'not as in the release before (marked above)' }],
] as const;

/** Each channel's week as a picture: what is missing and what has changed is seen at once. */
export function WeekSection(facts: PageFacts) {
  const weeks = channelWeeks(facts);
  const drawn = drawnOf(weeks);
  const hours = hoursOf(weeks);
  const { languages } = facts.sound.project;
  const left = weeks.length - drawn.length;
  return (
    <PageSection id="week" title={{ zh: '各频道一周', en: 'The week of each channel' }}>
      <ul class="legend">
        {LEGEND.map(([kind, name]) => (
          <li>
            <svg viewBox="0 0 16 14" aria-hidden="true">
              <path class={kind} d={kind === 'changed' ? 'M1 2h14v1.5h-11l-3 3z' : LEGEND_SHAPES[kind]} />
            </svg>{' '}
            <Both text={name} />
          </li>
        ))}
      </ul>
      <div class="drawings">
        {drawn.map((week) => (
          <figure>
            <figcaption>
              <strong id={`week-${week.channel.id}-name`}>
                <Both text={namesOfGrades(week.channel, languages)} /> <span class="quiet">{week.channel.id}</span>
              </strong>{' '}
              <span id={`week-${week.channel.id}-facts`}>
                <Counts days={week.days} />
              </span>
            </figcaption>
            <WeekDrawing week={week} hours={hours} />
          </figure>
        ))}
      </div>
      {left === 0 ? null : (
        <p>
          <Both
            text={{
              zh: `另有 ${left} 个频道没有画出，都没有缺少的录像或变动多于已画出的；见下表。`,
              en: `${left} more channels are not drawn; none of them has more to look at than those above. They are in the table.`,
            }}
          />
        </p>
      )}
      <details>
        <summary>
          <Both text={{ zh: '同样的内容，用表格', en: 'The same as a table' }} />
        </summary>
        <WeekTable weeks={weeks} languages={languages} />
      </details>
    </PageSection>
  );
}

const LEGEND_SHAPES: Readonly<Record<BlockKind, string>> = {
  missing: 'M1 2h14v11h-14z',
  first: 'M1 3h14v9h-14z',
  repeat: 'M1 7h14v5h-14z',
  programme: 'M1 9h14v3h-14z',
  fill: 'M1 11h14v1h-14z',
};

/** Those with something to look at are drawn first, where there are too many; they stay in their order. */
function drawnOf(weeks: readonly ChannelWeek[]): readonly ChannelWeek[] {
  if (weeks.length <= MAX_DRAWN) return weeks;
  const weight = ({ days }: ChannelWeek) => count(days, 'missing') + days.flatMap(({ changes }) => changes).length;
  const chosen = new Set(weeks.toSorted((a, b) => weight(b) - weight(a)).slice(0, MAX_DRAWN));
  return weeks.filter((week) => chosen.has(week));
}

function WeekTable({
  weeks,
  languages,
}: {
  readonly weeks: readonly ChannelWeek[];
  readonly languages: readonly string[];
}) {
  const days = weeks[0]?.days ?? [];
  return (
    <SectionTable
      id="week"
      columns={[
        column({ zh: '频道', en: 'Channel' }, { isRowHead: true }),
        ...days.map(({ day }) => ({ head: <time dateTime={day}>{day.slice(5)}</time> })),
      ]}
      rows={weeks.map(({ channel, days: own }) => ({
        kind: count(own, 'missing') > 0 ? 'bad' : undefined,
        cells: [
          <>
            <Both text={namesOfGrades(channel, languages)} /> <span class="quiet">{channel.id}</span>
          </>,
          ...own.map((day) => (
            <>
              <FromTo day={day} /> <Counts days={[day]} />
            </>
          )),
        ],
      }))}
    />
  );
}

/** From the first lesson or programme to the last. */
function FromTo({ day: { blocks } }: { readonly day: ChannelDay }) {
  const planned = blocks.filter(({ kind }) => kind !== 'fill');
  const [first, last] = [planned[0], planned.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <>
      <time>{clock(first.from)}</time>–<time>{clock(last.until)}</time>
    </>
  );
}

function clock(at: number): string {
  return new Date(((at % DAY) + DAY) % DAY).toISOString().slice(11, 16);
}

/** What is missing or changed is said only where there is some. */
function Counts({ days }: { readonly days: readonly ChannelDay[] }) {
  const [first, repeat, programme] = [count(days, 'first'), count(days, 'repeat'), count(days, 'programme')];
  const [missing, changed] = [count(days, 'missing'), days.flatMap(({ changes }) => changes).length];
  return (
    <>
      <Both
        text={{
          zh: `首播 ${first}，重播 ${repeat}，其他 ${programme}`,
          en: `${first} first, ${repeat} repeats, ${programme} other`,
        }}
      />
      {missing === 0 ? null : (
        <strong class="bad">
          <Both text={{ zh: `，录像未备 ${missing}`, en: `, ${missing} not ready` }} />
        </strong>
      )}
      {changed === 0 ? null : (
        <strong class="odd">
          <Both text={{ zh: `，变动 ${changed}`, en: `, ${changed} changed` }} />
        </strong>
      )}
    </>
  );
}

function count(days: readonly ChannelDay[], kind: BlockKind): number {
  return days.reduce((sum, { blocks }) => sum + blocks.filter((block) => block.kind === kind).length, 0);
}
